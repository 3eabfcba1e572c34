/** A value beside the one before: three times it or a third of it, and at least ten whole units apart. */
export function isJump(value: number | null, before: number | null, scale: number): boolean {
  if (value === null || before === null) return false;
  const apart = Math.abs(value - before);
  return apart >= 10 * 10 ** scale && (value >= 3 * before || 3 * value <= before);
}

/** A cell as it stands in a revision: a value (also 0), "not applicable", or nothing. */
export interface Reported {
  value: number | null;
  notApplicable: boolean;
}

export function reportedAt(
  revision: { vals: readonly (number | null)[]; na: readonly number[] | null },
  position: number,
): Reported {
  return { value: revision.vals[position - 1] ?? null, notApplicable: revision.na?.includes(position) ?? false };
}

export function differs(one: Reported, other: Reported): boolean {
  return one.value !== other.value || one.notApplicable !== other.notApplicable;
}
