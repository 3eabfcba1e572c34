import { addDays, type Day, dayFromParts, dayParts } from '#platform/calendar/day.ts';

/** Fewer than so many are not told inside the office (DESIGN 10: k = 5). */
export const least = 5;

export interface Told<Key> {
  rows: { key: Key; /** Null: not told. */ heard: number | null }[];
  /** Null where the sum would give away what was left out. */
  total: number | null;
}

/**
 * Counts that may be shown: none below `least`, and what is left out cannot be taken from the sum: at least two are left
 * out, `least` together. Where the told ones cannot hide them the sum goes too. Zero is not somebody.
 */
export function tellable<Key>(counts: readonly { key: Key; heard: number }[]): Told<Key> {
  const heardOf = (keys: ReadonlySet<Key>) => counts.reduce((sum, one) => sum + (keys.has(one.key) ? one.heard : 0), 0);
  const hidden = new Set(counts.filter((one) => one.heard > 0 && one.heard < least).map((one) => one.key));
  const shown = counts.filter((one) => one.heard >= least).toSorted((a, b) => a.heard - b.heard);
  const isSafe = () => hidden.size === 0 || (hidden.size > 1 && heardOf(hidden) >= least);
  for (const one of shown) {
    if (isSafe()) break;
    hidden.add(one.key);
  }
  return {
    rows: counts.map(({ key, heard }) => ({ key, heard: hidden.has(key) ? null : heard })),
    total: isSafe() ? counts.reduce((sum, one) => sum + one.heard, 0) : null,
  };
}

export interface DigestPeriod {
  from: Day;
  until: Day;
  months: 1 | 3 | 6 | 12;
}

/**
 * Whole months, quarters, half-years and years that are over, the latest first: counts of days that can be chosen freely
 * could be taken one from the other.
 */
export function digestPeriods(today: Day): DigestPeriod[] {
  const { year, month } = dayParts(today);
  const firstOf = (index: number) => dayFromParts(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1)!;
  return ([1, 3, 6, 12] as const).flatMap((months) => {
    const current = Math.floor((month - 1) / months) * months;
    return Array.from({ length: months === 1 ? 6 : 2 }, (_, back) => {
      const start = current - (back + 1) * months;
      return { from: firstOf(start), until: addDays(firstOf(start + months), -1), months };
    });
  });
}

export const periodKey = ({ from, until }: Pick<DigestPeriod, 'from' | 'until'>): string => `${from}_${until}`;
