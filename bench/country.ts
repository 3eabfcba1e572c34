import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { grantPath, grantPattern, type GrantPlace } from '#platform/access/pattern.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { rolePermissions } from '#domains/roles.ts';

export const organisations = ['front', 'trade_union', 'farmers', 'women', 'youth', 'veterans'] as const;
export type Organisation = (typeof organisations)[number];

export interface Place {
  id: number;
  level: 'nation' | 'province' | 'commune';
  path: string;
  name: string;
  parentId: number | null;
}

/** A unit and its one account have the same id: the territory's, with the number of the organisation as last digit. */
export function unitId(territoryId: number, organisation: Organisation): number {
  return territoryId * 10 + organisations.indexOf(organisation) + 1;
}

const mapFile = path.resolve(import.meta.dirname, '../seed/map/areas-from-2025-07-01.csv');

/** The country of today: the nation is 1, then the provinces, then the communes province by province. */
export async function readPlaces(): Promise<Place[]> {
  const lines = (await readFile(mapFile, 'utf8')).trim().split('\n').slice(1);
  const areas = lines.map((line) => line.split(','));
  const places: Place[] = [{ id: 1, level: 'nation', path: 'vn', name: 'Việt Nam', parentId: null }];
  const byCode = new Map<string, Place>();
  const add = (level: Place['level'], name: string, above: Place) => {
    const id = places.length + 1;
    const place: Place = { id, level, path: `${above.path}.t${id}`, name, parentId: above.id };
    places.push(place);
    return place;
  };
  for (const [code, name, , parent] of areas) if (!parent) byCode.set(code!, add('province', name!, places[0]!));
  const communes = areas.filter((area) => area[3]).toSorted((a, b) => a[3]!.localeCompare(b[3]!));
  for (const [, name, , parent] of communes) add('commune', name!, byCode.get(parent!)!);
  return places;
}

/**
 * Territories, six organisations at each, one account for each unit with one grant: the Front over its whole territory,
 * the others along their own line, a commune's over its unit. Gives the places.
 */
export async function makeCountry(query: OwnerQuery): Promise<Place[]> {
  const places = await readPlaces();
  const rows = JSON.stringify(places);
  await query(
    `insert into organisation.territory (id, level, path, opened_on)
     select id, level, path, '1945-09-02' from jsonb_to_recordset(($1::text)::jsonb) as p(id bigint, level text, path ltree)`,
    [rows],
  );
  await query(
    `insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key)
     select id, '1945-09-02', name, level, "parentId", lower(name), lower(name)
     from jsonb_to_recordset(($1::text)::jsonb) as p(id bigint, level text, name text, "parentId" bigint)`,
    [rows],
  );
  await query(`
    insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
    select t.id * 10 + o.position, o.code, t.id, 'committee', o.name || ' ' || f.name, o.short_name || ' ' || f.name,
      t.path || o.code::ltree, t.level, lower(o.short_name || ' ' || f.name), lower(o.short_name || ' ' || f.name), '2025-07-01'
    from organisation.territory t join organisation.territory_fact f on f.territory_id = t.id
    cross join organisation.organisation o where o.position <= 6 order by t.id, o.position`);
  await makeAccounts(query, places);
  for (const table of ['organisation.territory', 'organisation.unit', 'people.person', 'people.account'])
    await query(`select setval(pg_get_serial_sequence('${table}', 'id'), 100000)`);
  await query('analyze');
  return places;
}

/** One account and one grant for each unit of these places. */
export async function makeAccounts(query: OwnerQuery, places: readonly Place[]): Promise<void> {
  for (const [role, permissions] of Object.entries(rolePermissions))
    await query('insert into people.role_permission select $1, unnest($2::text[])', [role, permissions]);
  await query(`
    insert into people.person (id, full_name, search_key, sort_key, recorded_at)
    select id, 'Cán bộ ' || id, 'can bo ' || id, 'can bo ' || id, '2026-01-01' from organisation.unit`);
  await query(`
    insert into people.account (id, person_id, unit_id, unit_path, opened_at)
    select id, id, id, path, '2026-01-01' from organisation.unit`);
  const codes = await query(`select code from organisation.organisation where root = 'vn' order by position`);
  const all = codes.rows.map((row) => String(row.code));
  const grants = places.flatMap((place) =>
    organisations.map((organisation) => {
      const given = grantOf(place, organisation);
      const id = unitId(place.id, organisation);
      return { id, territory: place.id, ...given, path: grantPath(given), pattern: grantPattern(given, all) };
    }),
  );
  await query(
    `insert into people.access_grant (account_id, role, territory_id, unit_id, organisation_code, reach, place_path, pattern, valid_from, decision, granted_at)
     select id, 'coordinator', case when "placeKind" = 'territory' then territory end, case when "placeKind" = 'unit' then id end,
       organisation, 'below', path, pattern, '2026-01-01', 'Quyết định đo', '2026-01-01'
     from jsonb_to_recordset(($1::text)::jsonb)
       as g(id bigint, territory bigint, "placeKind" text, organisation text, path ltree, pattern lquery)`,
    [JSON.stringify(grants)],
  );
}

function grantOf(place: Place, organisation: Organisation): GrantPlace {
  if (organisation === 'front')
    return { place: place.path, placeKind: 'territory', organisation: null, reach: 'below' };
  if (place.level !== 'commune') return { place: place.path, placeKind: 'territory', organisation, reach: 'below' };
  return { place: `${place.path}.${organisation}`, placeKind: 'unit', organisation: null, reach: 'below' };
}
