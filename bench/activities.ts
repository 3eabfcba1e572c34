import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { type Place, unitId } from './country.ts';
import { today } from './support.ts';

/**
 * So many activities over two years, nine in ten of them of communes and their organisations, a tenth with a partner in
 * the same place. Everything is drawn from a fixed seed. Past triggers: a million rows come in at once.
 */
export async function makeActivities(query: OwnerQuery, places: readonly Place[], rows: number): Promise<void> {
  const communes = places.filter(({ level }) => level === 'commune');
  const provinces = places.filter(({ level }) => level === 'province');
  const first = (of: readonly Place[]) => unitId(of[0]!.id, 'front');
  await query('select setseed(0.37)');
  await query('alter table activities.activity disable trigger user');
  await query(
    `insert into activities.activity (kind, happened_on, place, owner_unit_id, owner_path, partner_unit_ids, parties,
       attendance, women, points, own_values, search_key, logged_at, logged_by, changed_at, changed_by)
     select d.kind, d.day, 'Nhà văn hóa', o.id, o.path, case when p.id is null then '{}' else array[p.id] end,
       case when p.id is null then array[o.path] else array[o.path, p.path] end,
       d.people, d.people / 2, '[]', case when d.kind = 'visit' then '{"gifts": "10", "gift_value": "5000000"}' else '{}' end::jsonb,
       'nha van hoa', d.day, o.id, d.day, o.id
     from (
       select ((case when random() < 0.9 then ${first(communes)} + 10 * floor(${communes.length} * power(random(), 1.3))
                     else ${first(provinces)} + 10 * floor(${provinces.length} * random()) end) + floor(6 * random()))::bigint as owner,
         (array['regular', 'thematic', 'briefing', 'propaganda', 'visit', 'work_day', 'training', 'voters', 'other'])[1 + floor(9 * random())] as kind,
         date '${today}' - floor(730 * random())::int as day, 10 + floor(90 * random())::int as people, random() as chance
       from generate_series(1, ${rows})) d
     join organisation.unit o on o.id = d.owner
     left join organisation.unit p on d.chance < 0.1 and p.id = o.id - o.id % 10 + (o.id % 6) + 1 and p.id <> o.id`,
  );
  await query(`insert into activities.partner (unit_id, happened_on, activity_id, parties)
    select distinct u, a.happened_on, a.id, a.parties from activities.activity a, unnest(a.partner_unit_ids) u`);
  await query('alter table activities.activity enable trigger user');
  await query('vacuum analyze activities.activity');
  await query('analyze activities.partner');
}
