import type { MonthDays } from '#platform/calendar/month-days.ts';
import type { Viewing } from '#domains/tables.ts';
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
