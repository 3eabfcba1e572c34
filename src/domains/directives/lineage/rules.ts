import { type Day, daysBetween } from '#platform/calendar/day.ts';
import type { Relation } from '../references/rules.ts';

export const forces = ['in-force', 'partly', 'ended'] as const;
export type Force = (typeof forces)[number];

/**
 * The level directly above a paper, among all that it and the papers above it carry out: the youngest that is not
 * younger. An office writes the whole chain in one line ("Thực hiện Nghị quyết …, Kế hoạch …"), so age tells the order.
 */
export function nextAbove<One extends { issuedOn: Day | null }>(pool: readonly One[], below: Day | null): One | null {
  const older = pool.filter((one) => one.issuedOn !== null && (below === null || one.issuedOn <= below));
  return older.toSorted((a, b) => (a.issuedOn! < b.issuedOn! ? 1 : -1))[0] ?? pool.find((one) => !one.issuedOn) ?? null;
}

export interface Gap {
  days: number;
  /** From the day of the paper above to its arrival at whoever answers it, and from there to the answer; null unknown. */
  toArrival: number | null;
  toPaper: number | null;
}

/** How long one level took over a paper; null where a day is not known or runs backwards. */
export function gapOf(above: Day | null, arrivedOn: Day | null, below: Day | null): Gap | null {
  if (above === null || below === null || below < above) return null;
  const days = daysBetween(above, below);
  if (arrivedOn === null || arrivedOn < above || arrivedOn > below) return { days, toArrival: null, toPaper: null };
  return { days, toArrival: daysBetween(above, arrivedOn), toPaper: daysBetween(arrivedOn, below) };
}

/** A paper older than this against the one below is its ground, not a level in a chain of work. */
export const longestLevel = 400;

/** The levels at the end of a chain (top first) that follow each other as work does, for the ruler of days. */
export function runOf<One extends { gap: Gap | null }>(levels: readonly One[]): One[] {
  const broken = levels.findLastIndex(({ gap }) => gap === null || gap.days > longestLevel);
  return levels.slice(broken + 1);
}

export interface ForceFacts {
  isRecalled: boolean;
  /** What somebody said last, with the paper that says so. */
  word: { force: Force; paper: string } | null;
  /** The papers that name it and are not recalled. */
  namedBy: readonly { relation: Relation; label: string }[];
}

/** Whether a paper is in force and by what one knows it: a recall, then a word by hand, then what later papers say. */
export function forceOf({ isRecalled, word, namedBy }: ForceFacts): { force: Force; by: string | null } {
  if (isRecalled) return { force: 'ended', by: null };
  if (word) return { force: word.force, by: word.paper };
  const replacing = namedBy.find(({ relation }) => relation === 'replaces');
  if (replacing) return { force: 'ended', by: replacing.label };
  const amending = namedBy.find(({ relation }) => relation === 'amends');
  return amending ? { force: 'partly', by: amending.label } : { force: 'in-force', by: null };
}
