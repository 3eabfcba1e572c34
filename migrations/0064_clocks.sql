-- What reminds of dialogues, petitions and consultations, and what the holder of a receipt code sees: one way for each.

-- A link of a reminder may say which view of a list it means.
alter table notices.notice drop constraint notice_link_check;
alter table notices.notice add constraint notice_link_check
  check (link ~ '^/[a-z0-9/-]*([?][a-z-]+=[a-z0-9_-]+)?$' and length(link) <= 200);

-- Whoever reads reminders must know which morning's hold: the last that was finished.
create policy known on notices.run for select using ((select access.account_id()) is not null);

-- What waits of petitions and feedback is told to whoever handles them at that unit, and to nobody above, not even how much.
drop policy readable on notices.notice;
create policy readable on notices.notice for select using (
  access.reaches(unit_path, (select access.scopes('notice.read')))
    and (subject <> 'petitions' or unit_id = (select access.own_unit('petition.handle')))
  or cardinality((select access.scopes('notice.send'))) > 0);

-- As in 0058, and two more: what a unit handed over and another has not taken up, and where the asker said that it is not solved.
-- Counts by unit and day, for the service alone; stage 'said' counts by the day of the asker's word, all others by the due day.
drop function dialogue.due_counts(bigint, bigint, date, date);
create function dialogue.due_counts(after_unit bigint, until_unit bigint, first_on date, last_on date)
  returns table (unit_id bigint, stage text, on_day date, waiting int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with waits as (
    select m.* from dialogue.petition m
    where access.service() = 'notices' and m.state in ('received', 'accepted') and (m.joined_to is null or m.answered_on is not null))
  select w.unit_id, case when w.state = 'accepted' then 'answer' when cardinality(w.holder_unit_ids) > 1 then 'takeOver' else 'receive' end,
    w.due_on, count(*)::int
  from waits w where w.unit_id > after_unit and w.unit_id <= until_unit and w.due_on between first_on and last_on group by 1, 2, 3
  union all
  select w.unit_id, 'said', w.verdict_on, count(*)::int
  from waits w where w.unit_id > after_unit and w.unit_id <= until_unit and w.state = 'accepted' and w.verdict <> 'solved'
    and w.verdict_on between first_on and last_on group by 1, 3
  union all
  select s.unit_id, 'given', w.due_on, count(*)::int
  from dialogue.petition_step s join waits w on w.id = s.petition_id
  where s.step = 'hand_over' and s.unit_id > after_unit and s.unit_id <= until_unit and w.state = 'received' and w.unit_id = s.to_unit_id
    and w.due_on between first_on and last_on
    and not exists (select from dialogue.petition_step l where l.petition_id = s.petition_id and l.step = 'hand_over' and l.id > s.id)
  group by 1, 3
$$;
drop function opinion.due_counts(bigint, bigint, date, date);
create function opinion.due_counts(after_unit bigint, until_unit bigint, first_on date, last_on date)
  returns table (unit_id bigint, stage text, on_day date, waiting int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with waits as (
    select m.* from opinion.feedback m
    where access.service() = 'notices' and m.state in ('received', 'accepted') and (m.joined_to is null or m.answered_on is not null))
  select w.unit_id, case when w.state = 'accepted' then 'answer' when cardinality(w.holder_unit_ids) > 1 then 'takeOver' else 'receive' end,
    w.due_on, count(*)::int
  from waits w where w.unit_id > after_unit and w.unit_id <= until_unit and w.due_on between first_on and last_on group by 1, 2, 3
  union all
  select w.unit_id, 'said', w.verdict_on, count(*)::int
  from waits w where w.unit_id > after_unit and w.unit_id <= until_unit and w.state = 'accepted' and w.verdict <> 'solved'
    and w.verdict_on between first_on and last_on group by 1, 3
  union all
  select h.from_unit_id, 'given', w.due_on, count(*)::int
  from opinion.hand_over h join waits w on w.id = h.feedback_id
  where h.from_unit_id > after_unit and h.from_unit_id <= until_unit and w.state = 'received' and w.unit_id = h.to_unit_id
    and w.due_on between first_on and last_on
    and not exists (select from opinion.hand_over l where l.feedback_id = h.feedback_id and l.position > h.position)
  group by 1, 3
$$;

-- What the holder of a code sees is one answer of one door for each store: with the hand-overs by unit and day, and the names of
-- the files of the answer. The door of steps goes; that of files gives their bytes.
drop function dialogue.steps_of_receipt(text);
drop function opinion.steps_of_receipt(text);
create or replace function dialogue.of_receipt(digest text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select jsonb_build_object('kind', p.kind, 'field', p.field_code, 'subject', p.subject, 'receivedOn', p.received_on, 'unitId', p.unit_id,
    'state', p.state, 'dueOn', p.due_on, 'refusedReason', p.refused_reason, 'answer', p.answer, 'answerPaper', p.answer_paper,
    'answeredOn', p.answered_on, 'verdict', p.verdict, 'verdictWords', p.verdict_words, 'verdictOn', p.verdict_on, 'mode', p.mode,
    'opened', coalesce((select jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'on', (s.at at time zone 'Asia/Ho_Chi_Minh')::date) order by s.id)
      from dialogue.petition_step s where s.petition_id = p.id and s.step = 'reveal'), '[]'),
    'handOvers', coalesce((select jsonb_agg(jsonb_build_object('fromUnitId', s.unit_id, 'toUnitId', s.to_unit_id,
        'on', (s.at at time zone 'Asia/Ho_Chi_Minh')::date) order by s.id)
      from dialogue.petition_step s where s.petition_id = p.id and s.step = 'hand_over'), '[]'),
    'files', coalesce((select jsonb_agg(jsonb_build_object('position', f.position, 'name', f.name, 'size', f.size) order by f.position)
      from dialogue.files_of_receipt(digest) f), '[]'))
  from dialogue.petition p where access.is_public() and p.receipt_digest = digest and p.forgotten_on is null
$$;
create or replace function opinion.of_receipt(digest text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select jsonb_build_object('kind', f.kind, 'field', f.field_code, 'subject', f.subject, 'receivedOn', f.received_on, 'unitId', f.unit_id,
    'state', f.state, 'dueOn', f.due_on, 'refusedReason', f.refused_reason, 'answer', f.answer, 'answerPaper', f.answer_paper,
    'answeredOn', f.answered_on, 'verdict', f.verdict, 'verdictWords', f.verdict_words, 'verdictOn', f.verdict_on,
    'handOvers', coalesce((select jsonb_agg(jsonb_build_object('fromUnitId', h.from_unit_id, 'toUnitId', h.to_unit_id, 'on', h.on_day)
        order by h.position)
      from opinion.hand_over h where h.feedback_id = f.id), '[]'))
  from opinion.feedback f where access.is_public() and f.receipt_digest = digest
$$;

revoke execute on function dialogue.due_counts(bigint, bigint, date, date), opinion.due_counts(bigint, bigint, date, date) from public;
grant execute on function dialogue.due_counts(bigint, bigint, date, date), opinion.due_counts(bigint, bigint, date, date) to caunoi_app;
