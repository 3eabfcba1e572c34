/** A part of a counted cell that was left to another report. */
export interface Carried {
  amount: number;
  recordIds: readonly number[];
}

/** What the records of a cell say: a whole number of 10^-scale, and which records they are. */
export interface Counted {
  value: number;
  recordIds: number[];
}

/**
 * A counted cell with what came from an earlier report, and without what a later one has taken: every record counts once.
 * Never below 0, whatever became of the records since.
 */
export function withCarried(counted: Counted, into: readonly Carried[], outOf: readonly Carried[]): Counted {
  const value = sum(into) - sum(outOf) + counted.value;
  const gone = new Set(outOf.flatMap((one) => one.recordIds));
  const kept = counted.recordIds.filter((id) => !gone.has(id));
  return { value: Math.max(0, value), recordIds: [...new Set([...kept, ...into.flatMap((one) => one.recordIds)])] };
}

/** What a counted cell says beyond what was sent, in figures and in records; what was left already is settled. */
export function sinceSent(
  then: Counted,
  now: Counted,
  left: readonly Carried[],
): { added: number[]; removed: number[]; amount: number } {
  const settled = new Set([...then.recordIds, ...left.flatMap((one) => one.recordIds)]);
  const standing = new Set(now.recordIds);
  return {
    added: now.recordIds.filter((id) => !settled.has(id)),
    removed: then.recordIds.filter((id) => !standing.has(id)),
    amount: now.value - then.value - sum(left),
  };
}

/** Why what came since cannot be left to the next report, or null. Only what adds up over time and was added can be. */
export function leaveRefusal(
  since: { added: readonly number[]; removed: readonly number[]; amount: number },
  isSummed: boolean,
): string | null {
  if (!isSummed) return 'figures-not-carried';
  if (since.removed.length > 0 || since.amount < 0) return 'records-gone';
  return since.amount === 0 && since.added.length === 0 ? 'nothing-to-leave' : null;
}

const sum = (parts: readonly Carried[]) => parts.reduce((total, part) => total + part.amount, 0);
