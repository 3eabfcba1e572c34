import { type Column, standingFor } from '../periods/rules.ts';
import { type Counted, type Figure, figureOf, type Meaning, overTime, ratioOf } from '../rules.ts';

/** What a column needs beside the figures of a row. */
export interface Reading {
  today: string;
  meanings: ReadonlyMap<number, Meaning>;
  /** Due days of the periods that were opened, by indicator. */
  dueOn: ReadonlyMap<number, ReadonlyMap<string, string>>;
  countedOf(row: Row, indicatorId: number, period: string): Counted | undefined;
}

/** Figures of a row, by indicator and period. */
export type Row = ReadonlyMap<string, Counted>;

/** Whether the figure of a column stands for it alone, and of which period it then is. */
export function standingOf(reading: Reading, meaning: Meaning, column: Column): string | null {
  if (meaning.overTime !== 'last' || column.periods.length === 1) return null;
  return standingFor(column.periods, reading.dueOn.get(meaning.id) ?? new Map(), reading.today);
}

/** One indicator that keeps values, over the periods of a column. */
export function countedOver(reading: Reading, row: Row, meaning: Meaning, column: Column): Counted {
  const byPeriod = new Map(
    column.periods.flatMap((period): [string, Counted][] => {
      const counted = reading.countedOf(row, meaning.id, period);
      return counted ? [[period, counted]] : [];
    }),
  );
  return overTime(meaning.overTime, byPeriod, column.periods, standingOf(reading, meaning, column));
}

/** The two parts of a ratio; null for what keeps values of its own. */
export function partsOfRatio({ meanings }: Reading, meaning: Meaning): { top: Meaning; bottom: Meaning } | null {
  const top = meanings.get(meaning.numeratorId ?? 0);
  const bottom = meanings.get(meaning.denominatorId ?? 0);
  return top && bottom ? { top, bottom } : null;
}

/** What a cell shows: a sum, the last over time, or a ratio of two sums. `isUnit`: the row is one unit. */
export function figureAt(reading: Reading, row: Row, meaning: Meaning, column: Column, isUnit: boolean): Figure {
  const parts = partsOfRatio(reading, meaning);
  if (!parts) {
    const counted = countedOver(reading, row, meaning, column);
    if (meaning.overTime === 'none' && column.periods.length > 1 && counted.expected > 0)
      return { ...counted, kind: 'not-added' };
    return figureOf(counted, meaning, isUnit);
  }
  const part = (one: Meaning) => ({ counted: countedOver(reading, row, one, column), scale: one.scale });
  return ratioOf(part(parts.top), part(parts.bottom), meaning);
}

/** The indicators whose values are read: ratios give their parts. */
export function readIndicators(chosen: readonly Meaning[]): number[] {
  const ids = chosen.flatMap((one) => (one.numeratorId === null ? [one.id] : [one.numeratorId, one.denominatorId!]));
  return [...new Set(ids)];
}
