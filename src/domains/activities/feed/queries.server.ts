import { addDays } from '#platform/calendar/day.ts';
import { lines } from '#domains/commitments/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { listMeetings, type MeetingLine } from '../meetings/queries.server.ts';
import { feedText as text } from './text.vi.ts';

/** Something on a calendar: the whole day without hours. */
export interface FeedEntry {
  key: string;
  title: string;
  from: Date | string;
  until: Date | string | null;
  place: string | null;
  /** Where one joins from afar. */
  onlineLink: string | null;
  /** Called off: programs that have it take it away or strike it out. */
  isCancelled: boolean;
  to: string;
}

const most = 500;
const daysAhead = 180;
const daysBack = 30;

/**
 * The meetings that a unit calls or is asked to, those it declined left out, and what it has promised and not yet done by
 * the day on which it is due: the earliest first, 500 at the most. Three queries, by the unit's number.
 */
export async function feedEntries(ctx: Viewing, unitId: number): Promise<FeedEntry[]> {
  const from = addDays(ctx.today, -daysBack);
  const until = addDays(ctx.today, daysAhead);
  const meetings = await listMeetings(ctx, [unitId], from, until);
  const due = await lines(ctx)
    .where('c.owner_unit_id', '=', unitId)
    .where('c.open', '=', true)
    .where('c.due_on', '>=', from)
    .where('c.due_on', '<=', until)
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(most)
    .execute();
  const dayed = [
    ...meetings
      .filter((meeting) => !meeting.invited.some((one) => one.answer === 'declined'))
      .map((meeting) => ({ day: meeting.startsOn, entry: ofMeeting(meeting) })),
    ...due.map((row) => ({ day: row.due_on, entry: ofDue(row) })),
  ];
  return dayed
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
    .slice(0, most)
    .map(({ entry }) => entry);
}

const moment = (day: string, hour: string) => new Date(`${day}T${hour}:00+07:00`);

function ofMeeting(meeting: MeetingLine): FeedEntry {
  return {
    key: `hop-${meeting.id}`,
    title: text.meeting(meeting.title, meeting.hostName),
    from: moment(meeting.startsOn, meeting.startsHour),
    until: moment(meeting.endsOn, meeting.endsHour),
    place: meeting.place,
    onlineLink: meeting.onlineLink,
    isCancelled: meeting.state === 'called_off',
    to: `/hop/${meeting.id}`,
  };
}

function ofDue(row: { id: number; what: string; due_on: string }): FeedEntry {
  return {
    ...{ key: `nhiem-vu-${row.id}`, title: text.due(row.what), from: row.due_on, until: null },
    ...{ place: null, onlineLink: null, isCancelled: false, to: `/nhiem-vu/${row.id}` },
  };
}

/** The links of the account that acts, those that stand, the last first. */
export async function myCalendarLinks(ctx: Viewing): Promise<{ id: number; madeAt: string }[]> {
  if (!ctx.actor) return [];
  const rows = await ctx.db
    .selectFrom('activities.calendar_link')
    .select(['id', 'made_at'])
    .where('account_id', '=', ctx.actor.accountId)
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, madeAt: row.made_at.toISOString() }));
}
