import type { State } from '#domains/commitments/rules.ts';

export interface Kept {
  state: State;
  late: boolean;
}

export interface Tally {
  given: number;
  /** Said to be done by who owes it, whether the asker has confirmed it or not. */
  claimed: number;
  confirmed: number;
  late: number;
}

/** What was withdrawn or went to another owner under a promise of its own is no promise of this one. */
const counts = ({ state }: Kept) => state !== 'withdrawn' && state !== 'handed_over';

export function tallyOf(promises: readonly Kept[]): Tally {
  const given = promises.filter(counts);
  return {
    given: given.length,
    claimed: given.filter(({ state }) => state === 'claimed' || state === 'confirmed').length,
    confirmed: given.filter(({ state }) => state === 'confirmed').length,
    late: given.filter(({ late, state }) => late && state !== 'claimed' && state !== 'confirmed').length,
  };
}

/** Per cent confirmed, rounded down: 100 only where all are; null where nothing was given. A claim alone counts nothing. */
export function rateOf({ given, confirmed }: Tally): number | null {
  return given === 0 ? null : Math.floor((confirmed * 100) / given);
}

/** One row a name, those with the most unconfirmed first. */
export function tallies<Line extends Kept>(promises: readonly Line[], nameOf: (line: Line) => string) {
  return [...Map.groupBy(promises, nameOf)]
    .map(([name, lines]) => ({ name, ...tallyOf(lines) }))
    .filter(({ given }) => given > 0)
    .toSorted((a, b) => b.given - b.confirmed - (a.given - a.confirmed) || a.name.localeCompare(b.name, 'vi'));
}
