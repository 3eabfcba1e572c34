-- The row that says who owes a form and what counts of it, made smaller: it stands once for every unit, form and period.
-- The nation is above every province, so one number says under which totals a unit counts.
create function pg_temp.province_of(nodes bigint[]) returns bigint language sql stable
  return (select t.id from organisation.territory t where t.id = any (nodes) and t.level = 'province');

drop view figures.moved;
-- No index holds what changes while a form is sent and accepted: a new version of a row stays on its page where there is some room.
alter table figures.expectation set (fillfactor = 90);
alter table figures.expectation alter column nodes type bigint using pg_temp.province_of(nodes);
alter table figures.expectation rename column nodes to province_id;
alter table figures.expectation add foreign key (province_id) references organisation.territory;

-- With the unit alone, equal keys share their place in the index.
drop index figures.expectation_of_unit;
create index expectation_of_unit on figures.expectation (unit_id);

create or replace function figures.count_owed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  insert into figures.owed as o
  select a.collection_id, n.territory_id, l.organisation_code, count(*)
  from added a
  join organisation.territory nation on nation.path = 'vn'
  cross join lateral (values (a.province_id), (nation.id)) n (territory_id)
  cross join lateral (values (a.organisation_code), ('all')) l (organisation_code)
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (collection_id, territory_id, organisation_code) do update set expected = o.expected + excluded.expected;
  return null;
end $$;

-- Unfolded changes, cell by cell, for the province and the nation: what a fold adds, and what a read adds to what is folded.
create view figures.moved as
select d.id as delta_id, cell.indicator_id, c.period_id, n.territory_id, l.organisation_code,
  coalesce(t.vals[cell.position], 0) - coalesce(f.vals[cell.position], 0) as amount,
  (t.vals[cell.position] is not null)::int - (f.vals[cell.position] is not null)::int as reported,
  coalesce((cell.position = any (t.na))::int, 0) - coalesce((cell.position = any (f.na))::int, 0) as not_applicable
from figures.delta d
join figures.collection c on c.id = d.collection_id
join figures.expectation e on e.collection_id = d.collection_id and e.unit_id = d.unit_id
join figures.cell cell on cell.form_version_id = c.form_version_id
left join figures.revision f on f.collection_id = d.collection_id and f.unit_id = d.unit_id and f.rev = d.from_rev
left join figures.revision t on t.collection_id = d.collection_id and t.unit_id = d.unit_id and t.rev = d.to_rev
join organisation.territory nation on nation.path = 'vn'
cross join lateral (values (e.province_id), (nation.id)) n (territory_id)
cross join lateral (values (e.organisation_code), ('all')) l (organisation_code);

create or replace function figures.recomputed(wanted_indicator bigint, wanted_period int)
  returns table (territory_id bigint, organisation_code text, total numeric, reported int, not_applicable int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select n.territory_id, l.organisation_code, coalesce(sum(r.vals[cell.position]), 0),
    count(r.vals[cell.position])::int, count(*) filter (where cell.position = any (r.na))::int
  from figures.collection c
  join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = wanted_indicator
  join figures.expectation e on e.collection_id = c.id and e.counted_rev is not null
  join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
  join organisation.territory nation on nation.path = 'vn'
  cross join lateral (values (e.province_id), (nation.id)) n (territory_id)
  cross join lateral (values (e.organisation_code), ('all')) l (organisation_code)
  where c.period_id = wanted_period
  group by 1, 2
$$;
