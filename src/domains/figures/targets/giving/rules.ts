/**
 * A whole shared out by weights, whole numbers that add up to it exactly: each gets its share rounded down, and what is left goes
 * one by one to whoever lost most by the rounding, of equals to the earlier. Who has no weight (null) counts as the mean of those
 * that have one; where all weights are 0 everybody counts the same.
 */
export function sharesOf(whole: number, weights: readonly (number | null)[]): number[] {
  if (weights.length === 0) return [];
  const known = weights.flatMap((weight) => (weight === null ? [] : BigInt(weight)));
  const sum = known.reduce((all, weight) => all + weight, 0n);
  const count = BigInt(known.length);
  // Times the number of known ones, so that their mean is a whole number too.
  const parts = weights.map((weight) => (sum === 0n ? 1n : weight === null ? sum : BigInt(weight) * count));
  const all = parts.reduce((one, part) => one + part, 0n);
  const shares = parts.map((part) => (BigInt(whole) * part) / all);
  const lost = parts.map((part, at) => ({ at, rest: (BigInt(whole) * part) % all }));
  const left = BigInt(whole) - shares.reduce((one, share) => one + share, 0n);
  const first = lost.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  for (const { at } of first.slice(0, Number(left))) shares[at]! += 1n;
  return shares.map(Number);
}

/** The cells of a pasted column: one a line, the last of several cells in a line; an empty last line is none. */
export function pastedColumn(text: string): string[] {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '').split('\n');
  return lines.map((line) => line.split('\t').at(-1)!.trim());
}
