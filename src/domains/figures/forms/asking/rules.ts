/** Units below that a form can ask, of a level and a line, and how many of them the reader collects from. */
export interface Askable {
  level: string;
  organisation: string;
  units: number;
  collected: number;
}

/** Of the units that a form would ask, how many there are and how many the maker does not collect from: none may be left over. */
export function beyondRights(
  askable: readonly Askable[],
  { level, organisation }: { level: string; organisation: string | null },
): { units: number; beyond: number } {
  const asked = askable.filter(
    (one) => one.level === level && (organisation === null || one.organisation === organisation),
  );
  const sum = (of: (one: Askable) => number) => asked.reduce((total, one) => total + of(one), 0);
  return { units: sum((one) => one.units), beyond: sum((one) => one.units - one.collected) };
}
