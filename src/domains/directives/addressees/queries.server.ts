import { listUnitsByIds, type UnitLine, unitsOfGroup } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { isAt, type NamedPlace, placeOf } from './rules.ts';
import type { Addressees, Group } from './schema.ts';

export type Recipient = Pick<UnitLine, 'id' | 'name' | 'shortName' | 'path' | 'organisation'>;

export interface Resolved {
  owners: Recipient[];
  supports: Recipient[];
}

/**
 * The units that each of the addressees means today, seen from a sending unit: groups first, then single units, each
 * once. A unit that is closed is nobody. One query for each group that is named anywhere, one for all single units.
 */
export async function resolveAddressees(
  ctx: Viewing,
  fromPath: string,
  all: readonly Addressees[],
): Promise<Resolved[]> {
  const groups = await unitsOfGroups(
    ctx,
    fromPath,
    all.flatMap((addressees) => addressees.groups),
  );
  const wanted = [...new Set(all.flatMap((addressees) => [...addressees.unitIds, ...addressees.supportIds]))];
  const single = new Map<number, Recipient>();
  for (const unit of await listUnitsByIds(ctx, wanted)) if (unit.closedOn === null) single.set(unit.id, unit);
  const found = (ids: readonly number[]) => ids.flatMap((id) => single.get(id) ?? []);
  return all.map((addressees) => {
    const owners = new Map<number, Recipient>();
    for (const group of addressees.groups) for (const unit of groups.get(keyOf(group)) ?? []) owners.set(unit.id, unit);
    for (const unit of found(addressees.unitIds)) owners.set(unit.id, unit);
    return {
      owners: [...owners.values()],
      supports: found(addressees.supportIds).filter((unit) => !owners.has(unit.id)),
    };
  });
}

export async function unitsOfGroups(
  ctx: Viewing,
  fromPath: string,
  groups: readonly Group[],
): Promise<Map<string, Recipient[]>> {
  const units = new Map<string, Recipient[]>();
  for (const group of groups) {
    if (units.has(keyOf(group))) continue;
    units.set(keyOf(group), await unitsOfGroup(ctx, { ...group, underPath: placeOf(fromPath).territoryPath }));
  }
  return units;
}

/** The one unit that stands at each named place; a name that several units bear, or none, names nobody. */
export async function unitsAtNames(
  ctx: Viewing,
  fromPath: string,
  named: readonly NamedPlace[],
): Promise<Map<NamedPlace, number>> {
  const groups = await unitsOfGroups(ctx, fromPath, named);
  const found = new Map<NamedPlace, number>();
  for (const one of named) {
    const there = (groups.get(keyOf(one)) ?? []).filter((unit) => isAt(unit.name, one.place));
    if (there.length === 1) found.set(one, there[0]!.id);
  }
  return found;
}

export function keyOf(group: Group): string {
  return `${group.organisation}:${group.level}`;
}
