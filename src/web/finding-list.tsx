import { IconCheck, IconHelpCircle, IconNumbers } from '@tabler/icons-react';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { FindingAnswer } from './finding-answer.tsx';
import styles from './finding-list.module.css';
import { webText } from './text.vi.ts';

export interface FindingItem {
  key: string;
  /** What does not add up: its code. */
  problem: string;
  /** The same in words. */
  title: string;
  quote: string;
  claimed: string;
  computed: string;
  /** How sure it is, in words. */
  certainty: string;
  isQuestion: boolean;
  answer: { words: string; by: string | null; at: string } | null;
}

interface FindingListProps<Item extends FindingItem> {
  items: readonly Item[];
  /** Leads to the words; without it they are only quoted. */
  onShow?: ((item: Item) => void) | undefined;
  /** The intent of the form that keeps an explanation; without it nothing can be explained here. */
  answerIntent?: string | undefined;
}

const text = webText.findings;

/** What a second reader would ask about the figures of a text: the words, what they say, what was worked out. */
export function FindingList<Item extends FindingItem>({ items, onShow, answerIntent }: FindingListProps<Item>) {
  if (items.length === 0) return null;
  return (
    <ol className={styles.list}>
      {items.map((item) => (
        <li key={item.key} className={styles.item} data-answered={item.answer ? true : undefined}>
          <p className={styles.title}>
            <Mark item={item} />
            {item.title}
          </p>
          {onShow ? (
            <button type="button" className={styles.quote} onClick={() => onShow(item)}>
              {text.quoted(item.quote)}
              <span className={styles.jump}>{text.show}</span>
            </button>
          ) : (
            <blockquote className={styles.quote}>{text.quoted(item.quote)}</blockquote>
          )}
          <dl className={styles.figures}>
            <div>
              <dt>{text.claimed}</dt>
              <dd>{item.claimed}</dd>
            </div>
            <div>
              <dt>{text.computed}</dt>
              <dd>{item.computed}</dd>
            </div>
            <div>
              <dt>{text.certainty}</dt>
              <dd>{item.certainty}</dd>
            </div>
          </dl>
          {item.answer ? <Answer {...item.answer} /> : null}
          {!item.answer && answerIntent ? <FindingAnswer item={item} intent={answerIntent} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Mark({ item }: { item: FindingItem }) {
  const Icon = item.answer ? IconCheck : item.isQuestion ? IconHelpCircle : IconNumbers;
  return <Icon size={18} aria-hidden className={styles.mark} />;
}

function Answer({ words, by, at }: NonNullable<FindingItem['answer']>) {
  return (
    <div className={styles.answer}>
      <p className={styles.caption}>{text.answered}</p>
      <p className={styles.words}>{words}</p>
      <p className={styles.caption}>{text.by(by, formatDayTime(at))}</p>
    </div>
  );
}
