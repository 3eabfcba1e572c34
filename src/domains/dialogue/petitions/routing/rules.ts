/** Which kind of body answers for a field where no route is set: the state's, but for what is the Party's or the Front's own. */
export function bodyOf(field: string): 'state' | 'party' | 'front' {
  if (field === 'officials') return 'party';
  return field === 'democracy' ? 'front' : 'state';
}

export interface Route {
  toUnitId: number;
  /** ltree path of the place, null for everywhere. */
  areaPath: string | null;
}

/** The route of the narrowest place that holds the area; null when none does. */
export function narrowest<Of extends Route>(routes: readonly Of[], areaPath: string): Of | null {
  const depth = ({ areaPath: path }: Of) => (path === null ? 0 : path.split('.').length);
  const fitting = routes.filter(({ areaPath: path }) => path === null || `${areaPath}.`.startsWith(`${path}.`));
  return fitting.toSorted((a, b) => depth(b) - depth(a))[0] ?? null;
}
