import type { Comparator } from './reading.ts';

export type Strictness = 'same' | 'harder' | 'easier';

/** What is asked for "at most" is harder when it is less; everything else when it is more. Left out is easier. */
export function compareTarget(upper: { comparator: Comparator; value: number }, own: number | null): Strictness {
  if (own === null) return 'easier';
  if (own === upper.value) return 'same';
  const isLess = own < upper.value;
  const wantsLess = upper.comparator === '<=' || upper.comparator === '<';
  return isLess === wantsLess ? 'harder' : 'easier';
}
