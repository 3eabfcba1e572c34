import { formatDay, formatDayTime } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import type { CommitmentDetail } from '../../page/queries.server.ts';
import { takenText } from '../../text.vi.ts';
import { text } from '../text.vi.ts';
import styles from './change-list.module.css';

type Taken = CommitmentDetail['steps'][number];
type Change = NonNullable<Taken['change']>;

/** What stood before and what stands now. A day that stayed is left out. */
function turns({ oldDueOn, newDueOn, oldWhat, newWhat, oldProduct, newProduct }: Change) {
  return [
    oldDueOn === newDueOn ? null : { label: text.due, from: formatDay(oldDueOn), to: formatDay(newDueOn) },
    newWhat && { label: text.what, from: oldWhat, to: newWhat },
    newProduct && { label: text.product, from: oldProduct, to: newProduct },
  ].filter((turn) => turn !== null && turn !== '');
}

/** The same for the timeline, a line each; a wish is no change yet. */
export function changeWords({ step, change }: Pick<Taken, 'step' | 'change'>): string[] {
  if (!change) return [];
  if (step === 'ask_extension') return [text.wanted(formatDay(change.newDueOn))];
  return turns(change).map(({ label, from, to }) => text.turned(label, from ?? '', to));
}

/** Every decision that changed the promise, newest first: before and after, by which paper and why. */
export function ChangeList({ commitment }: { commitment: CommitmentDetail }) {
  const decided = commitment.steps.filter((taken) => taken.change && taken.step !== 'ask_extension').toReversed();
  if (decided.length === 0) return null;
  return (
    <Section title={text.title}>
      <ol className={styles.list}>
        {decided.map((taken) => (
          <Decision key={taken.id} taken={taken} change={taken.change!} />
        ))}
      </ol>
    </Section>
  );
}

function Decision({ taken, change }: { taken: Taken; change: Change }) {
  return (
    <li className={styles.decision}>
      <p className={styles.head}>
        <strong>{takenText[taken.step]}</strong>
        <span>{[formatDayTime(taken.at), taken.personName, taken.unitName].filter(Boolean).join(' · ')}</span>
      </p>
      <dl className={styles.turns}>
        {turns(change).map(({ label, from, to }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span>{from}</span>
              <span className="visually-hidden">{text.turnedInto}</span>
              <span aria-hidden className={styles.arrow}>
                →
              </span>
              <strong>{to}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {taken.note ? <p className={styles.words}>{`${text.reason}: ${taken.note}`}</p> : null}
      {taken.paper ? <p className={styles.words}>{`${text.paper}: ${taken.paper}`}</p> : null}
      {taken.step === 'change' && change.lateDays > 0 && change.oldDueOn !== change.newDueOn ? (
        <p className={styles.late}>{text.wasLate(change.lateDays)}</p>
      ) : null}
    </li>
  );
}
