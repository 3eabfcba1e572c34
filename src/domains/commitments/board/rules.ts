import { addDays, type Day } from '#platform/calendar/day.ts';
import type { State } from '../rules.ts';

export const columns = ['assigned', 'working', 'returned', 'claimed', 'confirmed'] as const;
export type Column = (typeof columns)[number];

/** The states that stand in a column. What ended otherwise is not on the board. */
export const columnStates: Record<Column, readonly State[]> = {
  assigned: ['assigned'],
  working: ['received', 'in_progress'],
  returned: ['returned'],
  claimed: ['claimed'],
  confirmed: ['confirmed'],
};

/** A confirmed card leaves the board after a month. */
export const confirmedSince = (today: Day) => addDays(today, -30);

export interface CardPlace {
  column: number;
  row: number;
}

/** Where an arrow leads from a card; columns without cards (or folded ones) are passed over. Null: nowhere. */
export function stepFrom(counts: readonly number[], at: CardPlace, key: string): CardPlace | null {
  const { column, row } = at;
  if (key === 'ArrowDown') return row + 1 < (counts[column] ?? 0) ? { column, row: row + 1 } : null;
  if (key === 'ArrowUp') return row > 0 ? { column, row: row - 1 } : null;
  if (key === 'Home') return row > 0 ? { column, row: 0 } : null;
  if (key === 'End') return row + 1 < (counts[column] ?? 0) ? { column, row: counts[column]! - 1 } : null;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  for (let next = column + step; next >= 0 && next < counts.length; next += step) {
    const count = counts[next]!;
    if (count > 0) return { column: next, row: Math.min(row, count - 1) };
  }
  return null;
}
