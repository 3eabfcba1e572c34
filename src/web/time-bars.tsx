import { Link } from 'react-router';
import { addDays, daysBetween } from '#platform/calendar/day.ts';
import styles from './time-bars.module.css';

/** A piece of a bar. The look is a colour and a pattern, so that none is told apart by colour alone. */
export interface TimeSpan {
  look: 'solid' | 'outline' | 'striped' | 'dotted';
  from: string;
  until: string;
}

export interface TimeBar {
  key: string | number;
  to: string;
  title: string;
  under: string;
  /** All days of the bar in words: the bar itself is only to look at. */
  days: string;
  spans: readonly TimeSpan[];
  /** A point that stands at the end. */
  endsOn: string | null;
}

interface TimeBarsProps {
  label: string;
  from: string;
  until: string;
  today: string;
  todayWord: string;
  /** Months by their first day, from left to right; the year has no room on a phone. */
  months: readonly { from: string; name: string; year: string }[];
  bars: readonly TimeBar[];
}

/** Bars over some months, a line each: the words on the left (on a phone above), the bar on the right. */
export function TimeBars({ label, from, until, today, todayWord, months, bars }: TimeBarsProps) {
  const days = daysBetween(from, until) + 1;
  const place = (day: string) => (100 * Math.min(Math.max(daysBetween(from, day), 0), days)) / days;
  const isTodayShown = from <= today && today <= until;
  return (
    <div className={styles.frame}>
      <div className={styles.head} aria-hidden>
        <span />
        <div className={styles.scale}>
          {months.map((month) => (
            <span key={month.from} style={{ left: `${place(month.from)}%` }}>
              {month.name}
              <small>/{month.year}</small>
            </span>
          ))}
        </div>
      </div>
      <ul className={styles.bars} aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.key} className={styles.bar}>
            <div className={styles.words}>
              <Link to={bar.to}>{bar.title}</Link>
              <p>{bar.under}</p>
              <p>{bar.days}</p>
            </div>
            <div className={styles.track} aria-hidden>
              {months.slice(1).map((month) => (
                <i key={month.from} className={styles.line} style={{ left: `${place(month.from)}%` }} />
              ))}
              {isTodayShown ? (
                <i className={styles.today} style={{ left: `${place(today)}%` }} title={todayWord} />
              ) : null}
              {bar.spans
                .filter((span) => span.until >= from && span.from <= until)
                .map((span) => (
                  <i
                    key={`${span.look} ${span.from}`}
                    className={styles.span}
                    data-look={span.look}
                    style={{ left: `${place(span.from)}%`, width: `${width(span)}%` }}
                  />
                ))}
              {bar.endsOn !== null && bar.endsOn >= from && bar.endsOn <= until ? (
                <i className={styles.end} style={{ left: `${place(bar.endsOn)}%` }} />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );

  function width(span: TimeSpan): number {
    return Math.max(place(span.until) - place(span.from), place(addDays(from, 1)));
  }
}

/** What the looks mean. */
export function TimeLegend({ items }: { items: readonly { look: TimeSpan['look'] | 'end'; words: string }[] }) {
  return (
    <ul className={styles.legend}>
      {items.map((item) => (
        <li key={item.look}>
          <i className={item.look === 'end' ? styles.end : styles.span} data-look={item.look} aria-hidden />
          {item.words}
        </li>
      ))}
    </ul>
  );
}
