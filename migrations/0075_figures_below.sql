-- What stands below a province or a commune, unit by unit, is added up from what the units sent. Under the policies each revision
-- asked again what its expectation had been asked, and the communes of a place were found anew for every row.

-- Whoever owed one of the wanted indicators within a place, each with the revision that counts of it: nothing but what the reader
-- may read, asked of each expectation as its policy asks it. 'reported' follows the map of that time, 'today' the one of today; a
-- commune that is no more counts for the open one that it hangs under, a divided one for none. `line` null: all lines. The forms of
-- a province over five years fill some 8 MB, which the embedded database would else write to a file and read back.
create function figures.below(place bigint, line text, basis text, wanted_indicators bigint[], wanted_periods int[])
  returns table (collection_id bigint, form_version_id bigint, period_id int, unit_id bigint, organisation_code text, commune_id bigint,
    is_own_level boolean, state text, counted_rev int, first_sent_on date, vals bigint[], na int[])
  language plpgsql stable security definer rows 20000 set search_path = pg_catalog, public set work_mem = '32MB'
as $$
#variable_conflict use_column
begin
  return query
  with scopes as materialized (select access.scopes('report.read') as held),
  asked as materialized (
    select p.id, p.level, p.level = 'province' and basis = 'reported' as is_frozen,
      case when p.closed_on is null then p.path else subpath(p.path, 0, -1) end as within
    from organisation.territory p where p.id = place and p.level in ('province', 'commune')),
  -- Communes stand in the path of a territory: the last one is that of its time. Materialized, so that it is found once for each place.
  places as materialized (
    select t.id, t.level = 'province' as is_own_level, case basis when 'today' then near.today_id else near.then_id end as commune_id
    from asked a
    join organisation.territory t on t.path <@ a.within and t.level in ('province', 'commune', 'area')
    cross join lateral (
      select (array_agg(c.id order by l.at desc))[1] as then_id, (array_agg(c.id) filter (where c.closed_on is null))[1] as today_id
      from unnest(string_to_array(t.path::text, '.')) with ordinality l (label, at)
      join organisation.territory c on c.id = substr(l.label, 2)::bigint and c.level = 'commune'
      where l.label ~ '^t[0-9]+$') near),
  collections as materialized (
    select c.id, c.form_version_id, c.period_id from asked a cross join figures.collection c
    where c.period_id = any (wanted_periods)
      and exists (select from figures.cell x where x.form_version_id = c.form_version_id and x.indicator_id = any (wanted_indicators))
      and (not a.is_frozen or exists (
        select from figures.owed w where w.collection_id = c.id and w.territory_id = a.id and w.organisation_code = coalesce(line, 'all')))),
  owed as materialized (
    select e.collection_id, e.unit_id, e.organisation_code, m.commune_id, m.is_own_level, e.state, e.counted_rev, e.first_sent_on
    from asked a
    join places m on a.level = 'province' or m.commune_id = a.id
    join figures.expectation e on e.territory_id = m.id
    where e.collection_id = any (array(select c.id from collections c))
      and (line is null or e.organisation_code = line)
      and (not a.is_frozen or e.province_id = a.id)
      and access.reaches(e.path, (select s.held from scopes s)))
  select o.collection_id, c.form_version_id, c.period_id, o.unit_id, o.organisation_code, o.commune_id, o.is_own_level, o.state,
    o.counted_rev, o.first_sent_on, r.vals, r.na
  from owed o
  join collections c on c.id = o.collection_id
  left join figures.revision r on r.collection_id = o.collection_id and r.unit_id = o.unit_id and r.rev = o.counted_rev;
end $$;
revoke execute on function figures.below(bigint, text, text, bigint[], int[]) from public;
grant execute on function figures.below(bigint, text, text, bigint[], int[]) to caunoi_app;
