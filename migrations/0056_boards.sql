-- Boards: what the figures of a visit lack, names of members at the own unit alone, seats counted for the levels above.
-- Consultations: places from the plan on, what was counted stays.

alter table supervision.visit
  add column violations int not null default 0 check (violations between 0 and 1000),
  add column law_recommended int not null default 0 check (law_recommended between 0 and 1000),
  -- Handled otherwise than recovered; of an investment board: taken off the final settlement.
  add column money_other bigint not null default 0 check (money_other >= 0),
  add column land_other bigint not null default 0 check (land_other >= 0);
grant update (violations, law_recommended, money_other, land_other) on supervision.visit to caunoi_app;
create index board_by_path on supervision.board (unit_path);

create function access.own_path(wanted text) returns ltree
  language sql stable parallel safe security definer set search_path = pg_catalog, public
as $$
  select a.unit_path from people.account a
  where a.id = access.account_id() and a.closed_at is null and a.unit_id is not null
    and access.reaches(a.unit_path, access.scopes(wanted))
$$;

-- By path: after a rearrangement a board lies with the unit that followed.
drop policy readable on supervision.board_member;
drop policy written on supervision.board_member;
drop policy ended on supervision.board_member;
create policy readable on supervision.board_member for select using (exists (
  select from supervision.board b where b.id = board_id and b.unit_path = (select access.own_path('supervision.work'))));
create policy written on supervision.board_member for insert with check (exists (
  select from supervision.board b where b.id = board_id and b.unit_path = (select access.own_path('supervision.work'))));
create policy ended on supervision.board_member for update using (exists (
  select from supervision.board b where b.id = board_id and b.unit_path = (select access.own_path('supervision.work'))));

-- How many sit on the boards of these units on a day, for whoever may read the boards: numbers, no names.
create function supervision.seats(units bigint[], on_day date)
  returns table (unit_id bigint, board_id bigint, kind text, members bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select u.id, b.id, b.kind,
    (select count(*) from supervision.board_member m
     where m.board_id = b.id and m.from_on <= on_day and (m.ended_on is null or m.ended_on > on_day))
  from organisation.unit u join supervision.board b on b.unit_path = u.path
  where u.id = any(units) and b.from_on <= on_day and (b.closed_on is null or b.closed_on > on_day)
    and access.reaches(b.unit_path, (select access.scopes('supervision.read')))
$$;
revoke execute on function access.own_path(text), supervision.seats(bigint[], date) from public;
grant execute on function access.own_path(text), supervision.seats(bigint[], date) to caunoi_app;

-- Indicators that stand already are counted from these records from now on; their former version is kept.
alter table indicators.indicator disable trigger guard;
with counted (code, measure) as (values
  ('MT-046', 'supervision.inspection_members'), ('MT-047', 'supervision.inspection_visits'),
  ('MT-048', 'supervision.inspection_violations'), ('MT-049', 'supervision.inspection_recommended'),
  ('MT-050', 'supervision.inspection_money'), ('MT-051', 'supervision.inspection_money_other'),
  ('MT-052', 'supervision.inspection_land'), ('MT-053', 'supervision.inspection_land_other'),
  ('MT-054', 'supervision.inspection_law'), ('MT-055', 'supervision.investment_boards'),
  ('MT-056', 'supervision.investment_members'), ('MT-057', 'supervision.investment_projects'),
  ('MT-058', 'supervision.investment_visits'), ('MT-059', 'supervision.investment_violations'),
  ('MT-060', 'supervision.investment_money'), ('MT-061', 'supervision.investment_money_other')),
kept as (
  insert into indicators.former_version (indicator_id, version, facts, until_at)
  select i.id, i.version, to_jsonb(i) - 'search_key', now() from indicators.indicator i join counted using (code) where i.measure is null)
update indicators.indicator i set measure = c.measure, version = i.version + 1, changed_at = now()
from counted c where c.code = i.code and i.measure is null;
alter table indicators.indicator enable trigger guard;

alter table opinion.consultation
  add column counted_on date,
  add column called_off_reason text check (length(called_off_reason) between 1 and 1000),
  add check ((state = 'counted') = (counted_on is not null)),
  add check ((state = 'called_off') = (called_off_reason is not null)),
  add check ((minutes_on is null) = (minutes_paper is null)),
  add check (minutes_on is null or state = 'counted'),
  add check (published_on is null or minutes_on is not null);
grant update (matter, counted_on, called_off_reason) on opinion.consultation to caunoi_app;

drop policy counted on opinion.ballots;
drop policy recounted on opinion.ballots;
create policy planned on opinion.ballots for insert with check (exists (
  select from opinion.consultation c where c.id = consultation_id and c.state = 'planned'
    and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));
create policy counted on opinion.ballots for update using (exists (
  select from opinion.consultation c where c.id = consultation_id and c.state in ('planned', 'open')
    and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));
create policy planned_anew on opinion.ballots for delete using (exists (
  select from opinion.consultation c where c.id = consultation_id and c.state = 'planned'
    and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));
grant delete on opinion.ballots to caunoi_app;

create function opinion.guard_consultation() returns trigger language plpgsql as $$
begin
  if current_user <> 'caunoi_app' then return new; end if;
  if new.state <> old.state and (old.state, new.state) not in
     (('planned', 'open'), ('planned', 'called_off'), ('open', 'counted'), ('open', 'called_off')) then
    raise exception 'a consultation does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state in ('counted', 'called_off') and
     (new.matter, new.subject, new.households, new.opens_on, new.closes_on, new.counted_on) is distinct from
     (old.matter, old.subject, old.households, old.opens_on, old.closes_on, old.counted_on) then
    raise exception 'what was counted stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard before update on opinion.consultation for each row execute function opinion.guard_consultation();
revoke execute on function opinion.guard_consultation() from public;
