import type { RowCount } from '#platform/row-count.ts';
import { isSameName, refuseName, suggestedName, suggestedShortName, unitLevelAt, unitNameKeys } from '../rules.ts';
import type { TerritoryKind, TerritoryLevel } from '../schema.ts';
import type { PlanRow } from './schema.ts';

/** A part of the place whose parts are rearranged. */
export interface Part {
  id: number;
  name: string;
  kind: TerritoryKind;
  /** Since when its present name, kind and parent hold. */
  since: string;
  hasOpenParts: boolean;
}

export interface RowRefusal {
  at: number;
  code: string;
  details: Record<string, string | number>;
}

/** The kinds that the parts of a place of this level may have. */
export function kindsBelow(level: TerritoryLevel): readonly TerritoryKind[] {
  if (level === 'commune') return ['hamlet', 'residential_group'];
  return level === 'province' ? ['commune', 'ward', 'special_zone'] : [];
}

/** The same kinds, the one that most parts of the place have first. */
export function commonFirst(kinds: readonly TerritoryKind[], parts: readonly Part[]): TerritoryKind[] {
  const count = (kind: TerritoryKind) => parts.filter((part) => part.kind === kind).length;
  return kinds.toSorted((one, other) => count(other) - count(one));
}

/** How many from and to a row of a kind has. */
export function refuseShape({ kind, from, to }: PlanRow): string | null {
  if (kind === 'merge') return from.length >= 2 && to.length === 1 ? null : 'merge-needs-two';
  if (kind === 'split') return from.length === 1 && to.length >= 2 ? null : 'split-needs-two';
  return from.length === 1 && to.length === 1 ? null : 'rename-needs-one';
}

/** The names of the parts once the plan is carried out. */
export function namesAfter(parts: readonly Part[], rows: readonly PlanRow[]): string[] {
  const gone = new Set(rows.flatMap((row) => row.from));
  return [
    ...parts.filter((part) => !gone.has(part.id)).map((part) => part.name),
    ...rows.flatMap((row) => row.to.map((place) => place.name)),
  ];
}

/** What stands against each row, whatever lies in the places: shape, names, days. Empty: the plan may be carried out. */
export function refuseRows(
  plan: { rows: readonly PlanRow[]; effectiveOn: string },
  parts: readonly Part[],
  kinds: readonly TerritoryKind[],
): RowRefusal[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const namedTimes = countOf(plan.rows.flatMap((row) => row.from));
  const after = namesAfter(parts, plan.rows);
  return plan.rows.flatMap((row, at) => {
    const codes: [code: string, name?: string][] = [];
    const shape = refuseShape(row);
    if (shape) codes.push([shape]);
    for (const id of row.from) {
      const part = byId.get(id);
      if (!part) codes.push(['part-not-here']);
      else {
        if (namedTimes.get(id)! > 1) codes.push(['part-named-twice', part.name]);
        if (part.since >= plan.effectiveOn) codes.push(['part-younger-than-plan', part.name]);
        if (part.hasOpenParts && row.kind !== 'rename') codes.push(['part-has-parts', part.name]);
      }
    }
    for (const { name, kind } of row.to) {
      if (refuseName(name)) codes.push(['place-name-invalid', name]);
      if (!kinds.includes(kind)) codes.push(['kind-not-here', name]);
      if (after.filter((other) => isSameName(other, name)).length > 1) codes.push(['place-name-taken', name]);
    }
    const seen = new Set<string>();
    return codes.flatMap(([code, name = '']) => {
      if (seen.has(code + name)) return [];
      seen.add(code + name);
      return [{ at, code, details: { name } }];
    });
  });
}

function countOf(ids: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

/** A committee that stands at a part. */
export interface PartUnit {
  id: number;
  territoryId: number;
  organisation: string;
  name: string;
  shortName: string;
  isOpen: boolean;
  /** The place as it is named now. */
  place: { name: string; kind: TerritoryKind; level: TerritoryLevel };
}

export interface UnitToOpen {
  organisation: string;
  name: string;
  shortName: string;
  level: string;
  searchKey: string;
  sortKey: string;
}

/** The units at a place that follows: one of each organisation that any of the old ones had, under the place's name. */
export function unitsToOpen(
  units: readonly PartUnit[],
  place: { name: string; kind: TerritoryKind; level: TerritoryLevel },
): UnitToOpen[] {
  const organisations = [...new Set(units.filter((unit) => unit.isOpen).map((unit) => unit.organisation))];
  return organisations.flatMap((organisation) => {
    const name = suggestedName(organisation, place);
    const level = unitLevelAt(place.level);
    if (name === null || level === null) return [];
    const shortName = suggestedShortName(organisation, place) ?? name;
    return [{ organisation, name, shortName, level, ...keysOf(name, shortName) }];
  });
}

/** A unit of an organisation that has none at such a place would be left without a successor. */
export function refuseUnits(at: number, row: PlanRow, units: readonly PartUnit[], level: TerritoryLevel): RowRefusal[] {
  if (row.kind === 'rename') return [];
  const made = new Set(unitsToOpen(units, { ...row.to[0]!, level }).map((unit) => unit.organisation));
  return units
    .filter((unit) => unit.isOpen && !made.has(unit.organisation))
    .map((unit) => ({ at, code: 'unit-without-successor', details: { name: unit.name } }));
}

/** Units that bear the official name of their place bear the new one too; a name of one's own stays. */
export function unitsToRename(
  units: readonly PartUnit[],
  to: { name: string; kind: TerritoryKind; level: TerritoryLevel },
): ({ unitId: number } & Omit<UnitToOpen, 'organisation' | 'level'>)[] {
  return units.flatMap((unit) => {
    if (!unit.isOpen || suggestedName(unit.organisation, unit.place) !== unit.name) return [];
    const name = suggestedName(unit.organisation, to);
    if (name === null || name === unit.name) return [];
    const shortName = suggestedShortName(unit.organisation, to) ?? name;
    return [{ unitId: unit.id, name, shortName, ...keysOf(name, shortName) }];
  });
}

function keysOf(name: string, shortName: string) {
  const { search_key: searchKey, sort_key: sortKey } = unitNameKeys(name, shortName);
  return { searchKey, sortKey };
}

/** In one order, so that two countings can be compared; what is 0 is left out. */
export function orderedCounts(counts: readonly RowCount[]): RowCount[] {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ at, what, count }) => ({ at, what, count }))
    .toSorted((a, b) => a.at - b.at || (a.what < b.what ? -1 : 1));
}

export interface Compared {
  what: string;
  before: number;
  after: number | null;
}

/** Totals over all rows, before and after; `after` null while it is not carried out. */
export function compared(before: readonly RowCount[], after: readonly RowCount[] | null): Compared[] {
  const sum = (counts: readonly RowCount[], what: string) =>
    counts.filter((one) => one.what === what).reduce((total, one) => total + one.count, 0);
  const whats = [...new Set([...before, ...(after ?? [])].map((one) => one.what))];
  return whats.map((what) => ({ what, before: sum(before, what), after: after && sum(after, what) }));
}

export type PlanState = 'drafted' | 'dropped' | 'carrying' | 'carried' | 'undoing' | 'undone' | 'closed';

/** Whether an order may be given now. */
export function refuseOrder(
  state: PlanState,
  order: 'change' | 'carry' | 'undo' | 'close' | 'continue',
): string | null {
  const from = {
    change: ['drafted'],
    carry: ['drafted'],
    undo: ['carried', 'carrying'],
    close: ['carried'],
    continue: ['carrying', 'undoing'],
  };
  return from[order].includes(state) ? null : 'plan-not-so-far';
}

/** Another plan of the same place, as far as it matters for this one. */
export interface OtherPlan {
  state: PlanState;
  isLater: boolean;
  from: readonly number[];
}

/** Plans of a place take turns; what a later one builds on is undone after it. */
export function refuseBeside(
  order: 'carry' | 'undo',
  places: readonly number[],
  others: readonly OtherPlan[],
): string | null {
  if (others.some(({ state }) => state === 'carrying' || state === 'undoing')) return 'plan-other-running';
  const own = new Set(places);
  const builtOn = others.some(
    ({ state, isLater, from }) =>
      isLater && (state === 'carried' || state === 'closed') && from.some((id) => own.has(id)),
  );
  return order === 'undo' && builtOn ? 'plan-later-stands' : null;
}
