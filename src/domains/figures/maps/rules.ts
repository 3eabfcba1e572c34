import type { Day } from '#platform/calendar/day.ts';
import { rateOf, type Tally } from '../follow/rules.ts';
import type { TableCell } from '../totals/table/rules.ts';

/** How far the units of a place are, completeness before timeliness. */
export type FollowLook = 'done' | 'late' | 'partly' | 'absent';

export function followLook(tally: Tally): FollowLook {
  const { actual, expected, onTime } = rateOf(tally);
  if (actual === 0) return 'absent';
  if (actual < expected) return 'partly';
  return onTime < expected ? 'late' : 'done';
}

/** How a number stands on a map: nothing reported, 0 and "does not apply" are three marks. Null: nobody owes it there. */
export type NumberLook = 'value' | 'zero' | 'unknown' | 'outside' | 'apart';

export function numberLook({ kind, value }: Pick<TableCell, 'kind' | 'value'>): NumberLook | null {
  if (kind === 'value') return Number(value) === 0 ? 'zero' : 'value';
  if (kind === 'none') return 'unknown';
  if (kind === 'not-applicable') return 'outside';
  return kind === 'not-owed' ? null : 'apart';
}

/** The period of a map: the one that was asked for, or the newest that was due. Periods stand in their order. */
export function mapPeriod<Period extends { id: number; dueOn: Day }>(
  periods: readonly Period[],
  askedId: number,
  today: Day,
): Period | undefined {
  return periods.find(({ id }) => id === askedId) ?? periods.findLast(({ dueOn }) => dueOn <= today) ?? periods.at(-1);
}

/** The column of a map: the one that was asked for, or the newest of the first indicator that has a figure. */
export function mapColumn(
  table: {
    columns: readonly { key: string; indicatorId: number; isGroup: boolean }[];
    rows: readonly { cells: readonly Pick<TableCell, 'kind'>[] }[];
  },
  asked: string | null,
): number {
  const found = table.columns.findIndex(({ key }) => key === asked);
  if (found >= 0) return found;
  const own = table.columns.filter(({ indicatorId }) => indicatorId === table.columns[0]?.indicatorId);
  const known = own.findLastIndex((_, at) => table.rows.some((row) => row.cells[at]?.kind === 'value'));
  return known >= 0 ? known : own.length - 1;
}
