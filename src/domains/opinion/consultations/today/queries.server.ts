import { addDays } from '#platform/calendar/day.ts';
import type { WaitingLine } from '#platform/waiting-line.ts';
import type { Viewing } from '#domains/tables.ts';
import { isStepLate, waitsForUnit } from '../rules.ts';
import { text } from './text.vi.ts';

/** What is older was left where it is. */
const back = 400;

/** What this unit asks its households and what waits for it now. One query. */
export async function consultationLines(ctx: Viewing, unitId: number): Promise<WaitingLine[]> {
  const rows = await ctx.db
    .selectFrom('opinion.consultation')
    .select(['matter', 'state', 'opens_on as opensOn', 'closes_on as closesOn', 'counted_on as countedOn'])
    .select(['minutes_on as minutesOn', 'published_on as publishedOn'])
    .where('unit_id', '=', unitId)
    .where('closes_on', '>=', addDays(ctx.today, -back))
    .where('published_on', 'is', null)
    .execute();
  const waiting = rows.filter((row) => waitsForUnit(row, ctx.today));
  if (waiting.length === 0) return [];
  const isLate = waiting.some((row) => isStepLate(row, ctx.today));
  return [{ words: text.waiting(waiting.length), act: text.act, to: '/lay-y-kien?hien=cho', isLate }];
}
