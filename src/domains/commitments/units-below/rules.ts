/** How the work of one unit stands: what the owner claims and what the asker confirmed are two counts. */
export interface UnitStanding {
  inProgress: number;
  behind: number;
  claimed: number;
  confirmed: number;
}

/** All that counts: what ended otherwise is in none of them. */
export function totalOf({ inProgress, behind, claimed, confirmed }: UnitStanding): number {
  return inProgress + behind + claimed + confirmed;
}

/** This year and the two before it. */
export function yearsUntil(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2];
}
