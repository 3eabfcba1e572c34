import path from 'node:path';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { loadNationalMap } from '#domains/organisation/map/commands.server.ts';
import { makeAccounts, type Place } from './country.ts';

const mapFolder = path.resolve(import.meta.dirname, '../seed/map');
const lines = 6;

/**
 * The map before and after 1 July 2025 as the product loads it. Six units stand in every commune of today and in every third one
 * of then (or `communes` of each within one province), so that every month is owed by as many units; a unit's number is its
 * territory's with that of its line as last digit. `bench.place_then` keeps where everything lay until 30 June 2025.
 */
export async function makeFigureCountry(query: OwnerQuery, communes: number | null): Promise<void> {
  await loadNationalMap(query, mapFolder);
  await query('create schema bench');
  await query('grant usage on schema bench to caunoi_app');
  await query(`
    create table bench.place_then as
    select f.territory_id,
      case when f.parent_id = 1 then f.territory_id when g.parent_id = 1 then f.parent_id else g.parent_id end as province_id,
      case when f.parent_id = 1 then 'vn.t' || f.territory_id
           when g.parent_id = 1 then 'vn.t' || f.parent_id || '.t' || f.territory_id
           else 'vn.t' || g.parent_id || '.t' || f.parent_id || '.t' || f.territory_id end as path
    from organisation.territory_fact f
    left join organisation.territory_fact g on g.territory_id = f.parent_id and g.valid_from = f.valid_from
    where f.valid_from = '1945-09-02' and f.parent_id is not null`);
  await chooseCommunes(query, communes);
  await query(
    `insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key,
       opened_on, closed_on)
     select t.id * 10 + o.position, o.code, t.id, 'committee', o.name || ' ' || f.name, left(o.short_name || ' ' || f.name, 120),
       t.path || o.code::ltree, t.level, lower(o.short_name || ' ' || f.name), lower(o.short_name || ' ' || f.name), t.opened_on,
       t.closed_on - 1
     from organisation.territory t
     join lateral (select name from organisation.territory_fact n where n.territory_id = t.id order by n.valid_from desc limit 1) f on true
     cross join organisation.organisation o
     where o.position <= $1 and (t.level in ('nation', 'province') and t.closed_on is null or t.id in (select id from bench.commune))
     order by 1`,
    [lines],
  );
  await makeAccounts(query, await openPlaces(query));
  for (const table of ['organisation.territory', 'organisation.unit', 'people.person', 'people.account'])
    await query(`select setval(pg_get_serial_sequence('${table}', 'id'), 1000000)`);
  await query('analyze');
}

/** `bench.commune`: who reports, before the change (`then`), after it, or (kept communes) both. */
async function chooseCommunes(query: OwnerQuery, communes: number | null): Promise<void> {
  const within = communes === null ? 'vn' : await provinceOf(query, communes);
  const now = Number(
    (
      await query(
        `select count(*) as n from organisation.territory where level = 'commune' and closed_on is null and path <@ $1::ltree`,
        [within],
      )
    ).rows[0]!.n,
  );
  await query(
    `create table bench.commune as
     select id, bool_or(is_then) as is_then, bool_or(is_now) as is_now from (
       select id, true as is_then, false as is_now from (
         select t.id, row_number() over (order by t.id) as n from organisation.territory t
         where t.level = 'commune' and t.opened_on = '1945-09-02' and t.path <@ $1::ltree) f
       where n % case when $3::boolean then 3 else 1 end = 0 and n <= $2::int * case when $3::boolean then 3 else 1 end
       union all
       select t.id, false, true from organisation.territory t
       where t.level = 'commune' and t.closed_on is null and t.path <@ $1::ltree) c
     group by id`,
    [within, now, communes === null],
  );
}

/** A province with so many communes of today. */
async function provinceOf(query: OwnerQuery, communes: number): Promise<string> {
  const { rows } = await query(
    `select p.path::text as path from organisation.territory p join organisation.territory c
       on c.path <@ p.path and c.level = 'commune' and c.closed_on is null
     where p.level = 'province' and p.closed_on is null group by p.path order by abs(count(*) - $1), 1 limit 1`,
    [communes],
  );
  return String(rows[0]!.path);
}

/** Nation, provinces and communes of today that have units. */
export async function openPlaces(query: OwnerQuery): Promise<Place[]> {
  const { rows } = await query(
    `select t.id, t.level, t.path::text as path, '' as name, case when nlevel(t.path) > 1 then
       coalesce(nullif(ltrim(subpath(t.path, -2, 1)::text, 't'), 'vn'), '1')::bigint end as "parentId"
     from organisation.territory t
     where t.closed_on is null and exists (select from organisation.unit u where u.territory_id = t.id) order by t.id`,
  );
  return rows as unknown as Place[];
}
