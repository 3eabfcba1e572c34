import { Button } from '@mantine/core';
import { type KeyboardEvent, memo, useState } from 'react';
import type { ReadingDraft as Card, ReadingPage } from '../page/queries.server.ts';
import { sectionOf } from '../drafts/rules.ts';
import { readText as text } from '../page/text.vi.ts';
import { type CardAct, DraftCard, type OpenEditor } from './draft-card.tsx';
import styles from './draft-list.module.css';
import { cardOfDraft, placeOf } from './places.ts';

interface DraftListProps {
  page: Pick<ReadingPage, 'drafts' | 'offered' | 'mayDraft' | 'sections'>;
  /** The draft that holds the focus, or held it last. */
  held: string | null;
  onAct: (act: CardAct, draft: Card) => void;
  onAcceptAll: (drafts: readonly Card[]) => void;
  onPoint: (key: string | null) => void;
  onHold: (key: string) => void;
  /** Leads to the place of a draft, or to a line, in the text. */
  onShow: (place: string) => void;
}

/** The cards of all drafts, section by section. Letters act only while a card has the focus (WCAG 2.1.4). */
export const DraftList = memo(function DraftList(props: DraftListProps) {
  const { page, held, onAct, onAcceptAll, onPoint, onHold, onShow } = props;
  const { drafts, offered, mayDraft } = page;
  const [editor, setEditor] = useState<OpenEditor>(null);
  const reachable = drafts.find((draft) => cardOfDraft(draft.id) === held)?.id ?? drafts[0]?.id;
  return (
    // Keys bubble up from the cards, which are what takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.list} onKeyDown={(event) => onCardKey(event, props, setEditor)}>
      <Keys words={mayDraft ? text.keyWords : text.readKeyWords} />
      {sectionsOf(drafts, page.sections).map((section) => (
        <section key={section.drafts[0]!.id} className={styles.list} aria-label={section.name}>
          <SectionHead section={section} onAcceptAll={mayDraft ? onAcceptAll : null} />
          {section.drafts.map((draft) => {
            const at = drafts.indexOf(draft);
            return (
              <DraftCard
                key={draft.id}
                draft={draft}
                number={at + 1}
                isReachable={draft.id === reachable}
                mayDraft={mayDraft}
                hasNext={nextOpen(drafts, at) !== undefined}
                offered={offered}
                open={editor?.id === draft.id ? editor.kind : null}
                onAct={onAct}
                onEdit={setEditor}
                onPoint={onPoint}
                onHold={onHold}
                onShow={onShow}
              />
            );
          })}
        </section>
      ))}
    </div>
  );
});

function onCardKey(event: KeyboardEvent<HTMLElement>, props: DraftListProps, edit: (editor: OpenEditor) => void): void {
  const { drafts, mayDraft } = props.page;
  const target = event.target as HTMLElement;
  const card = target.closest<HTMLElement>('[data-card]');
  const at = drafts.findIndex((draft) => draft.id === Number(card?.dataset.card));
  const draft = drafts[at];
  if (!draft || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest('input, textarea, select, form, [role="menu"]')) return;
  const isCard = target === card;
  // The text follows, so that the words of the task stand beside its card.
  const go = (to: number) => {
    const next = drafts[to];
    if (!next) return;
    const key = cardOfDraft(next.id);
    document.getElementById(placeOf(key))?.scrollIntoView({ block: 'center' });
    document.getElementById(key)?.focus();
  };
  const back = () => draft.span && props.onShow(placeOf(cardOfDraft(draft.id)));
  const moves: Record<string, () => unknown> = {
    ...{ j: () => go(at + 1), k: () => go(at - 1), Escape: back, Backspace: back },
    ...(isCard && { ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), Enter: back }),
    ...(mayDraft && {
      a: () => draft.state === 'proposed' && props.onAct('accept', draft),
      d: () => draft.state !== 'dropped' && props.onAct('drop', draft),
      s: () => draft.state !== 'dropped' && edit({ id: draft.id, kind: 'change' }),
    }),
  };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!Object.hasOwn(moves, key)) return;
  event.preventDefault();
  moves[key]!();
}

/** The draft that the one at a place would be merged with. */
export function nextOpen(drafts: readonly Card[], at: number): Card | undefined {
  return drafts.slice(at + 1).find((draft) => draft.state !== 'dropped');
}

interface DraftSection {
  name: string;
  heading: string;
  drafts: Card[];
}

function sectionsOf(drafts: readonly Card[], headings: ReadingPage['sections']): DraftSection[] {
  const sections: (DraftSection & { key: string })[] = [];
  for (const draft of drafts) {
    const key = sectionOf(draft.clause);
    const last = sections.at(-1);
    if (last?.key === key) last.drafts.push(draft);
    else sections.push({ key, name: text.section(key), heading: headings[key] ?? '', drafts: [draft] });
  }
  return sections;
}

/** One press for what is certain; what is doubtful is left for a look of its own, and the heading says so. */
function SectionHead({
  section: { name, heading, drafts },
  onAcceptAll,
}: {
  section: DraftSection;
  onAcceptAll: DraftListProps['onAcceptAll'] | null;
}) {
  const waiting = drafts.filter((draft) => draft.state === 'proposed');
  const certain = waiting.filter((draft) => draft.doubt === null);
  const isOffered = onAcceptAll !== null && certain.length > 1;
  return (
    <div className={styles.section}>
      <h3 className={styles.title}>
        {name}
        {heading === '' ? null : <span className={styles.heading}>{heading}</span>}
      </h3>
      {isOffered ? (
        <Button size="sm" variant="light" onClick={() => onAcceptAll(certain)}>
          {text.acceptSection(name, certain.length)}
        </Button>
      ) : null}
      {isOffered && waiting.length > certain.length ? (
        <p className={styles.left}>{text.leftOut(waiting.length - certain.length)}</p>
      ) : null}
    </div>
  );
}

export function Keys({ words }: { words: readonly (readonly [keys: string, words: string])[] }) {
  return (
    <p className={styles.keys}>
      {words.map(([keys, means]) => (
        <span key={keys}>
          {keys.split(' ').map((one) => (
            <kbd key={one}>{one}</kbd>
          ))}
          {means}
        </span>
      ))}
    </p>
  );
}
