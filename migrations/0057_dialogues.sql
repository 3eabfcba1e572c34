-- Dialogues in use: whom a public plan reaches, conclusions taken back from public view, the record in the log, and counts for digests.

-- The host's office prepares too: a plan that everybody may read is open to the parties before the day.
drop policy readable on dialogue.dialogue;
create policy readable on dialogue.dialogue for select using (
  access.reaches(unit_path, (select access.scopes('dialogue.read')))
  or (state <> 'planned' or plan_public_on is not null) and access.reaches(parties, (select access.scopes('commitment.read')))
  or plan_public_on is not null and (select access.is_public()));

-- Until the conclusions are public the words of a matter may still be put right: before they are read by everybody a name comes out.
drop policy changed on dialogue.raised;
create policy changed on dialogue.raised for update using (exists (
  select from dialogue.dialogue d where d.id = dialogue_id and d.state in ('planned', 'held', 'concluded') and d.conclusion_public_on is null
    and access.reaches(d.unit_path, (select access.scopes('dialogue.work')))));

-- What is public stays as it is, except that it can be taken back from public view, and then nothing else with it.
create or replace function dialogue.guard_dialogue() returns trigger language plpgsql as $$
begin
  if current_user <> 'caunoi_app' then return new; end if;
  if new.state <> old.state and (old.state, new.state) not in (('planned', 'held'), ('planned', 'called_off'), ('held', 'concluded')) then
    raise exception 'dialogue % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state = 'called_off' or old.conclusion_public_on is not null
     and (new.conclusion_public_on is not null
       or to_jsonb(new) - '{conclusion_public_on,version,changed_at,changed_by}'::text[]
          <> to_jsonb(old) - '{conclusion_public_on,version,changed_at,changed_by}'::text[]) then
    raise exception 'dialogue % is closed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

update activities.kind set position = 14 where code = 'other';
insert into activities.kind (code, position, name, has_points, fields) values
  ('dialogue', 13, 'Đối thoại với Nhân dân', false,
   '[{"code": "subject", "label": "Nội dung đối thoại", "type": "text", "most": 300, "required": true}]');

-- How often a field was spoken of, by the areas directly below a place (and by the place itself), in whole months that are over, within
-- what the caller works for. Numbers and no rows; two doors, so that no function reads both stores. Small numbers are kept back by the
-- rule of digests (k = 5) before anybody sees them.
create function dialogue.heard(of_area bigint, from_day date, until_day date) returns table (field_code text, area_id bigint, heard bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with place as materialized (select t.path from organisation.territory t where t.id = of_area),
  work as materialized (select access.scopes('dialogue.work') as scopes),
  said as (
    select p.field_code, p.area_id
    from dialogue.petition p join organisation.unit u on u.id = p.unit_id
    where p.received_on between from_day and until_day and p.state <> 'withdrawn' and access.reaches(u.path, (select scopes from work))
    union all
    select r.field_code, coalesce(r.area_id, u.territory_id)
    from dialogue.dialogue d join dialogue.raised r on r.dialogue_id = d.id join organisation.unit u on u.id = d.unit_id
    where d.held_on between from_day and until_day and d.state in ('held', 'concluded') and r.removed_reason is null
      and access.reaches(d.unit_path, (select scopes from work)))
  select s.field_code,
    case when t.path = place.path then of_area else substr(ltree2text(subpath(t.path, nlevel(place.path), 1)), 2)::bigint end, count(*)
  from said s join organisation.territory t on t.id = s.area_id join place on t.path <@ place.path
  where from_day = date_trunc('month', from_day)::date and until_day = (date_trunc('month', until_day) + interval '1 month - 1 day')::date
    and until_day < access.today()
  group by 1, 2
$$;
-- Questions sent for a dialogue are counted there, as matters that were raised.
create function opinion.heard(of_area bigint, from_day date, until_day date) returns table (field_code text, area_id bigint, heard bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with place as materialized (select t.path from organisation.territory t where t.id = of_area),
  work as materialized (select access.scopes('dialogue.work') as scopes)
  select f.field_code,
    case when t.path = place.path then of_area else substr(ltree2text(subpath(t.path, nlevel(place.path), 1)), 2)::bigint end, count(*)
  from opinion.feedback f join organisation.unit u on u.id = f.unit_id join organisation.territory t on t.id = f.area_id
    join place on t.path <@ place.path
  where f.received_on between from_day and until_day and f.dialogue_id is null and f.state <> 'withdrawn'
    and access.reaches(u.path, (select scopes from work))
    and from_day = date_trunc('month', from_day)::date and until_day = (date_trunc('month', until_day) + interval '1 month - 1 day')::date
    and until_day < access.today()
  group by 1, 2
$$;
revoke execute on function dialogue.heard(bigint, date, date), opinion.heard(bigint, date, date) from public;
grant execute on function dialogue.heard(bigint, date, date), opinion.heard(bigint, date, date) to caunoi_app;
