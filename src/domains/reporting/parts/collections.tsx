import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section } from '#web/section.tsx';
import { listText as text } from '../pages/text.vi.ts';
import type { Collection } from '../shelf/queries.server.ts';
import styles from './collections.module.css';

const mostNames = 12;

/** Which units below have sent each report that is owed now, and which have not. */
export function Collections({ collections, today }: { collections: Collection[]; today: string }) {
  return (
    <Section title={text.collections}>
      <ul className={styles.list}>
        {collections.map(({ name, periodName, dueOn, received, all, missing }) => (
          <li key={`${name} ${periodName}`} className={styles.item}>
            <p className={styles.name}>{`${name}, ${periodName}`}</p>
            <p className={styles.about}>{text.due(formatDay(dueOn), relativeDay(dueOn, today))}</p>
            <ProgressLine
              label={text.gathered(received, all)}
              total={all}
              parts={[
                { tone: 'success', count: received, words: text.sentWord(received) },
                { tone: 'neutral', count: missing.length, words: text.missingWord(missing.length) },
              ]}
            />
            {missing.length > 0 ? (
              <details className={styles.missing}>
                <summary>{text.missing(missing.length)}</summary>
                <p>
                  {missing
                    .slice(0, mostNames)
                    .map((unit) => unit.name)
                    .join('; ')}
                  {missing.length > mostNames ? `; ${text.andMore(missing.length - mostNames)}` : ''}
                </p>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
