import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { datesAfter } from '../../collections/rules.ts';
import { newText as text } from '../pages/text.vi.ts';
import { type Cadence, type CutOff, dueRefusal, periodsBy, periodsFrom } from '../rules.ts';
import { periodName } from '../text.vi.ts';
import styles from './coming-periods.module.css';

interface Props {
  today: string;
  cadence: Cadence;
  cutOff: CutOff;
  graceDays: number;
  lockDays: number;
}

const isWhole = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;

/** The dates of the running period and the next two, as they follow from what is typed. */
export function ComingPeriods({ today, cadence, cutOff, graceDays, lockDays }: Props) {
  const isKnown =
    isWhole(cutOff.due.day, 1, 28) &&
    isWhole(graceDays, 0, 60) &&
    isWhole(lockDays, graceDays, 366) &&
    dueRefusal(cutOff) === null;
  return (
    <section aria-label={text.preview} aria-live="polite" className={styles.coming}>
      <h2>{text.preview}</h2>
      {isKnown ? (
        <DataTable
          caption={text.preview}
          rows={periodsFrom({ periods: periodsBy(cadence, cutOff, periodName) }, today, 3)}
          rowKey={(period) => period.code}
          columns={[
            { key: 'period', head: text.period, cell: (period) => period.name },
            {
              key: 'days',
              head: text.days,
              cell: ({ from, until }) => `${formatDay(from)} – ${formatDay(until)}`,
            },
            { key: 'due', head: text.due, cell: (period) => formatDay(period.dueOn) },
            {
              key: 'grace',
              head: text.graceUntil,
              cell: ({ dueOn }) => formatDay(datesAfter(dueOn, { graceDays, lockDays }).graceUntil),
            },
            {
              key: 'locks',
              head: text.locks,
              cell: ({ dueOn }) => formatDay(datesAfter(dueOn, { graceDays, lockDays }).locksOn),
            },
          ]}
          empty={null}
        />
      ) : (
        <p className={styles.unknown}>{text.notYet}</p>
      )}
    </section>
  );
}
