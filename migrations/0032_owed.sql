-- How many units owe a form, by place and by line, so that a total says of how many it is made without counting them anew.
-- Written with the expectations, which are never taken away: no share can pass 100 %.
create table figures.owed (
  collection_id bigint not null references figures.collection,
  territory_id bigint not null,
  organisation_code text not null,
  expected int not null,
  primary key (collection_id, territory_id, organisation_code)
);

create function figures.count_owed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  insert into figures.owed as o
  select a.collection_id, n.territory_id, l.organisation_code, count(*)
  from added a
  cross join lateral unnest(a.nodes) n (territory_id)
  cross join lateral (values (a.organisation_code), ('all')) l (organisation_code)
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (collection_id, territory_id, organisation_code) do update set expected = o.expected + excluded.expected;
  return null;
end $$;
create trigger count_owed after insert on figures.expectation referencing new table as added
  for each statement execute function figures.count_owed();

insert into figures.owed
select e.collection_id, n.territory_id, l.organisation_code, count(*)
from figures.expectation e
cross join lateral unnest(e.nodes) n (territory_id)
cross join lateral (values (e.organisation_code), ('all')) l (organisation_code)
group by 1, 2, 3;

-- How many units owed an indicator: the other half of figures.totals, for whoever may read there.
create function figures.owing(wanted_indicators bigint[], wanted_periods int[], places bigint[], lines text[], basis text)
  returns table (indicator_id bigint, period_id int, territory_id bigint, organisation_code text, expected int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with scopes as materialized (select access.scopes('report.read') as held),
  readable as materialized (
    select p.id as place, l.code as line
    from organisation.territory p cross join unnest(lines) l (code)
    where p.id = any (places)
      and access.reaches(case when l.code = 'all' then p.path else p.path || l.code end, (select held from scopes))),
  nodes as materialized (
    select p.id as place, p.id as node from organisation.territory p where p.id = any (places)
    union
    select p.id, o.id from organisation.territory p join organisation.territory o on o.path <@ p.path and o.level = p.level
    where p.id = any (places) and basis = 'today'),
  asked as materialized (
    select c.id, c.period_id, cell.indicator_id
    from figures.collection c
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = any (wanted_indicators)
    where c.period_id = any (wanted_periods))
  select a.indicator_id, a.period_id, n.place, o.organisation_code, sum(o.expected)::int
  from nodes n
  join readable r on r.place = n.place
  cross join asked a
  join figures.owed o on o.collection_id = a.id and o.territory_id = n.node and o.organisation_code = r.line
  group by 1, 2, 3, 4
$$;
revoke execute on function figures.count_owed(), figures.owing(bigint[], int[], bigint[], text[], text) from public;
grant execute on function figures.owing(bigint[], int[], bigint[], text[], text) to caunoi_app;

alter table figures.owed enable row level security;
