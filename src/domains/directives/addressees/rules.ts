import type { Place } from '#domains/commitments/rules.ts';
import type { UnitLevel } from '#domains/organisation/schema.ts';
import { cleanText, matchKey } from '#platform/vietnamese/fold.ts';
import type { Addressee } from '#reading/reading.ts';
import type { Addressees, Group } from './schema.ts';

/** From where a paper is read: the unit that registered it, and the level of the body that issued it. */
export interface Viewpoint {
  unit: { organisation: string; level: UnitLevel; name: string };
  paperLevel: UnitLevel;
}

/** One place named by its name ("xã An Hòa"): which unit it is only the list of units can say. */
export interface NamedPlace extends Group {
  place: string;
}

export interface Wanted {
  groups: Group[];
  named: NamedPlace[];
}

const ranks: Record<UnitLevel, number> = { nation: 0, province: 1, commune: 2, area: 3, branch: 3 };
const placeKinds = [
  'tỉnh',
  'thành phố',
  'xã',
  'phường',
  'đặc khu',
  'thị trấn',
  'thôn',
  'ấp',
  'bản',
  'buôn',
  'khóm',
  'làng',
  'tổ dân phố',
  'khu phố',
];
const kindWords = placeKinds.flatMap((kind) => [
  kind,
  kind.charAt(0).toUpperCase() + kind.slice(1),
  kind.toUpperCase(),
]);
const properPlace = new RegExp(
  `(?<!\\p{L})(?:${kindWords.join('|')})\\s+((?:\\p{Lu}\\p{L}*|\\d+)(?:\\s+(?:\\p{Lu}\\p{L}*|\\d+))*)`,
  'u',
);

/** The level that an issuer's name speaks of; a unit's own level when the name says none. */
export function levelOfIssuer(issuer: string, own: UnitLevel): UnitLevel {
  const plain = cleanText(issuer).toLowerCase();
  if (/(?:^|\s)(?:xã(?! hội)|phường|đặc khu)(?:\s|$)/u.test(plain)) return 'commune';
  if (/(?:^|\s)(?:tỉnh|thành phố)(?:\s|$)|thành (?:ủy|uỷ)/u.test(plain)) return 'province';
  return /trung ương|chính phủ|bộ chính trị|ban bí thư/u.test(plain) ? 'nation' : own;
}

/**
 * What the words of a paper mean on the tree of units: organisation kind × level × the level of the paper itself.
 * Only what lies at or below the registering unit is meant; a body above is nobody that it can give work to.
 */
export function groupsOf(addressee: Addressee, view: Viewpoint): Wanted {
  const wanted: Wanted = { groups: [], named: [] };
  const place = placeIn(addressee.name);
  for (const organisation of addressee.organisations) {
    if (organisation === 'other') continue;
    for (const level of levelsMeant(addressee, view.paperLevel)) {
      if (level === 'nation' || level === 'branch' || ranks[level] < ranks[view.unit.level]) continue;
      if (place === null || addressee.all) wanted.groups.push({ organisation, level });
      else if (level !== view.unit.level) wanted.named.push({ organisation, level, place });
      else if (isAt(view.unit.name, place)) wanted.groups.push({ organisation, level });
    }
  }
  return wanted;
}

function levelsMeant(addressee: Addressee, paperLevel: UnitLevel): UnitLevel[] {
  // "Mặt trận các cấp": the level of the paper and those below that have an office of their own.
  if (addressee.level === null && /các cấp/iu.test(addressee.name)) {
    return (['nation', 'province', 'commune'] as const).filter((level) => ranks[level] >= ranks[paperLevel]);
  }
  return [addressee.level ?? paperLevel];
}

/** 'An Hòa' of "Ủy ban MTTQ Việt Nam xã An Hòa"; null for "các xã, phường". A place's name has capitals or numbers. */
function placeIn(name: string): string | null {
  return properPlace.exec(name)?.[1] ?? null;
}

/** Whether a unit stands at the place of this name. */
export function isAt(unitName: string, place: string): boolean {
  return matchKey(placeIn(unitName) ?? '') === matchKey(place);
}

/** All the addressees of a task together: who leads, and who takes part at the level of the sender itself. */
export function wantedOf(addressees: readonly Addressee[], view: Viewpoint): { leads: Wanted; supports: Group[] } {
  const leads: Wanted = { groups: [], named: [] };
  let supports: Group[] = [];
  for (const addressee of addressees) {
    const { groups, named } = groupsOf(addressee, view);
    if (addressee.role === 'leads') {
      leads.groups.push(...groups);
      leads.named.push(...named);
      // A paper that asks a hundred communes to work with their women's unions names no hundred partners of each.
    } else supports.push(...groups.filter((group) => group.level === view.unit.level));
  }
  leads.groups = distinctGroups(leads.groups);
  supports = distinctGroups(supports).filter((group) => !leads.groups.some((lead) => sameGroup(lead, group)));
  return { leads, supports };
}

export function distinctGroups(groups: readonly Group[]): Group[] {
  return groups.filter((group, at) => groups.findIndex((other) => sameGroup(group, other)) === at);
}

export function sameGroup(one: Group, other: Group): boolean {
  return one.organisation === other.organisation && one.level === other.level;
}

/** Everybody who is named in either; order kept. */
export function joinAddressees(one: Addressees, other: Addressees): Addressees {
  const unitIds = [...new Set([...one.unitIds, ...other.unitIds])];
  return {
    groups: distinctGroups([...one.groups, ...other.groups]),
    unitIds,
    supportIds: [...new Set([...one.supportIds, ...other.supportIds])]
      .filter((id) => !unitIds.includes(id))
      .slice(0, 20),
  };
}

/** The groups that a unit is offered: every organisation of the Front at its own level and below. */
export function offeredGroups(level: UnitLevel, organisations: readonly string[]): Group[] {
  const levels: Group['level'][] =
    level === 'nation' ? ['province', 'commune'] : level === 'province' ? ['province', 'commune'] : ['commune', 'area'];
  if (level === 'branch') return [];
  return levels
    .filter((each) => ranks[each] >= ranks[level])
    .flatMap((each) => organisations.map((organisation) => ({ organisation, level: each })));
}

/** Who a unit is to the one that asks. The territory is written from the nation for all, so that roots compare. */
export function placeOf(unitPath: string): Place {
  const labels = unitPath.split('.');
  const root = labels[0] ?? '';
  const territories = labels.filter((label) => /^t\d+$/.test(label));
  // Bodies outside the Front stand under a root that is their own name.
  const organisation = labels.find((label, at) => at > 0 && !/^[tu]\d+$/.test(label)) ?? root;
  return { organisation, root, territoryPath: ['vn', ...territories].join('.'), path: unitPath };
}
