import type { Viewing } from '#domains/tables.ts';
import { cutAt, type ViewLine, viewLines } from '../views/queries.server.ts';
import type { ViewFilter } from '../views/schema.ts';
import type { TimeWindow } from './rules.ts';

export const mostInTimeline = 100;

/**
 * What ran in these months, by due day: first what was due before them and is still open, then what was due since their
 * beginning and asked before their end. Two queries on (unit, due_on, id).
 */
export async function timelineOf(
  ctx: Viewing,
  unitId: number,
  filter: ViewFilter,
  window: TimeWindow,
): Promise<{ lines: ViewLine[]; isCut: boolean }> {
  const query = viewLines(ctx, unitId, filter).orderBy('c.due_on').orderBy('c.id');
  const old = await cutAt(ctx, query.where('c.open', '=', true).where('c.due_on', '<', window.from), mostInTimeline);
  const rest = query.where('c.due_on', '>=', window.from).where('c.asked_on', '<=', window.until);
  const since = await cutAt(ctx, rest, mostInTimeline);
  const lines = [...old.lines, ...since.lines];
  return { lines: lines.slice(0, mostInTimeline), isCut: old.isCut || since.isCut || lines.length > mostInTimeline };
}
