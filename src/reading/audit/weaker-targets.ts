import type { Target } from '../reading.ts';
import type { Finding } from './finding.ts';

/** Targets of a paper that ask for less than those of the paper which it carries out. */
export function weakerTargets(_own: readonly Target[], _upper: readonly Target[], _ownText: string): Finding[] {
  return [];
}
