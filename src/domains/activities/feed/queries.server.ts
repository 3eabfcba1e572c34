import { addDays } from '#platform/calendar/day.ts';
import { lines } from '#domains/commitments/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { feedText as text } from './text.vi.ts';

/** Something on a calendar: the whole day without hours. */
export interface FeedEntry {
  key: string;
  title: string;
  from: Date | string;
  until: Date | string | null;
  place: string | null;
  to: string;
}

const most = 500;
const daysAhead = 180;
const daysBack = 30;

/** What a unit has promised and not yet done, by the day on which it is due. One query on the index of its list. */
export async function feedEntries(ctx: Viewing, unitId: number): Promise<FeedEntry[]> {
  const due = await lines(ctx)
    .where('c.owner_unit_id', '=', unitId)
    .where('c.open', '=', true)
    .where('c.due_on', '>=', addDays(ctx.today, -daysBack))
    .where('c.due_on', '<=', addDays(ctx.today, daysAhead))
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(most)
    .execute();
  return due.map((row) => ({
    key: `nhiem-vu-${row.id}`,
    title: text.due(row.what),
    from: row.due_on,
    until: null,
    place: null,
    to: `/nhiem-vu/${row.id}`,
  }));
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
