import type { Reported } from '#domains/figures/reported/rules.ts';

/** A unit whose records a report counts. */
export interface CountedUnit {
  id: number;
  path: string;
  organisation: string;
}

export type Grouping = 'organisation' | 'place';

/**
 * The group of a unit in a report: its organisation, or the place one level below the reporting unit (the label of its
 * territory, `t712`); what stands at the unit's own place is a group of that place.
 */
export function groupOf(grouping: Grouping, unit: CountedUnit, placePath: string): string {
  if (grouping === 'organisation') return unit.organisation;
  const below = unit.path.slice(placePath.length + 1).split('.')[0] ?? '';
  return /^t\d+$/u.test(below) ? below : placePath.split('.').at(-1)!;
}

/** The place of a unit: `vn.t61.t712.farmers` → `vn.t61.t712`. Outside the Front the path is the place itself. */
export function placePathOf(unitPath: string): string {
  const labels = unitPath.split('.');
  const line = labels.findIndex((label, at) => at > 0 && !/^t\d+$/u.test(label));
  return labels.slice(0, line === -1 ? labels.length : line).join('.');
}

/**
 * Whose records a report counts: for the Front everybody at or below its place; for another organisation its own line
 * there; for a branch what is below it.
 */
export function isCounted(
  reporting: { path: string; organisation: string; level: string },
  unit: { path: string; organisation: string },
): boolean {
  const within = (path: string) => unit.path === path || unit.path.startsWith(`${path}.`);
  if (reporting.level === 'branch') return within(reporting.path);
  const isLine = reporting.organisation === 'front' || unit.organisation === reporting.organisation;
  return isLine && within(placePathOf(reporting.path));
}

/**
 * What somebody may read of the units, as one text: two persons with the same reach count the same, and only then is a
 * difference between two counts a matter of records and not of rights.
 */
export function reachOf(
  units: readonly CountedUnit[],
  readings: readonly string[],
  mayRead: (permission: string, path: string) => boolean,
): string[] {
  return units.map((unit) => `${unit.id}:${readings.filter((permission) => mayRead(permission, unit.path)).join(',')}`);
}

/** Values by 'measure:group'; the group '' is the whole. A measure that nobody offers is not known: null, never 0. */
export interface Figures {
  known: string[];
  values: Record<string, number>;
  /** Numbers of forms that the words name. */
  reported: Reported[];
}

export function figuresFrom(
  known: Iterable<string>,
  figures: Iterable<{ code: string; group: string; value: number }>,
  reported: Reported[] = [],
): Figures {
  const values: Record<string, number> = {};
  for (const { code, group, value } of figures) values[`${code}:${group}`] = (values[`${code}:${group}`] ?? 0) + value;
  return { known: [...new Set(known)], values, reported };
}

export function figureOf(figures: Figures, measure: string, group = ''): number | null {
  return figures.known.includes(measure) ? (figures.values[`${measure}:${group}`] ?? 0) : null;
}

/** The groups in which anything of these measures was counted. */
export function groupsOf(figures: Figures, measures: readonly string[]): string[] {
  const groups = Object.keys(figures.values)
    .map((key) => key.split(':') as [string, string])
    .filter(([measure, group]) => group !== '' && measures.includes(measure))
    .map(([, group]) => group);
  return [...new Set(groups)];
}

/** What happened to a figure after it was sent: records that came, records that went, or another value of the same. */
export interface SinceSent {
  added: number[];
  removed: number[];
  before: number;
  now: number;
  /** How many changes to show: at least 1. */
  count: number;
}

interface Counted {
  value: number;
  recordIds: readonly number[];
}

/** Null when the figure is as it was sent. */
export function sinceSent(frozen: Counted, live: Counted): SinceSent | null {
  const before = new Set(frozen.recordIds);
  const now = new Set(live.recordIds);
  const added = live.recordIds.filter((id) => !before.has(id));
  const removed = frozen.recordIds.filter((id) => !now.has(id));
  const count = added.length + removed.length;
  if (count === 0 && frozen.value === live.value) return null;
  return { added, removed, before: frozen.value, now: live.value, count: Math.max(count, 1) };
}
