import { cleanText, matchKey, searchKey } from '#platform/vietnamese/fold.ts';
import { sortKey } from '#platform/vietnamese/sort-key.ts';
import type { OrganisationRoot, TerritoryKind, TerritoryLevel, UnitLevel } from './schema.ts';
import { namesBelow, type NamesByPlace, officialNames, shortNames, territoryKindText } from './text.vi.ts';

/** `vn.t61` → `vn.t61.t712`. */
export function territoryPath(parentPath: string, territoryId: number): string {
  return `${parentPath}.t${territoryId}`;
}

/**
 * Where a unit stands: `vn.t61.t712.farmers`, and below it `….farmers.u88`. A body outside the Front has its own root
 * in place of `vn` and needs no organisation label: `party.t61`, `state.t61.t712`.
 */
export function unitPath(
  organisation: { code: string; root: OrganisationRoot },
  atTerritory: string,
  below?: { parentPath: string; unitId: number },
): string {
  if (below) return `${below.parentPath}.u${below.unitId}`;
  const underRoot = pathUnderRoot(organisation.root, atTerritory);
  return organisation.root === 'vn' ? `${underRoot}.${organisation.code}` : underRoot;
}

/** A territory path as the units of a root have it: `vn.t61` → `party.t61`. */
export function pathUnderRoot(root: OrganisationRoot, atTerritory: string): string {
  return `${root}${atTerritory.slice('vn'.length)}`;
}

/**
 * Where unit.manage opens a committee, at any one of these: at its own path, and a body outside the Front, which is then
 * only an addressee, also at the committee of the Front in the same place. The policy on organisation.unit asks the same.
 */
export function openingPaths(organisation: { code: string; root: OrganisationRoot }, atTerritory: string): string[] {
  const own = unitPath(organisation, atTerritory);
  return organisation.root === 'vn' ? [own] : [own, `${atTerritory}.front`];
}

/** The ids of the territories that a path runs through, from the top; of a unit path too. */
export function territoryIdsOf(path: string): number[] {
  return path.split('.').flatMap((label) => (/^t\d+$/.test(label) ? [Number(label.slice(1))] : []));
}

/** Where somebody of a unit looks first: its commune, or its province where it has none; null for the whole country. */
export function homeTerritoryId(unitPath: string): number | null {
  const [province, commune] = territoryIdsOf(unitPath);
  return commune ?? province ?? null;
}

/** The level of a committee; null where none can stand: districts ended on 1 July 2025. */
export function unitLevelAt(level: TerritoryLevel): Exclude<UnitLevel, 'branch'> | null {
  return level === 'district' ? null : level;
}

/** A territory as the names of units need it. */
export interface NamedPlace {
  name: string;
  kind: TerritoryKind;
  level: TerritoryLevel;
}

/** 'Xã An Hòa' as it stands inside a longer name: 'xã An Hòa'. */
export function insideName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The official name, as a suggestion; null where the organisation has no unit of that level. */
export function suggestedName(organisation: string, place: NamedPlace): string | null {
  return nameFrom(officialNames[organisation], place);
}

/** The name for lists and narrow places; the official one where that is short enough. */
export function suggestedShortName(organisation: string, place: NamedPlace): string | null {
  return nameFrom(shortNames[organisation], place) ?? suggestedName(organisation, place);
}

/** How the name of a branch begins: 'Chi hội Phụ nữ', with its place where one is known: 'Chi hội Phụ nữ thôn Một'. */
export function suggestedNameBelow(organisation: string, locatedIn: string | null): string {
  const start = namesBelow[organisation] ?? '';
  return locatedIn === null ? start : `${start} ${insideName(locatedIn)}`.trim();
}

function nameFrom(names: NamesByPlace | undefined, place: NamedPlace): string | null {
  const pattern = names?.[place.kind] ?? names?.[place.level];
  if (pattern === undefined) return null;
  const word = `${territoryKindText[place.kind]} `;
  const bare = place.name.startsWith(word) ? place.name.slice(word.length) : place.name;
  return pattern.replace('{place}', insideName(place.name)).replace('{bare}', bare);
}

/** A name as it is kept: composed, one space between words. */
export function writtenName(name: string): string {
  return cleanText(name).replace(/\s+/gu, ' ').trim();
}

/** A short name where none is given: the name, ended after a whole word where it is longer than a short name may be. */
export function shortenedName(name: string): string {
  return name.length <= 120
    ? name
    : name
        .slice(0, 121)
        .replace(/\s+\S*$/u, '')
        .slice(0, 120);
}

/** The columns that follow from the name of a territory. */
export function nameKeys(name: string): { search_key: string; sort_key: string } {
  return { search_key: searchKey(name), sort_key: sortKey(name) };
}

/** The columns that follow from the names of a unit: it is found by either. */
export function unitNameKeys(name: string, shortName: string): { search_key: string; sort_key: string } {
  return { search_key: searchKey(`${name} ${shortName}`), sort_key: sortKey(name) };
}

/** Case, spacing and where the tone is written do not make another name. */
export function isSameName(one: string, other: string): boolean {
  return matchKey(one) === matchKey(other);
}

export function refuseName(name: string): 'unit-name-invalid' | null {
  const isWritten = name.length >= 3 && name.length <= 200 && /\p{L}{2}/u.test(name) && !/[<>{}|\\@]/u.test(name);
  return isWritten ? null : 'unit-name-invalid';
}

export interface Opening {
  name: string;
  openedOn: string;
  today: string;
}

interface Span {
  openedOn: string;
  closedOn: string | null;
}

/** Whether a committee may be opened at a territory. `standing`: the unit of this organisation there, if any. */
export function refuseCommittee(
  opening: Opening & { organisation: string },
  territory: NamedPlace & Span,
  standing: { closedOn: string | null } | null,
) {
  if (territory.closedOn !== null) return 'territory-closed';
  if (unitLevelAt(territory.level) === null || suggestedName(opening.organisation, territory) === null)
    return 'organisation-not-at-level';
  if (standing) return standing.closedOn === null ? 'unit-exists-here' : 'unit-closed-here';
  return refuseName(opening.name) ?? refuseDay(opening, territory.openedOn);
}

/** Whether a branch, club or department may be opened below a unit that has `siblings` open. */
export function refuseBelow(opening: Opening, parent: Span, siblings: readonly string[]) {
  if (parent.closedOn !== null) return 'parent-closed';
  if (siblings.some((sibling) => isSameName(sibling, opening.name))) return 'unit-exists-here';
  return refuseName(opening.name) ?? refuseDay(opening, parent.openedOn);
}

function refuseDay(opening: Opening, notBefore: string) {
  if (opening.openedOn > opening.today) return 'opened-in-future';
  return opening.openedOn < notBefore ? 'opened-before-place' : null;
}

/** A unit closes from below: first its branches and the units of its organisation in the places under it. */
export function refuseClosing(unit: { closedOn: string | null }, openBelow: number) {
  if (unit.closedOn !== null) return 'unit-already-closed';
  return openBelow > 0 ? 'units-below-open' : null;
}

export function refuseReopening(
  unit: { closedOn: string | null },
  territory: { closedOn: string | null },
  parent: { closedOn: string | null } | null,
) {
  if (unit.closedOn === null) return 'unit-not-closed';
  if (territory.closedOn !== null) return 'territory-closed';
  return parent && parent.closedOn !== null ? 'parent-closed' : null;
}

/** Whether a residential area of this name may be added to a commune that has `there`. */
export function refuseArea(
  name: string,
  commune: { level: TerritoryLevel; closedOn: string | null },
  there: readonly { name: string }[],
) {
  if (commune.level !== 'commune') return 'not-a-commune';
  if (commune.closedOn !== null) return 'territory-closed';
  if (refuseName(name)) return 'area-name-invalid';
  return there.some((area) => isSameName(area.name, name)) ? 'area-exists-here' : null;
}

/** A level of this length is read whole; no province has as many communes. */
const wholeLevel = 200;
const foldedAt = 100;

/** What is shown of a level of the tree before somebody asks for the rest: the first, and what is open or selected. */
export function foldedLevel<Node extends { id: number; members: unknown }>(
  nodes: readonly Node[],
  selectedId: number | undefined,
): readonly Node[] {
  if (nodes.length <= wholeLevel) return nodes;
  return nodes.filter((node, at) => at < foldedAt || node.id === selectedId || node.members !== null);
}
