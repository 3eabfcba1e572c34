import { IconChevronLeft, IconChevronRight, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayParts, monthOf, weekday } from '#platform/calendar/day.ts';
import { isWeekend, type MonthDays } from '#platform/calendar/month-days.ts';
import { LinkButton } from './link-button.tsx';
import styles from './month-sheet.module.css';
import type { Tone } from './status-badge.tsx';
import { webText } from './text.vi.ts';

const words = webText.month;

export interface MonthEntry {
  key: string | number;
  day: string;
  to: string;
  title: string;
  under: string;
  /** The colour of its edge; the accent without. What it means is said in `under`. */
  tone?: Tone | undefined;
  /** Where entries of several kinds stand together: the kind at a glance. */
  icon?: TablerIcon | undefined;
}

interface MonthSheetProps {
  month: MonthDays;
  today: string;
  entries: readonly MonthEntry[];
  /** What a sheet without entries says. */
  empty: string;
}

/** A sheet of weeks where there is room; on a phone the days that hold something, one below the other. */
export function MonthSheet({ month, today, entries, empty }: MonthSheetProps) {
  const byDay = Map.groupBy(entries, (entry) => entry.day);
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
            <Entries entries={byDay.get(day) ?? []} />
          </li>
        ))}
      </ol>
      {entries.length === 0 ? <p className={styles.none}>{empty}</p> : null}
    </div>
  );
}

interface MonthStepsProps {
  label: string;
  month: MonthDays;
  today: string;
  /** The address of a month; null is this one. */
  to: (month: string | null) => string;
  /** At the end of the line: how many. */
  count: ReactNode;
}

/** The month before, the one shown, the one after; and the way back to this one. */
export function MonthSteps({ label, month, today, to, count }: MonthStepsProps) {
  return (
    <nav className={styles.months} aria-label={label}>
      <LinkButton to={to(month.previous)} variant="secondary">
        <IconChevronLeft size={18} aria-hidden />
        <span className="visually-hidden">{words.previous}</span>
      </LinkButton>
      <h2>{words.of(month.month)}</h2>
      <LinkButton to={to(month.next)} variant="secondary">
        <IconChevronRight size={18} aria-hidden />
        <span className="visually-hidden">{words.next}</span>
      </LinkButton>
      <p>{count}</p>
      {month.month === monthOf(today) ? null : (
        <LinkButton to={to(null)} variant="quiet">
          {words.thisMonth}
        </LinkButton>
      )}
    </nav>
  );
}

/** As many as a day usually has; the others of a crowded one are folded, so that the week stays a week. */
const inSight = 4;

function Entries({ entries }: { entries: readonly MonthEntry[] }) {
  if (entries.length === 0) return null;
  const shown = entries.length === inSight + 1 ? entries : entries.slice(0, inSight);
  const folded = entries.slice(shown.length);
  return (
    <>
      <EntryList entries={shown} />
      {folded.length > 0 ? (
        <details className={styles.folded}>
          <summary>{words.more(folded.length)}</summary>
          <EntryList entries={folded} />
        </details>
      ) : null}
    </>
  );
}

function EntryList({ entries }: { entries: readonly MonthEntry[] }) {
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <Link to={entry.to} className={styles.entry} data-tone={entry.tone}>
            <span className={styles.title}>{entry.title}</span>
            <span className={styles.place}>
              {entry.icon ? <entry.icon size={14} aria-hidden /> : null}
              {entry.under}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
