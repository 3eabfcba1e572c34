-- A body sees a session from the day on which the plan was sent to it, since its own report falls before the working day; findings
-- and recommendations only once they are concluded. The program adds the bodies to `parties` with that step, the level above with the conclusion.

drop policy readable on supervision.session;
create policy readable on supervision.session for select using (
  access.reaches(unit_path, (select access.scopes('supervision.read')))
  or access.reaches(parties, (select access.scopes('commitment.read')))
  or made_public_on is not null and (select access.is_public()));

drop policy readable on supervision.finding;
create policy readable on supervision.finding for select using (exists (
  select from supervision.session s where s.id = session_id
    and (s.state in ('concluded', 'closed') or access.reaches(s.unit_path, (select access.scopes('supervision.read'))))));
drop policy readable on supervision.recommendation;
create policy readable on supervision.recommendation for select using (exists (
  select from supervision.session s where s.id = session_id
    and (sent_at is not null or access.reaches(s.unit_path, (select access.scopes('supervision.read'))))));

-- Of criticism the body's own step is its written reply (Law 75/2015/QH13, Article 36).
drop policy done on supervision.step;
create policy done on supervision.step for insert with check (account_id = (select access.account_id()) and exists (
  select from supervision.session s where s.id = session_id
    and (access.reaches(s.unit_path, (select access.scopes('supervision.work')))
      or step.step in ('body_report', 'reply') and step.unit_id = any(s.body_unit_ids)
         and exists (select from organisation.unit u where u.id = step.unit_id and access.reaches(u.path, (select access.scopes('commitment.work')))))));

-- What is closed stays, but for whether the public sees it.
create or replace function supervision.guard_session() returns trigger language plpgsql as $$
begin
  if current_user <> 'caunoi_app' then return new; end if;
  if old.state = 'called_off' or old.state = 'closed' and new.made_public_on is not distinct from old.made_public_on then
    raise exception 'session % is closed', old.id using errcode = 'check_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in
     (('planned', 'held'), ('planned', 'called_off'), ('held', 'concluded'), ('concluded', 'closed')) then
    raise exception 'session % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state in ('concluded', 'closed')
     and (new.conclusion, new.subject, new.working_on) is distinct from (old.conclusion, old.subject, old.working_on) then
    raise exception 'what session % concluded stays', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The paper with which an item is added to, or dropped from, a programme that was approved before.
alter table supervision.planned add column paper_label text check (length(paper_label) between 1 and 300);
grant update (paper_label) on supervision.planned to caunoi_app;

-- From its approval on nothing of an item changes but that it is dropped, with a reason.
create function supervision.guard_planned() returns trigger language plpgsql as $$
begin
  if current_user <> 'caunoi_app' then return new; end if;
  if old.dropped_reason is not null then
    raise exception 'item % was dropped', old.id using errcode = 'check_violation';
  end if;
  if (select state from supervision.programme where id = old.programme_id) = 'approved'
     and (new.subject, new.form, new.field_code, new.body_unit_ids, new.from_month, new.until_month)
       is distinct from (old.subject, old.form, old.field_code, old.body_unit_ids, old.from_month, old.until_month) then
    raise exception 'the programme of item % is approved', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard before update on supervision.planned for each row execute function supervision.guard_planned();

create index session_of_planned on supervision.session (planned_id) where planned_id is not null;
create index session_above on supervision.session (above_unit_id, working_on) where above_unit_id is not null;
create index recommendation_of_session on supervision.recommendation (session_id, position);
create index step_held on supervision.step (done_on, session_id) where step = 'held';

-- What was typed until now is counted from the sessions. The meaning stays, only its source changes, which the guard cannot know.
alter table indicators.indicator disable trigger guard;
update indicators.indicator i set measure = m.measure
from (values ('MT-026', 'supervision.led'), ('MT-027', 'supervision.joined'), ('MT-030', 'supervision.papers'), ('MT-031', 'supervision.subjects'),
  ('MT-032', 'supervision.recommended'), ('MT-033', 'supervision.answered'), ('MT-034A', 'supervision.answered_in_time'),
  ('MT-035', 'supervision.conferences'), ('MT-036', 'supervision.criticised')) as m (code, measure)
where i.code = m.code and i.measure is null;
alter table indicators.indicator enable trigger guard;
