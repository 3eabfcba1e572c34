import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatRate } from '#platform/vietnamese/number-format.ts';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { FactList } from '#web/fact-list.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section } from '#web/section.tsx';
import { ProlongFields } from '../../prolonging/parts/prolong-fields.tsx';
import { ProlongingList } from '../../prolonging/parts/prolonging-list.tsx';
import type { Prolonging } from '../../prolonging/queries.server.ts';
import type { CollectionView } from '../queries.server.ts';
import { missingOf, reportedOf, type Tally } from '../rules.ts';
import { collectionText as text } from '../text.vi.ts';
import styles from './collection-summary.module.css';

interface Props {
  collection: CollectionView;
  tally: Tally;
  prolongings: readonly Prolonging[];
  linkOf: (asked: string) => string;
}

/** How far a collection is: one bar, two rates with what they are made of, and its four dates. */
export function CollectionSummary({ collection, tally, prolongings, linkOf }: Props) {
  const done = tally.accepted + tally.sealed;
  const neverSent = missingOf(tally);
  return (
    <Section>
      <div className={styles.summary}>
        <div className={styles.progress}>
          <ProgressLine
            label={text.progress(tally.expected)}
            total={tally.expected}
            parts={[
              { tone: 'success', count: done, words: text.done(done) },
              { tone: 'progress', count: tally.waiting, words: text.waiting(tally.waiting), to: linkOf('waiting') },
              { tone: 'warning', count: tally.returned, words: text.returned(tally.returned), to: linkOf('returned') },
              { tone: 'neutral', count: neverSent, words: text.missing(neverSent), to: linkOf('missing') },
            ]}
          />
          <dl className={styles.rates}>
            <Rate label={text.complete} hint={text.completeHint} part={reportedOf(tally)} whole={tally.expected} />
            <Rate label={text.timely} hint={text.timelyHint} part={tally.inTime} whole={tally.expected} />
          </dl>
        </div>
        <div className={styles.dates}>
          <FactList
            items={[
              { label: text.endsOn, value: formatDay(collection.endsOn) },
              { label: text.dueOn, value: formatDay(collection.dueOn) },
              { label: text.graceUntil, value: formatDay(collection.graceUntil) },
              { label: text.locksOn, value: formatDay(collection.locksOn) },
            ]}
          />
          {collection.mayCollect ? (
            <Fold title={text.prolong}>
              <CommandForm intent="prolong" submit={text.prolong} tone="quiet">
                <ProlongFields hint={text.prolongHint} />
              </CommandForm>
            </Fold>
          ) : null}
          <ProlongingList prolongings={prolongings} />
        </div>
      </div>
    </Section>
  );
}

function Rate({ label, hint, part, whole }: { label: string; hint: string; part: number; whole: number }) {
  return (
    <div className={styles.rate}>
      <dt>{label}</dt>
      <dd>
        <strong>{formatRate(part, whole)}</strong>
        <span>{hint}</span>
      </dd>
    </div>
  );
}
