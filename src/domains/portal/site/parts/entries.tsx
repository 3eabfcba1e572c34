import { dayOf, dayParts } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Entry } from '../articles/queries.server.ts';
import { siteText as text } from '../text.vi.ts';

interface Listed {
  entries: readonly Entry[];
  base: string;
  /** Of the headings: 2 right below the title of the page, 3 inside a part of it. */
  level?: 2 | 3;
}

/** What was published, the newest first; kinds that have facts of their own say them. */
export function Entries({ entries, base, level = 3 }: Listed) {
  const Title = `h${level}` as const;
  return (
    <ul className="site-entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Title>
            <a href={base + entry.place}>{entry.title}</a>
          </Title>
          {entry.summary ? <p>{entry.summary}</p> : null}
          <p className="site-meta">
            <EntryFacts entry={entry} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Day, number, place: whatever tells one of its kind from the next. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const { kind, symbol, issuedOn, publishedAt, from } = entry;
  const facts = [
    kind === 'document' && symbol && issuedOn ? text.document.symbolDay(symbol, formatDay(issuedOn)) : null,
    kind === 'document' ? entry.issuer : null,
    kind === 'event' ? eventDays(entry) : null,
    kind === 'event' ? entry.happensAt : null,
    kind === 'document' || kind === 'event' ? null : formatDay(dayOf(new Date(publishedAt))),
    from ? text.fromSite(from) : null,
  ];
  return facts.filter(Boolean).join(' · ');
}

export function eventDays({ startsOn, endsOn }: Pick<Entry, 'startsOn' | 'endsOn'>): string {
  if (!startsOn) return '';
  if (!endsOn || endsOn === startsOn) return text.event.day(formatDay(startsOn));
  return text.event.days(formatDay(startsOn), formatDay(endsOn));
}

/** Events as leaves of a calendar: what one looks for is the day. */
export function EventLeaves({ entries, base, level = 3 }: Listed) {
  const Title = `h${level}` as const;
  return (
    <ul className="site-leaves">
      {entries.map((entry) => {
        const { month, date } = dayParts(entry.startsOn!);
        return (
          <li key={entry.id}>
            <p className="site-leaf" aria-hidden="true">
              <b>{date}</b>
              <span>{text.event.month(month)}</span>
            </p>
            <div>
              <Title>
                <a href={base + entry.place}>{entry.title}</a>
              </Title>
              <p className="site-meta">
                <EntryFacts entry={entry} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** On to what is older. `href` is the whole address of the next page; null at the end. */
export function Pager({ href, first }: { href: string | null; first: string | null }) {
  if (href === null && first === null) return null;
  return (
    <nav className="site-pager" aria-label={text.pages}>
      {first ? (
        <a className="site-button-quiet" href={first}>
          {text.newest}
        </a>
      ) : null}
      {href ? (
        <a className="site-button-quiet" href={href} rel="next">
          {text.older}
        </a>
      ) : null}
    </nav>
  );
}
