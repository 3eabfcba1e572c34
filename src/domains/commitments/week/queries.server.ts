import { sql } from 'kysely';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { Viewing } from '#domains/tables.ts';
import { cutAt, type ViewLine, viewLines } from '../views/queries.server.ts';
import type { ViewFilter } from '../views/schema.ts';
import { groupInWeek, type Week, type WeekGroup, weekGroups } from './rules.ts';

/** Of what is open and of what was confirmed, each. */
export const mostInWeek = 300;

export interface WeekWork {
  groups: Record<WeekGroup, ViewLine[]>;
  isCut: boolean;
}

/** The work of a unit in a week, sorted as the reports are. Two queries: what is open, and what was confirmed since then. */
export async function workOfWeek(ctx: Viewing, unitId: number, filter: ViewFilter, week: Week): Promise<WeekWork> {
  const asked = sql<boolean>`c.asked_on <= ${week.until}::date`;
  const open = viewLines(ctx, unitId, { ...filter, show: 'open' })
    .where(asked)
    .$if(week.from > ctx.today, (query) => query.where('c.due_on', '<=', week.until))
    .orderBy('c.due_on')
    .orderBy('c.id');
  const confirmed = viewLines(ctx, unitId, { ...filter, show: 'done' })
    .where(asked)
    .where('c.verdict_on', '>=', week.from)
    .orderBy('c.verdict_on')
    .orderBy('c.id');
  const found = [await cutAt(ctx, open, mostInWeek), await cutAt(ctx, confirmed, mostInWeek)];
  const lines = found.flatMap((part) => part.lines);
  const byGroup = Map.groupBy(lines, (line) => groupInWeek(line, week, ctx.today, vietnamCalendar));
  const groups = Object.fromEntries(weekGroups.map((group) => [group, byGroup.get(group) ?? []]));
  return { groups: groups as WeekWork['groups'], isCut: found.some((part) => part.isCut) };
}
