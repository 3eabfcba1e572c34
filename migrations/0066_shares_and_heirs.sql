-- A ratio that says how many units did something of all that owe it: whoever has not reported is counted below the line as one
-- that did not, so that a rate never hides the missing.

alter table indicators.indicator add column of_units boolean not null default false,
  add check (not of_units or numerator_id is not null);

-- What came with the product, in offices that have it already. No words of it change, so it is no new version.
alter table indicators.indicator disable trigger guard;
update indicators.indicator set of_units = true where code in ('MT-178', 'MT-179');
alter table indicators.indicator enable trigger guard;

create or replace function indicators.guard_indicator() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if row(new.code, new.unit, new.scale, new.over_units, new.over_time, new.measure, new.numerator_id, new.denominator_id, new.part_of_id,
      new.of_units)
    is distinct from row(old.code, old.unit, old.scale, old.over_units, old.over_time, old.measure, old.numerator_id, old.denominator_id,
      old.part_of_id, old.of_units) then
    raise exception 'the meaning of indicator % is fixed', old.code using errcode = 'check_violation';
  end if;
  new.version := old.version + 1;
  insert into indicators.former_version values (old.id, old.version, to_jsonb(old) - 'search_key', new.changed_at);
  return new;
end $$;

-- What a report left to the next one goes on where its unit has ended: to the unit of its line at the place that followed it.

-- A unit and those that ended wholly in it, one rearrangement after the other. What was divided has no single heir.
create function figures.ended_in(unit bigint) returns setof bigint
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with recursive line (id) as (
    select unit
    union
    select u.id
    from line l join organisation.unit n on n.id = l.id and n.parent_id is null
    join organisation.territory_succession s on s.to_id = n.territory_id and s.extent = 'full'
    join organisation.unit u on u.territory_id = s.from_id and u.organisation_code = n.organisation_code
      and u.parent_id is null and u.closed_on is not null)
  select id from line
$$;
revoke execute on function figures.ended_in(bigint) from public;
grant execute on function figures.ended_in(bigint) to caunoi_app;

-- The same from the other end: the unit that stands today for one that has ended.
create function figures.heir_path(unit bigint) returns ltree
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with recursive line (id, territory_id, organisation_code) as (
    select u.id, u.territory_id, u.organisation_code from organisation.unit u
    where u.id = unit and u.parent_id is null and u.closed_on is not null
    union
    select u.id, u.territory_id, u.organisation_code
    from line l join organisation.territory_succession s on s.from_id = l.territory_id and s.extent = 'full'
    join organisation.unit u on u.territory_id = s.to_id and u.organisation_code = l.organisation_code and u.parent_id is null)
  select u.path from line join organisation.unit u on u.id = line.id and u.closed_on is null
$$;
revoke execute on function figures.heir_path(bigint) from public;
grant execute on function figures.heir_path(bigint) to caunoi_app;

-- Places within that of a unit whose own committee of the same line owes the same form itself: what was done there is counted there,
-- also where a place has since been joined to it.
create function figures.told_apart(collection bigint, unit bigint) returns ltree[]
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(t.path), '{}')
  from organisation.unit o join organisation.territory p on p.id = o.territory_id
  join organisation.territory t on t.path <@ p.path and t.id <> p.id
  join figures.expectation e on e.territory_id = t.id and e.collection_id = collection and e.organisation_code = o.organisation_code
  where o.id = unit
$$;
revoke execute on function figures.told_apart(bigint, bigint) from public;
grant execute on function figures.told_apart(bigint, bigint) to caunoi_app;

alter table figures.carried add column taken_unit_id bigint,
  drop constraint carried_taken_collection_id_unit_id_fkey, drop constraint carried_check2;
update figures.carried set taken_unit_id = unit_id where taken_collection_id is not null;
alter table figures.carried add foreign key (taken_collection_id, taken_unit_id) references figures.expectation (collection_id, unit_id),
  add check ((taken_collection_id is null) = (taken_unit_id is null)),
  add check ((taken_collection_id, taken_unit_id) <> (collection_id, unit_id));
create index carried_taken on figures.carried (taken_collection_id, taken_unit_id);

drop policy readable on figures.carried;
create policy readable on figures.carried for select using (exists (
  select from figures.expectation e where e.collection_id = carried.collection_id and e.unit_id = carried.unit_id)
  or access.reaches(figures.heir_path(unit_id), (select access.scopes('report.read'))));
drop policy settled on figures.carried;
create policy settled on figures.carried for update using (taken_collection_id is null and off_rev is null and (exists (
  select from figures.expectation e where e.collection_id = carried.collection_id and e.unit_id = carried.unit_id
    and access.reaches(e.path, (select access.scopes('report.write'))))
  or access.reaches(figures.heir_path(unit_id), (select access.scopes('report.write')))))
  with check (taken_collection_id is not null or off_rev is not null);
grant update (taken_unit_id) on figures.carried to caunoi_app;
