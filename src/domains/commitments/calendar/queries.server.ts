import { type SqlBool, sql } from 'kysely';
import type { MonthDays } from '#platform/calendar/month-days.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CommitmentLine, lines, pageSize, presentLine } from '../queries.server.ts';
import { cutAt, type ViewLine, viewLines } from '../views/queries.server.ts';
import type { ViewFilter } from '../views/schema.ts';

export const mostInMonth = 500;

/** What is due on the days of a sheet, one query on (unit, due_on, id); without what ended otherwise. */
export async function dueInMonth(
  ctx: Viewing,
  unitId: number,
  filter: ViewFilter,
  month: MonthDays,
): Promise<{ lines: ViewLine[]; isCut: boolean }> {
  const days = month.weeks.flat();
  const query = viewLines(ctx, unitId, filter)
    .where('c.due_on', '>=', days[0]!)
    .where('c.due_on', '<=', days.at(-1)!)
    .$if(filter.show === 'all', (all) => all.where('c.state', 'not in', ['declined', 'withdrawn', 'handed_over']))
    .orderBy('c.due_on')
    .orderBy('c.id');
  return cutAt(ctx, query, mostInMonth);
}

const ofUnits = (unitIds: readonly number[]) => sql<SqlBool>`c.owner_unit_id = any(${unitIds}::bigint[])`;

/** What a unit has promised, not yet done, and due between two days (both included), 500 at the most. One query. */
export async function openDueBetween(
  ctx: Viewing,
  unitId: number,
  { from, until }: Pick<MonthDays, 'from' | 'until'>,
): Promise<CommitmentLine[]> {
  const rows = await lines(ctx)
    .where('c.owner_unit_id', '=', unitId)
    .where('c.open', '=', true)
    .where('c.due_on', '>=', from)
    .where('c.due_on', '<=', until)
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(mostInMonth)
    .execute();
  return rows.map((row) => presentLine(row, ctx.today));
}

/** How much of it is due on each day, of all these units together. One query on (unit, due_on). */
export async function countOpenDue(
  ctx: Viewing,
  unitIds: readonly number[],
  { from, until }: Pick<MonthDays, 'from' | 'until'>,
): Promise<{ day: string; count: number }[]> {
  return ctx.db
    .selectFrom('commitments.commitment as c')
    .select(['c.due_on as day', (eb) => eb.fn.countAll<number>().as('count')])
    .where(ofUnits(unitIds))
    .where('c.open', '=', true)
    .where('c.due_on', '>=', from)
    .where('c.due_on', '<=', until)
    .groupBy('c.due_on')
    .execute();
}

/** What these units have still to do by one day, a page at a time by number; one more than a page says that there is more. One query. */
export async function openDueOn(
  ctx: Viewing,
  unitIds: readonly number[],
  day: string,
  edge: { id: number; isBackwards: boolean } | null,
): Promise<CommitmentLine[]> {
  const rows = await lines(ctx)
    .where(ofUnits(unitIds))
    .where('c.open', '=', true)
    .where('c.due_on', '=', day)
    .$if(edge !== null, (query) => query.where('c.id', edge!.isBackwards ? '<' : '>', edge!.id))
    .orderBy('c.id', edge?.isBackwards ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  return rows.map((row) => presentLine(row, ctx.today));
}
