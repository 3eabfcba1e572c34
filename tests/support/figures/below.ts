import { grantPattern } from '#platform/access/pattern.ts';
import { read } from '#platform/command/execute.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { divided, figuresWithin } from '#domains/figures/below/queries.server.ts';
import type { Basis } from '#domains/figures/totals/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { worldAccounts } from '../world.ts';
import { type RandomMap, standsToday, type Unit } from './map.ts';

// What stands below provinces and communes, added one by one, and as the product shows it.

/** What a unit owed for a form and a period, by the place of the period in the list of them. */
export interface Owed {
  unit: Unit;
  period: number;
  /** Under which it counts as reported. */
  provinceId: number;
  indicatorIds: readonly number[];
  /** What counts of it, by indicator; null where nothing does. */
  counted: { values: readonly (number | null)[]; notApplicable: readonly number[] } | null;
}

/** '<place> <row> <indicator> <period>' to sum, reported, not applicable, owed. Rows of a province are communes, of a commune units. */
export type Below = Map<string, [sum: number | null, reported: number, notApplicable: number, expected: number]>;

export function addedBelow(
  map: RandomMap,
  owed: readonly Owed[],
  asked: { basis: Basis; communes: boolean; reads: (unit: Unit) => boolean },
): Below {
  const found: Below = new Map();
  for (const one of owed.filter(({ unit }) => asked.reads(unit))) {
    const commune = map.communes.get(one.unit.communeId)!;
    const isToday = asked.basis === 'today';
    const row = isToday ? standsToday(map.communes, commune.id) : commune.id;
    const places = [`${isToday ? commune.provinceId : one.provinceId} ${row ?? divided}`];
    if (asked.communes && row !== null) places.push(`${row} ${one.unit.id}`);
    for (const [at, indicatorId] of one.indicatorIds.entries())
      for (const place of places) {
        const key = `${place} ${indicatorId} ${one.period}`;
        const [sum, reported, notApplicable, expected] = found.get(key) ?? [null, 0, 0, 0];
        const value = one.counted?.values[at] ?? null;
        const isOutside = one.counted?.notApplicable.includes(at + 1) ?? false;
        found.set(key, [
          value === null ? sum : (sum ?? 0) + value,
          reported + Number(value !== null),
          notApplicable + Number(isOutside),
          expected + 1,
        ]);
      }
  }
  return found;
}

export async function shownBelow(
  desk: OfficeDesk,
  map: RandomMap,
  asked: { basis: Basis; communes: boolean; indicatorIds: readonly number[]; periodIds: readonly number[] },
): Promise<Below> {
  const provinces = [...map.provinces.values()].filter((one) => asked.basis === 'reported' || !one.isClosed);
  const places = [
    ...provinces.map(({ id }) => ({ territoryId: id, by: 'place' as const })),
    ...(asked.communes ? [...map.communes.keys()].map((id) => ({ territoryId: id, by: 'unit' as const })) : []),
  ];
  const found: Below = new Map();
  for (const place of places)
    for (const row of await read(desk, (ctx) => figuresWithin(ctx, { ...asked, ...place, organisation: null })))
      found.set(`${place.territoryId} ${row.key} ${row.indicatorId} ${asked.periodIds.indexOf(row.periodId)}`, [
        row.total === null ? null : Number(row.total),
        row.reported,
        row.notApplicable,
        row.expected,
      ]);
  return found;
}

/** Lets an account read one line, or all below one place, and nothing else. */
export async function letRead(
  query: OwnerQuery,
  account: 'womenCoordinator' | 'observer',
  { place, territoryId, organisation }: { place: string; territoryId: number; organisation: string | null },
): Promise<void> {
  const pattern = grantPattern({ place, placeKind: 'territory', organisation, reach: 'below' }, []);
  await query(
    'update people.access_grant set territory_id = $1, organisation_code = $2, place_path = $3, pattern = $4 where account_id = $5',
    [
      territoryId,
      organisation,
      organisation === null ? place : `${place}.${organisation}`,
      pattern,
      worldAccounts[account],
    ],
  );
}
