import { Link } from 'react-router';
import { dayParts, monthOf, weekday } from '#platform/calendar/day.ts';
import type { CalendarLine } from '../calendar/queries.server.ts';
import { isWeekend, type MonthDays } from '../calendar/rules.ts';
import { text } from '../text.vi.ts';
import styles from './month-sheet.module.css';

const words = text.calendar;

interface MonthSheetProps {
  month: MonthDays;
  today: string;
  lines: readonly CalendarLine[];
}

/** A sheet of weeks where there is room; on a phone the days on which something was done, one below the other. */
export function MonthSheet({ month, today, lines }: MonthSheetProps) {
  const byDay = Map.groupBy(lines, (line) => line.happenedOn);
  return (
    <div className={styles.sheet}>
      <div className={styles.weekdays} aria-hidden>
        {words.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className={styles.days}>
        {month.weeks.flat().map((day) => (
          <li
            key={day}
            className={styles.day}
            data-outside={monthOf(day) !== month.month || undefined}
            data-off={isWeekend(day) || undefined}
            data-today={day === today || undefined}
            data-empty={!byDay.has(day) || undefined}
          >
            <time dateTime={day} className={styles.date}>
              <span className={styles.weekday}>{words.weekdays[weekday(day) - 1]}, </span>
              {dayParts(day).date}
              <span className={styles.monthPart}>/{dayParts(day).month}</span>
            </time>
            <Entries lines={byDay.get(day) ?? []} />
          </li>
        ))}
      </ol>
      {lines.length === 0 ? <p className={styles.none}>{words.empty}</p> : null}
    </div>
  );
}

/** As many as a day usually has; the others of a crowded one are folded, so that the week stays a week. */
const inSight = 4;

function Entries({ lines }: { lines: readonly CalendarLine[] }) {
  if (lines.length === 0) return null;
  const shown = lines.length === inSight + 1 ? lines : lines.slice(0, inSight);
  const folded = lines.slice(shown.length);
  return (
    <>
      <EntryList lines={shown} />
      {folded.length > 0 ? (
        <details className={styles.folded}>
          <summary>{words.more(folded.length)}</summary>
          <EntryList lines={folded} />
        </details>
      ) : null}
    </>
  );
}

function EntryList({ lines }: { lines: readonly CalendarLine[] }) {
  return (
    <ul className={styles.entries}>
      {lines.map((line) => (
        <li key={line.id}>
          <Link to={`/hoat-dong/${line.id}`} className={styles.entry} data-partner={line.isPartner || undefined}>
            <span className={styles.title}>{line.title}</span>
            <span className={styles.place}>{line.isPartner ? `${words.partner}, ${line.ownerName}` : line.place}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
