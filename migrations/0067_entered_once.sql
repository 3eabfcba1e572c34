-- Entered once (docs/decisions/0016): what another domain records is not logged a second time by hand, and its record in the log follows it.

alter table activities.kind add column entered_at text check (entered_at ~ '^/[a-z0-9/-]+$');
alter table activities.activity add column record_link text check (record_link ~ '^/[a-z0-9/-]+$');

update activities.kind set entered_at = '/doi-thoai' where code = 'dialogue';
update activities.kind set position = 16 where code = 'other';
insert into activities.kind (code, position, name, has_points, fields, entered_at) values
  ('supervision', 14, 'Giám sát, phản biện xã hội', false,
   '[{"code": "subject", "label": "Nội dung giám sát, phản biện", "type": "text", "most": 300, "required": true}]', '/giam-sat'),
  ('reception', 15, 'Tiếp công dân của người đứng đầu', false, '[]', null);

-- Records of dialogues that were held before this: they know from now on what they follow.
alter table activities.activity disable trigger guard;
update activities.activity a set record_link = '/doi-thoai/' || d.id from dialogue.dialogue d where d.activity_id = a.id;
alter table activities.activity enable trigger guard;

-- What a linked record says of the thing itself is said there: here it stays. What was logged by hand before stays as it is.
create function activities.guard_link() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.kind <> old.kind then
    if new.record_link is null and exists (select from activities.kind k where k.code = new.kind and k.entered_at is not null) then
      raise exception 'a record of kind % is entered elsewhere', new.kind using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'UPDATE' and old.record_link is not null and
     (new.kind, new.happened_on, new.attendance, new.withdrawn_on) is distinct from (old.kind, old.happened_on, old.attendance, old.withdrawn_on) then
    raise exception 'activity % follows %', old.id, old.record_link using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_link before insert or update on activities.activity for each row execute function activities.guard_link();
revoke execute on function activities.guard_link() from public;

-- What reports count of petitions and feedback (docs/decisions/0017): totals of units whose dialogues the caller reads, by group, with neither
-- field, place, words nor day. A matter counts once, for the unit that has it. Two doors, so that no function reads both stores.
create function dialogue.counted(units bigint[], groups text[], from_day date, until_day date) returns table (grp text, code text, n bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with asked as materialized (
    select g.grp, u.id from unnest(units, groups) as g (unit_id, grp) join organisation.unit u on u.id = g.unit_id
    where access.reaches(u.path, (select access.scopes('dialogue.read')))),
  own as materialized (select distinct id from asked),
  counted as (
    select m.unit_id, c.code, count(*) as n
    from own join dialogue.petition m on m.unit_id = own.id
      cross join lateral (select m.received_on between from_day and until_day as came, m.answered_on between from_day and until_day as went,
        m.kind = 'feedback' as is_feedback, m.state in ('answered', 'closed') as is_answered) d
      cross join lateral unnest(array[
        case when d.came then 'received' end,
        case when d.went and d.is_answered then 'answered' end,
        case when d.went and d.is_answered and m.answered_on <= m.due_on then 'in_time' end,
        case when d.went and m.state = 'closed' then 'solved' end,
        case when d.went and m.state = 'accepted' and m.verdict = 'not_solved' then 'not_solved' end,
        case when d.went and m.state = 'answered' then 'unconfirmed' end,
        case when d.came and d.is_feedback then 'feedback_received' end,
        case when d.came and d.is_feedback and d.is_answered then 'feedback_answered' end,
        case when d.came and d.is_feedback and m.state = 'closed' then 'feedback_solved' end,
        case when d.came and d.is_feedback and d.is_answered and m.answered_on <= m.received_on + 2 then 'feedback_soon' end]) as c (code)
    where m.state <> 'withdrawn' and c.code is not null
    group by 1, 2
    union all
    select s.unit_id, 'handed_over', count(*)
    from own join dialogue.petition_step s on s.unit_id = own.id
    -- With a reason: what a rearrangement passes on has none.
    where s.step = 'hand_over' and s.words is not null and (s.at at time zone 'Asia/Ho_Chi_Minh')::date between from_day and until_day
    group by 1)
  select a.grp, c.code, sum(c.n)::bigint from asked a join counted c on c.unit_id = a.id group by 1, 2
$$;
-- Questions sent for a dialogue are counted there, as matters that were raised.
create function opinion.counted(units bigint[], groups text[], from_day date, until_day date) returns table (grp text, code text, n bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with asked as materialized (
    select g.grp, u.id from unnest(units, groups) as g (unit_id, grp) join organisation.unit u on u.id = g.unit_id
    where access.reaches(u.path, (select access.scopes('dialogue.read')))),
  own as materialized (select distinct id from asked),
  counted as (
    select m.unit_id, c.code, count(*) as n
    from own join opinion.feedback m on m.unit_id = own.id
      cross join lateral (select m.received_on between from_day and until_day as came, m.answered_on between from_day and until_day as went,
        m.kind = 'feedback' as is_feedback, m.state in ('answered', 'closed') as is_answered) d
      cross join lateral unnest(array[
        case when d.came then 'received' end,
        case when d.went and d.is_answered then 'answered' end,
        case when d.went and d.is_answered and m.answered_on <= m.due_on then 'in_time' end,
        case when d.went and m.state = 'closed' then 'solved' end,
        case when d.went and m.state = 'accepted' and m.verdict = 'not_solved' then 'not_solved' end,
        case when d.went and m.state = 'answered' then 'unconfirmed' end,
        case when d.came and d.is_feedback then 'feedback_received' end,
        case when d.came and d.is_feedback and d.is_answered then 'feedback_answered' end,
        case when d.came and d.is_feedback and m.state = 'closed' then 'feedback_solved' end,
        case when d.came and d.is_feedback and d.is_answered and m.answered_on <= m.received_on + 2 then 'feedback_soon' end]) as c (code)
    where m.state <> 'withdrawn' and m.dialogue_id is null and c.code is not null
    group by 1, 2
    union all
    select h.from_unit_id, 'handed_over', count(*)
    from own join opinion.hand_over h on h.from_unit_id = own.id
    where h.on_day between from_day and until_day
    group by 1)
  select a.grp, c.code, sum(c.n)::bigint from asked a join counted c on c.unit_id = a.id group by 1, 2
$$;
revoke execute on function dialogue.counted(bigint[], text[], date, date), opinion.counted(bigint[], text[], date, date) from public;
grant execute on function dialogue.counted(bigint[], text[], date, date), opinion.counted(bigint[], text[], date, date) to caunoi_app;

-- Indicators that stand already are counted from these records from now on; their former version is kept.
alter table indicators.indicator disable trigger guard;
with counted (code, measure) as (values
  ('MT-078', 'activities.reception'), ('MT-079', 'activities.reception_attendance'),
  ('MT-080', 'dialogue.feedback_received'), ('MT-081A', 'dialogue.feedback_answered'),
  ('MT-082A', 'dialogue.feedback_solved'), ('MT-083A', 'dialogue.feedback_soon')),
kept as (
  insert into indicators.former_version (indicator_id, version, facts, until_at)
  select i.id, i.version, to_jsonb(i) - 'search_key', now() from indicators.indicator i join counted using (code) where i.measure is null)
update indicators.indicator i set measure = c.measure, version = i.version + 1, changed_at = now()
from counted c where c.code = i.code and i.measure is null;
alter table indicators.indicator enable trigger guard;

-- The unit that has a matter puts right what it is about: whoever sent it chose from a list that they did not know.
alter table dialogue.petition_step drop constraint petition_step_step_check;
alter table dialogue.petition_step add constraint petition_step_step_check check (step in ('send', 'accept', 'hand_over', 'join', 'answer', 'refuse',
  'verdict', 'remind', 'withdraw', 'publish', 'unpublish', 'reveal', 'forget', 'classify'));

-- What waited for the answer to another one stands on its own again when that one is taken back or set aside: no answer will come of it.
create function dialogue.free_joined() returns trigger language plpgsql as $$
begin
  update dialogue.petition set joined_to = null, version = version + 1
  where joined_to = new.id and state in ('received', 'accepted') and answered_on is null;
  return null;
end $$;
create trigger free_joined after update on dialogue.petition for each row
  when (new.state in ('withdrawn', 'refused') and old.state <> new.state) execute function dialogue.free_joined();
create function opinion.free_joined() returns trigger language plpgsql as $$
begin
  update opinion.feedback set joined_to = null, version = version + 1
  where joined_to = new.id and state in ('received', 'accepted') and answered_on is null;
  return null;
end $$;
create trigger free_joined after update on opinion.feedback for each row
  when (new.state in ('withdrawn', 'refused') and old.state <> new.state) execute function opinion.free_joined();
revoke execute on function dialogue.free_joined(), opinion.free_joined() from public;

-- A count of households is put right until its minutes are signed: what stood before is kept with the reason, and is for the unit alone, since two
-- counts taken one from the other could tell of a few households what neither tells.
create table opinion.recount (
  consultation_id uuid not null references opinion.consultation,
  position int not null,
  -- Of the consultation as it was corrected.
  version int not null,
  area_id bigint not null references organisation.territory,
  on_day date not null,
  reason text not null check (length(reason) between 1 and 1000),
  households int not null,
  handed_out int not null,
  agreed int not null,
  disagreed int not null,
  otherwise int not null,
  invalid int not null,
  primary key (consultation_id, position)
);
alter table opinion.recount enable row level security;
create policy readable on opinion.recount for select using (exists (
  select from opinion.consultation c where c.id = consultation_id and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));
create policy corrected on opinion.recount for insert with check (exists (
  select from opinion.consultation c where c.id = consultation_id and c.version = recount.version and c.state in ('open', 'counted')
    and c.minutes_on is null and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));
grant select, insert on opinion.recount to caunoi_app;
-- Once it is counted a row of ballots changes only with what it was beside it.
create policy put_right on opinion.ballots for update using (exists (
  select from opinion.consultation c join opinion.recount r on r.consultation_id = c.id and r.version = c.version
  where c.id = ballots.consultation_id and r.area_id = ballots.area_id and c.state = 'counted' and c.minutes_on is null
    and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));
create or replace function opinion.guard_consultation() returns trigger language plpgsql as $$
begin
  if current_user <> 'caunoi_app' then return new; end if;
  if new.state <> old.state and (old.state, new.state) not in
     (('planned', 'open'), ('planned', 'called_off'), ('open', 'counted'), ('open', 'called_off')) then
    raise exception 'a consultation does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state in ('counted', 'called_off') and
     (new.matter, new.subject, new.opens_on, new.closes_on, new.counted_on) is distinct from
     (old.matter, old.subject, old.opens_on, old.closes_on, old.counted_on)
     or (old.state = 'called_off' or old.minutes_on is not null) and new.households <> old.households then
    raise exception 'what was counted stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
