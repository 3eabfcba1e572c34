-- Totals are read by every table and dashboard. As functions in SQL these two were planned anew at each call, before it was known
-- what is asked; in plpgsql they are planned for what is asked. What they answer is as before.

create or replace function figures.totals(wanted_indicators bigint[], wanted_periods int[], places bigint[], lines text[], basis text)
  returns table (indicator_id bigint, period_id int, territory_id bigint, organisation_code text, total numeric, reported int,
    not_applicable int)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
begin
  return query
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
  parts as (
    select r.indicator_id, r.period_id, n.place, r.organisation_code, r.total, r.reported, r.not_applicable
    from nodes n join readable a on a.place = n.place
    join figures.rollup r on r.territory_id = n.node and r.organisation_code = a.line
      and r.indicator_id = any (wanted_indicators) and r.period_id = any (wanted_periods)
    union all
    select m.indicator_id, m.period_id, n.place, m.organisation_code, m.amount, m.reported, m.not_applicable
    from nodes n join readable a on a.place = n.place
    join figures.moved m on m.territory_id = n.node and m.organisation_code = a.line
      and m.indicator_id = any (wanted_indicators) and m.period_id = any (wanted_periods))
  select p.indicator_id, p.period_id, p.place, p.organisation_code, case when sum(p.reported) > 0 then sum(p.total) end,
    sum(p.reported)::int, sum(p.not_applicable)::int
  from parts p group by 1, 2, 3, 4;
end $$;

create or replace function figures.owing(wanted_indicators bigint[], wanted_periods int[], places bigint[], lines text[], basis text)
  returns table (indicator_id bigint, period_id int, territory_id bigint, organisation_code text, expected int)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
#variable_conflict use_column
begin
  return query
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
  group by 1, 2, 3, 4;
end $$;
