const minute = 60_000;
const waits = [minute / 4, minute, 2 * minute, 5 * minute, 15 * minute];

/** Milliseconds until the next try, after so many in a row that came to nothing. */
export function waitAfter(failures: number): number {
  return waits[Math.min(failures, waits.length) - 1]!;
}
