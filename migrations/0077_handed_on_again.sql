-- A promise that was handed on by one plan and then by another is followed to the end, not only once: its standing, its steps, the
-- kept pages of its place, and what a third plan moves.

-- A commitment and those that stood in for it, one after the other: of a divided unit the first that follows.
create function commitments.heirs_of(first bigint) returns table (id bigint, nth int)
  language sql stable set search_path = pg_catalog, public
as $$
  with recursive followed (id, nth) as (
    select first, 0
    union all
    select (select n.id from commitments.commitment n where n.handed_from = f.id order by n.id limit 1), f.nth + 1
    from followed f where f.id is not null and f.nth < 100)
  select f.id, f.nth from followed f where f.id is not null
$$;
create function commitments.heir_of(first bigint) returns bigint
  language sql stable set search_path = pg_catalog, public
as $$ select h.id from commitments.heirs_of(first) h order by h.nth desc limit 1 $$;
-- Up the same way: a commitment and all that it stands in for.
create function commitments.forebears_of(last bigint) returns setof bigint
  language sql stable set search_path = pg_catalog, public
as $$
  with recursive led (id, nth) as (
    select last, 0
    union all
    select (select c.handed_from from commitments.commitment c where c.id = l.id), l.nth + 1
    from led l where l.id is not null and l.nth < 100)
  select l.id from led l where l.id is not null
$$;
revoke execute on function commitments.heirs_of(bigint), commitments.heir_of(bigint), commitments.forebears_of(bigint) from public;

-- As in 0062.
create or replace function portal.promises(of_province bigint, of_commune bigint, of_field text, of_area bigint, of_kind text, of_standing text,
  late_due date, before_on date, before_id bigint, of_ids bigint[], most int)
  returns table (id bigint, standing text, due_on date, claimed_on date, verdict_on date, owner_unit_id bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select p.id, s.standing, coalesce(c.due_on, p.due_on), c.claimed_on, c.verdict_on, coalesce(c.owner_unit_id, p.owner_unit_id)
  from portal.promise p
  left join commitments.commitment first on first.id = p.commitment_id
  left join commitments.commitment c on c.id = case first.state when 'handed_over' then commitments.heir_of(first.id) else first.id end
  cross join lateral (select portal.standing_of(p, c.state, c.due_on, late_due) as standing) s
  where access.account_id() is not null and p.taken_off_on is null
    and (of_province is null or p.province_id = of_province) and (of_commune is null or p.commune_id = of_commune)
    and (of_field is null or p.field_code = of_field) and (of_area is null or p.area_id = of_area) and (of_kind is null or p.kind = of_kind)
    and (of_ids is null or p.id = any(of_ids))
    and (of_standing is null or s.standing = of_standing)
    and (before_on is null or (p.published_on, p.id) < (before_on, before_id))
  order by p.published_on desc, p.id desc limit least(most, 1001)
$$;
create or replace function portal.promise_tally(of_province bigint, of_commune bigint, late_due date) returns table (standing text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select portal.standing_of(p, c.state, c.due_on, late_due), count(*)
  from portal.promise p
  left join commitments.commitment first on first.id = p.commitment_id
  left join commitments.commitment c on c.id = case first.state when 'handed_over' then commitments.heir_of(first.id) else first.id end
  where access.account_id() is not null and p.taken_off_on is null
    and (of_province is null or p.province_id = of_province) and (of_commune is null or p.commune_id = of_commune)
  group by 1
$$;

-- As in 0068.
create or replace function portal.promise_history(of_promise bigint)
  returns table (id bigint, step text, on_day date, is_asker boolean, old_due date, new_due date)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with followed as (
    select p.kind, h.id from portal.promise p cross join lateral commitments.heirs_of(p.commitment_id) h
    where p.id = of_promise and p.taken_off_on is null and access.account_id() is not null)
  select s.id, s.step, (s.at at time zone 'Asia/Ho_Chi_Minh')::date,
    s.step in ('confirm', 'return', 'change', 'withdraw') and (f.kind <> 'answer' or s.unit_id is null), x.old_due_on, x.new_due_on
  from followed f
  join commitments.step s on s.commitment_id = f.id
  left join commitments.change x on x.step_id = s.id
  where s.step in ('receive', 'claim', 'confirm', 'return', 'appeal', 'decline', 'withdraw')
    or s.step = 'change' and x.new_due_on <> x.old_due_on
  order by s.id desc limit 100
$$;

-- As in 0073.
create or replace function portal.mark_promised() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  insert into portal.place_mark as m
  select places.id, 1 from (
    select distinct x.id from portal.promise p cross join lateral unnest(array[0, p.province_id, p.commune_id]) x (id)
    where p.commitment_id in (select commitments.forebears_of(new.id)) and p.taken_off_on is null and x.id is not null) places
  order by places.id
  on conflict (territory_id) do update set changes = m.changes + 1;
  return null;
end $$;

update platform.open_work set is_open = 'r.taken_off_on is null and exists (select from commitments.heirs_of(r.commitment_id) h
  join commitments.commitment c on c.id = h.id where c.open)'
where relation = 'portal.promise';
