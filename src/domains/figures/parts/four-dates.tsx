import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import type { CollectionDates } from '../collections/rules.ts';
import { nextDate } from '../owed/rules.ts';
import { dateText as text } from '../owed/text.vi.ts';
import styles from './four-dates.module.css';

interface FourDatesProps {
  form: CollectionDates & { startsOn: string };
  today: string;
  /** No longer running towards anything: sent, or only looked at. */
  isDone?: boolean;
}

/** Period, due, grace and lock: four dates that are never mixed up; the one that comes next stands out. */
export function FourDates({ form, today, isDone = false }: FourDatesProps) {
  const next = isDone ? null : nextDate(form, today);
  const dates = [
    { key: 'endsOn', name: text.period, words: `${formatDay(form.startsOn)} – ${formatDay(form.endsOn)}` },
    { key: 'dueOn', name: text.dueOn, words: formatDay(form.dueOn) },
    {
      key: 'graceUntil',
      name: text.graceUntil,
      words: form.graceUntil === form.dueOn ? text.noGrace : formatDay(form.graceUntil),
    },
    { key: 'locksOn', name: text.locksOn, words: formatDay(form.locksOn) },
  ] as const;
  return (
    <dl className={styles.dates} aria-label={text.label}>
      {dates.map(({ key, name, words }) => (
        <div key={key} className={styles.date} data-next={key === next || undefined}>
          <dt>{name}</dt>
          <dd>
            {words}
            {key === next && key !== 'endsOn' ? (
              <span className={styles.far}>{relativeDay(form[key], today)}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
