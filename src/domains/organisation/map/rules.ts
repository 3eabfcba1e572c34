import type { TerritoryLevel } from '../schema.ts';
import { territoryPath } from '../rules.ts';
import { type Area, levelOf, type Rearrangement } from './schema.ts';

/** Before our records: the lists do not say since when an old area stands. */
export const beforeOurRecords = '1945-09-02';
export const nationId = 1;

export interface PlannedTerritory {
  id: number;
  level: TerritoryLevel;
  path: string;
  openedOn: string;
  closedOn: string | null;
  population: number | null;
  areaKm2: number | null;
  latitude: number | null;
  longitude: number | null;
}

export interface PlannedFact {
  territoryId: number;
  validFrom: string;
  /** The first day on which it is no longer so. */
  validUntil: string | null;
  name: string;
  kind: Area['kind'];
  code: string | null;
  parentId: number | null;
}

export interface PlannedSuccession {
  fromId: number;
  toId: number;
  extent: 'full' | 'partial';
  level: TerritoryLevel;
}

export interface MapPlan {
  territories: PlannedTerritory[];
  facts: PlannedFact[];
  successions: PlannedSuccession[];
}

/** The lists by code, the ids of both, and who follows whom. */
interface Ground {
  map: Rearrangement;
  oldByCode: Map<string, Area>;
  newByCode: Map<string, Area>;
  oldId: Map<string, number>;
  newId: Map<string, number>;
  successors: Map<string, string[]>;
  members: Map<string, string[]>;
}

/**
 * Two maps of the country and what became of each old area → the territories to create, one id for one area through
 * time. Ids follow level and code, not the order of the lists, so two loads give the same ones. Throws on a code that
 * is missing or stands twice.
 */
export function planMap(map: Rearrangement): MapPlan {
  const ground = survey(map);
  const paths = pathsOfToday(ground);
  const plan: MapPlan = { territories: [nation()], facts: [nationFact()], successions: [] };
  for (const old of inOrder(map.oldAreas)) {
    const id = ground.oldId.get(old.code)!;
    const became = keptAs(ground, old);
    if (became === null) plan.territories.push(closedTerritory(id, old, ground, paths));
    else plan.territories.push(openTerritory(id, became, beforeOurRecords, paths));
    plan.facts.push(...factsOf(id, old, became, ground));
  }
  for (const area of inOrder(map.newAreas)) {
    const id = ground.newId.get(area.code)!;
    if (paths.kept.has(area.code)) continue;
    plan.territories.push(openTerritory(id, area, map.on, paths));
    plan.facts.push({ ...newFact(id, area, ground), validFrom: map.on });
  }
  plan.successions.push(...successions(ground));
  return plan;
}

/** A territory keeps its id while its area stays: one successor, all of it, and nothing joined to it. */
function keptPairs({ links }: Rearrangement): Map<string, string> {
  const fromOld = countBy(links.map((link) => link.old_code));
  const intoNew = countBy(links.map((link) => link.new_code));
  return new Map(
    links
      .filter((link) => link.extent === 'full' && fromOld.get(link.old_code) === 1 && intoNew.get(link.new_code) === 1)
      .map((link) => [link.old_code, link.new_code]),
  );
}

function survey(map: Rearrangement): Ground {
  const oldByCode = byCode(map.oldAreas);
  const newByCode = byCode(map.newAreas);
  const kept = keptPairs(map);
  const oldId = new Map<string, number>();
  const newId = new Map<string, number>();
  let next = nationId;
  for (const old of inOrder(map.oldAreas)) {
    oldId.set(old.code, (next += 1));
    const same = kept.get(old.code);
    if (same !== undefined) newId.set(same, next);
  }
  for (const area of inOrder(map.newAreas)) if (!newId.has(area.code)) newId.set(area.code, (next += 1));
  const successors = groupBy(map.links, (link) => [
    find(oldByCode, link.old_code).code,
    find(newByCode, link.new_code).code,
  ]);
  const members = groupBy(map.oldAreas, (old) => [old.parent_code, old.code]);
  return { map, oldByCode, newByCode, oldId, newId, successors, members };
}

interface PathsOfToday {
  byNewCode: Map<string, string>;
  /** New codes whose territory stood before. */
  kept: Set<string>;
}

function pathsOfToday({ map, newByCode, newId, oldId }: Ground): PathsOfToday {
  const byNewCode = new Map<string, string>();
  const pathOf = (code: string): string => {
    const known = byNewCode.get(code);
    if (known !== undefined) return known;
    const area = find(newByCode, code);
    const path = territoryPath(area.parent_code === '' ? 'vn' : pathOf(area.parent_code), newId.get(code)!);
    byNewCode.set(code, path);
    return path;
  };
  for (const area of map.newAreas) pathOf(area.code);
  const oldIds = new Set(oldId.values());
  return { byNewCode, kept: new Set([...newId].filter(([, id]) => oldIds.has(id)).map(([code]) => code)) };
}

function keptAs({ oldId, newId, newByCode, successors }: Ground, old: Area): Area | null {
  const [only] = successors.get(old.code) ?? [];
  return only !== undefined && newId.get(only) === oldId.get(old.code) ? find(newByCode, only) : null;
}

/** The new areas that hold an old one: by its own links, else by those of what lay in it, else by its parent's. */
function holdersOf(ground: Ground, code: string): string[] {
  const own = ground.successors.get(code);
  if (own) return own;
  const members = ground.members.get(code) ?? [];
  if (members.length > 0) return members.flatMap((member) => holdersOf(ground, member));
  const parent = find(ground.oldByCode, code).parent_code;
  return parent === '' ? [] : (ground.successors.get(parent) ?? []);
}

/** A closed territory hangs under its one successor, a divided one under the lowest that holds all its parts. */
function closedTerritory(id: number, old: Area, ground: Ground, paths: PathsOfToday): PlannedTerritory {
  const holders = holdersOf(ground, old.code).map((code) => paths.byNewCode.get(code)!);
  return {
    id,
    level: levelOf(old.kind),
    path: territoryPath(lowestHolding(holders), id),
    openedOn: beforeOurRecords,
    closedOn: ground.map.on,
    ...noFigures,
  };
}

/** The lowest path that all of them lie in (or are); the nation for none. */
export function lowestHolding(paths: readonly string[]): string {
  const [first = 'vn', ...others] = paths;
  let labels = first.split('.');
  for (const other of others) {
    const theirs = other.split('.');
    const parting = labels.findIndex((label, at) => label !== theirs[at]);
    if (parting !== -1) labels = labels.slice(0, parting);
  }
  return labels.join('.');
}

function openTerritory(id: number, area: Area, openedOn: string, paths: PathsOfToday): PlannedTerritory {
  return {
    id,
    level: levelOf(area.kind),
    path: paths.byNewCode.get(area.code)!,
    openedOn,
    closedOn: null,
    population: area.population ?? null,
    areaKm2: area.area_km2 ?? null,
    latitude: area.lat ?? null,
    longitude: area.lon ?? null,
  };
}

/** What was said of an old area, and what is said of it now where that differs. */
function factsOf(id: number, old: Area, became: Area | null, ground: Ground): PlannedFact[] {
  const then: PlannedFact = {
    territoryId: id,
    validFrom: beforeOurRecords,
    validUntil: ground.map.on,
    name: old.name,
    kind: old.kind,
    code: old.code,
    parentId: old.parent_code === '' ? nationId : find(ground.oldId, old.parent_code),
  };
  if (became === null) return [then];
  const now = newFact(id, became, ground);
  const isAsBefore = (['name', 'kind', 'code', 'parentId'] as const).every((fact) => then[fact] === now[fact]);
  return isAsBefore ? [{ ...then, validUntil: null }] : [then, now];
}

function newFact(id: number, area: Area, ground: Ground): PlannedFact {
  return {
    territoryId: id,
    validFrom: ground.map.on,
    validUntil: null,
    name: area.name,
    kind: area.kind,
    code: area.code,
    parentId: area.parent_code === '' ? nationId : find(ground.newId, area.parent_code),
  };
}

function successions({ map, oldByCode, oldId, newId }: Ground): PlannedSuccession[] {
  return map.links
    .map((link) => ({
      fromId: find(oldId, link.old_code),
      toId: find(newId, link.new_code),
      extent: link.extent,
      level: levelOf(find(oldByCode, link.old_code).kind),
    }))
    .filter((link) => link.fromId !== link.toId)
    .toSorted((a, b) => a.fromId - b.fromId || a.toId - b.toId);
}

const noFigures = { population: null, areaKm2: null, latitude: null, longitude: null };

function nation(): PlannedTerritory {
  return { id: nationId, level: 'nation', path: 'vn', openedOn: beforeOurRecords, closedOn: null, ...noFigures };
}

function nationFact(): PlannedFact {
  return {
    territoryId: nationId,
    validFrom: beforeOurRecords,
    validUntil: null,
    name: 'Việt Nam',
    kind: 'nation',
    code: null,
    parentId: null,
  };
}

const levelOrder: readonly TerritoryLevel[] = ['nation', 'province', 'district', 'commune', 'area'];

function inOrder(areas: readonly Area[]): Area[] {
  const rank = (area: Area) => levelOrder.indexOf(levelOf(area.kind));
  return areas.toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
}

function byCode(areas: readonly Area[]): Map<string, Area> {
  const found = new Map(areas.map((area) => [area.code, area]));
  if (found.size !== areas.length) throw new Error('a code stands twice in one list of areas');
  return found;
}

function find<Value>(among: ReadonlyMap<string, Value>, code: string): Value {
  const found = among.get(code);
  if (found === undefined) throw new Error(`no area has the code ${code}`);
  return found;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function groupBy<Item>(
  items: readonly Item[],
  pair: (item: Item) => [key: string, value: string],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const [key, value] = pair(item);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
