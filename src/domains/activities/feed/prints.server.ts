import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { FeedEntry } from './queries.server.ts';
import { feedText as text } from './text.vi.ts';

const hoursBetween = 6;

/** A calendar as RFC 5545 has it. `origin`: of this site, for the links and for names that never change. */
export function calendarFile(unitName: string, entries: readonly FeedEntry[], origin: string): string {
  const calendar = new ICalCalendar({
    name: text.name(unitName),
    prodId: { company: 'Cau Noi', product: 'calendar', language: 'VI' },
    ttl: hoursBetween * 3600,
  });
  const host = new URL(origin).host;
  for (const entry of entries) {
    const { from } = entry;
    calendar.createEvent({
      id: `${entry.key}@${host}`,
      // Hours go out in UTC: a zone by its name means another hour to a program that does not know it.
      start: typeof from === 'string' ? new Date(`${from}T00:00:00Z`) : from,
      ...(entry.until === null ? {} : { end: entry.until }),
      allDay: typeof from === 'string',
      summary: entry.title,
      location: entry.place ?? entry.onlineLink,
      description: entry.onlineLink === null ? null : text.online(entry.onlineLink),
      ...(entry.isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
      url: `${origin}${entry.to}`,
    });
  }
  return calendar.toString();
}
