-- What stands behind a public promise: its steps by day; the asker's word on an answer; and sessions found by their body.

-- The days on which a public promise moved, without a word of what the two sides wrote to each other. `is_asker`: the step is of
-- whoever asked; of an answer that is the sender of the petition, not the unit that follows it for them.
create function portal.promise_history(of_promise bigint) returns table (id bigint, step text, on_day date, is_asker boolean, old_due date, new_due date)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with followed as (
    select p.kind, c.id from portal.promise p
    join commitments.commitment first on first.id = p.commitment_id
    join commitments.commitment c on c.id = first.id or c.handed_from = first.id
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
revoke execute on function portal.promise_history(bigint) from public;
grant execute on function portal.promise_history(bigint) to caunoi_app;

-- Of an answer nobody but the sender confirms in public: what the unit alone holds to be done stays said, not confirmed, and what the
-- sender holds to be unsolved is not done whatever the unit says.
create or replace function portal.standing_of(p portal.promise, state text, due date, late_due date) returns text
  language sql immutable parallel safe set search_path = pg_catalog, public
as $$
  select case
    when p.commitment_id is null then
      case p.verdict when 'solved' then 'confirmed' when 'not_solved' then 'disputed' when 'no_answer' then 'late' else 'answered' end
    when state = 'confirmed' and p.kind = 'answer' then
      case p.verdict when 'solved' then 'confirmed' when 'not_solved' then 'disputed' else 'claimed' end
    when state = 'confirmed' then 'confirmed'
    when state in ('withdrawn', 'declined') then 'ended'
    when state = 'claimed' then 'claimed'
    when due <= late_due then 'late'
    when state = 'returned' then 'disputed'
    else 'doing' end
$$;

-- The sender's word is on what was promised to them, not on what the owner has handed down from there: that one has an asker of its own.
create or replace function commitments.asker_said(petition bigint, is_solved boolean, given_words text, at_time timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare moved int;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal speaks for the asker'; end if;
  with moved_rows as (
    update commitments.commitment c set state = case when is_solved then 'confirmed' else 'returned' end, verdict = given_words,
      verdict_on = access.today(), version = version + 1
    where c.origin_kind = 'petition' and c.origin_id = petition and c.parent_id is null and c.state = 'claimed' returning c.id, c.state)
  insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state, note)
  select id, at_time, access.account_id(), null, case when is_solved then 'confirm' else 'return' end, 'claimed', state, given_words from moved_rows;
  get diagnostics moved = row_count;
  return moved;
end $$;

-- Kept pages of a site are dropped when anything public of its place changes, whichever unit there shows it: what is taken back is
-- gone within a second. Counted by place and not on the row: an hour there would tell when a nameless asker has spoken
-- (docs/decisions/0015). 0 is the nation.
create table portal.place_mark (
  territory_id bigint primary key,
  changes bigint not null
);
alter table portal.place_mark enable row level security;
create function portal.mark_places() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  insert into portal.place_mark as m
  select p.id, 1 from unnest(array[0, new.province_id, new.commune_id]) p (id) where p.id is not null order by p.id
  on conflict (territory_id) do update set changes = m.changes + 1;
  return null;
end $$;
revoke execute on function portal.mark_places() from public;
create trigger mark_places after insert or update on portal.promise for each row execute function portal.mark_places();

create or replace function portal.site_mark(of_site bigint) returns text
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select concat_ws(' ', s.version, s.open,
    (select extract(epoch from max(a.changed_at)) from portal.article a where a.site_id = s.id and a.state = 'published'),
    (select extract(epoch from max(a.changed_at)) from portal.article a where a.site_id = s.id and a.state = 'withdrawn'),
    (select extract(epoch from max(greatest(p.decided_at, a.changed_at))) from portal.placement p join portal.article a on a.id = p.article_id
      where p.site_id = s.id and p.state in ('accepted', 'taken_off')),
    (select md5(string_agg(concat_ws(' ', l.list, l.position, l.label, l.target), '|' order by l.id)) from portal.link l where l.site_id = s.id),
    (select m.changes from portal.place_mark m where m.territory_id = coalesce(places[2], places[1], 0)),
    (select concat_ws(' ', count(*), extract(epoch from max(d.changed_at))) from dialogue.dialogue d
      where d.unit_id = s.unit_id and (d.plan_public_on is not null or d.conclusion_public_on is not null)),
    (select concat_ws(' ', count(*), extract(epoch from max(v.changed_at))) from supervision.session v
      where v.unit_id = s.unit_id and v.made_public_on is not null))
  from portal.site s
  cross join lateral (select array(select substr(l, 2)::bigint
    from unnest(string_to_array(s.unit_path::text, '.')) with ordinality x (l, n) where l ~ '^t[0-9]+$' order by n) as places) w
  where s.id = of_site
$$;

-- A dialogue is public by its plan, or by its conclusions where the plan never was: what was promised there leads to it.
drop policy readable on dialogue.dialogue;
create policy readable on dialogue.dialogue for select using (
  access.reaches(unit_path, (select access.scopes('dialogue.read')))
  or (state <> 'planned' or plan_public_on is not null) and access.reaches(parties, (select access.scopes('commitment.read')))
  or (plan_public_on is not null or conclusion_public_on is not null) and (select access.is_public()));
drop index dialogue.public_dialogue_of_unit;
create index public_dialogue_of_unit on dialogue.dialogue (unit_id, held_on, id)
  where plan_public_on is not null or conclusion_public_on is not null;

-- Sessions by whom they are about. The array operator is not leakproof, so under the policy the index would stay unused: this door
-- asks for the policy's own rights, and gives no more than numbers.
create function supervision.sessions_of_body(body bigint, from_on date, until_on date, most int) returns table (id bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select s.id from supervision.session s
  where s.body_unit_ids @> array[body] and s.working_on between from_on and until_on
    and (access.reaches(s.unit_path, (select access.scopes('supervision.read')))
      or access.reaches(s.parties, (select access.scopes('commitment.read'))))
  order by s.working_on desc, s.id desc limit least(most, 1000)
$$;
revoke execute on function supervision.sessions_of_body(bigint, date, date, int) from public;
grant execute on function supervision.sessions_of_body(bigint, date, date, int) to caunoi_app;
