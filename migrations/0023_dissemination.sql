-- A paper on its way down to the branch: passed on by those who received it, studied by a day and at a conference; what
-- stands in the way, gathered upward by theme and answered to all who raised it.

alter table directives.dispatch
  -- Whose copy this one came from: null where the office sent it whose paper it is.
  add column passed_on_from bigint references directives.dispatch,
  add column study_by date,
  -- Where it was studied: a record of work, or words ("dự điểm cầu của tỉnh").
  add column studied_activity_id bigint references activities.activity,
  add column studied_where text check (length(studied_where) between 1 and 200),
  add column reminded_at timestamptz;
create index dispatch_passed_on on directives.dispatch (passed_on_from) where passed_on_from is not null;
drop index directives.dispatch_of_document;
create index dispatch_of_document on directives.dispatch (document_id, sender_unit_id, standing, id);
grant update (study_by, studied_activity_id, studied_where, reminded_at) on directives.dispatch to caunoi_app;

-- Each side keeps to its own columns, whatever the program forgets.
create function directives.guard_dispatch() returns trigger language plpgsql as $$
begin
  if current_user <> 'caunoi_app' then
    return new;
  end if;
  if (new.received_at, new.received_by, new.arrival_number, new.read_at, new.studied_on, new.studied_activity_id, new.studied_where)
       is distinct from (old.received_at, old.received_by, old.arrival_number, old.read_at, old.studied_on, old.studied_activity_id, old.studied_where)
     and not coalesce(access.reaches(old.recipient_path, (select access.scopes('dispatch.receive'))), false) then
    raise exception 'only the recipient moves dispatch %', old.id using errcode = 'insufficient_privilege';
  end if;
  if (new.recalled_at, new.recall_reason, new.study_by, new.reminded_at)
       is distinct from (old.recalled_at, old.recall_reason, old.study_by, old.reminded_at)
     and not coalesce(access.reaches(old.sender_path, (select access.scopes('document.send'))), false) then
    raise exception 'only the sender decides on dispatch %', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_dispatch before update on directives.dispatch for each row execute function directives.guard_dispatch();

-- As in 0007, of what the office of the paper sent itself.
create or replace function directives.dispatch_counts(documents bigint[])
  returns table (document_id bigint, standing int, count bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.document_id, p.standing, count(*)
  from directives.document d join directives.dispatch p on p.document_id = d.id and p.sender_unit_id = d.register_unit_id
  where d.id = any(documents) and access.reaches(d.register_path, (select access.scopes('document.read')))
  group by 1, 2
$$;

-- How far a paper has come below an office, level by level: what it sent itself and what was passed on from there. Figures
-- alone; the names stay with whoever sent them the paper.
create function directives.spread(paper bigint, by_unit bigint)
  returns table (level text, standing int, count bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive copy as (
    select p.id, p.recipient_unit_id, p.standing from directives.dispatch p
    where p.document_id = paper and p.sender_unit_id = by_unit and p.standing < 4
      and (select u.path ? access.scopes('dispatch.read') from organisation.unit u where u.id = by_unit)
    union all
    select p.id, p.recipient_unit_id, p.standing from copy join directives.dispatch p on p.passed_on_from = copy.id
    where p.standing < 4)
  select u.level, copy.standing, count(*) from copy join organisation.unit u on u.id = copy.recipient_unit_id group by 1, 2
$$;

-- The same below each of some copies, for the list of those who got them from an office that reads here.
create function directives.spread_below(copies bigint[])
  returns table (copy_id bigint, total bigint, studied bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive copy as (
    select p.id as root, p.id, p.standing from directives.dispatch p
    where p.id = any(copies) and access.reaches(p.sender_path, (select access.scopes('dispatch.read')))
    union all
    select copy.root, p.id, p.standing from copy join directives.dispatch p on p.passed_on_from = copy.id where p.standing < 4)
  select root, count(*), count(*) filter (where standing = 3) from copy where id <> root group by root
$$;

-- A recall takes back what was passed on from there as well, at every depth: those offices hold no right in each other.
create function directives.recall_below(recalled bigint[], moment timestamptz, reason text) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with recursive copy as (
    select p.id from directives.dispatch p
    where p.id = any(recalled) and p.recalled_at is not null and access.reaches(p.sender_path, (select access.scopes('document.send')))
    union all
    select p.id from copy join directives.dispatch p on p.passed_on_from = copy.id),
  taken as (
    update directives.dispatch p set recalled_at = moment, recall_reason = reason
    from copy where p.id = copy.id and p.recalled_at is null returning p.id)
  select count(*) from taken
$$;

-- Themes are data: by them an office gathers what its units raise.
create table directives.theme (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  position int not null unique,
  name text not null
);
insert into directives.theme (code, position, name) values
  ('policy', 1, 'Cơ chế, chính sách'),
  ('guidance', 2, 'Hướng dẫn, thời hạn, biểu mẫu'),
  ('funds', 3, 'Kinh phí, cơ sở vật chất'),
  ('staff', 4, 'Tổ chức bộ máy, cán bộ'),
  ('coordination', 5, 'Phối hợp giữa các cơ quan'),
  ('area', 6, 'Địa bàn, dân cư'),
  ('data', 7, 'Số liệu, phần mềm'),
  ('other', 8, 'Vấn đề khác');

-- What a unit finds hard or proposes, to the level above. An office gathers several of one theme into one of its own.
create table directives.proposal (
  id bigint generated by default as identity primary key,
  document_id bigint references directives.document,
  unit_id bigint not null references organisation.unit,
  unit_path ltree not null,
  to_unit_id bigint not null references organisation.unit,
  to_path ltree not null,
  theme text not null references directives.theme,
  kind text not null check (kind in ('difficulty', 'proposal')),
  words text not null check (length(words) between 1 and 2000),
  raised_at timestamptz not null,
  raised_by bigint not null references people.account,
  gathered_into bigint references directives.proposal,
  answer text check (length(answer) between 1 and 4000),
  answered_at timestamptz,
  answered_by bigint references people.account,
  settled boolean not null generated always as (gathered_into is not null or answer is not null) stored,
  check (to_unit_id <> unit_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check (answer is null or gathered_into is null)
);
create index proposal_of_unit on directives.proposal (unit_id, settled, raised_at desc, id desc);
create index proposal_to_unit on directives.proposal (to_unit_id, settled, raised_at desc, id desc);
create index proposal_gathered on directives.proposal (gathered_into) where gathered_into is not null;
create index proposal_of_paper on directives.proposal (document_id) where document_id is not null;

-- An answer stands; gathered is into an item of the office to which it was addressed; the words stay as they were raised.
create function directives.guard_proposal() returns trigger language plpgsql as $$
begin
  if old.settled then
    raise exception 'proposal % is settled', old.id using errcode = 'check_violation';
  end if;
  if new.gathered_into is not null and not exists (
       select from directives.proposal g where g.id = new.gathered_into and g.unit_id = new.to_unit_id) then
    raise exception 'proposal % is gathered by whom it was addressed to', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_proposal before update on directives.proposal for each row
  when (current_user = 'caunoi_app') execute function directives.guard_proposal();

alter table directives.theme enable row level security;
alter table directives.proposal enable row level security;
create policy everybody on directives.theme for select using ((select access.account_id()) is not null);
create policy readable on directives.proposal for select using (
  access.reaches(unit_path, (select access.scopes('document.read'))) or access.reaches(to_path, (select access.scopes('document.read'))));
create policy raised on directives.proposal for insert with check (
  access.reaches(unit_path, (select access.scopes('document.register'))) and raised_by = (select access.account_id())
  and answer is null and gathered_into is null);
create policy settled on directives.proposal for update using (access.reaches(to_path, (select access.scopes('document.send'))));
grant select on directives.theme to caunoi_app;
grant select, insert on directives.proposal to caunoi_app;
grant update (gathered_into, answer, answered_at, answered_by) on directives.proposal to caunoi_app;

-- The answer that reaches a proposal, wherever above it was given: to all who raised what was gathered there.
create function directives.answers_of(proposals bigint[])
  returns table (proposal_id bigint, answer text, answered_at timestamptz, by_unit text, gathered boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive above as (
    select p.id as root, p.id, p.gathered_into, p.answer, p.answered_at, p.to_unit_id from directives.proposal p
    where p.id = any(proposals)
      and (access.reaches(p.unit_path, (select access.scopes('document.read'))) or access.reaches(p.to_path, (select access.scopes('document.read'))))
    union all
    select above.root, p.id, p.gathered_into, p.answer, p.answered_at, p.to_unit_id
    from above join directives.proposal p on p.id = above.gathered_into)
  select above.root, above.answer, above.answered_at, u.name, above.id <> above.root
  from above join organisation.unit u on u.id = above.to_unit_id where above.answer is not null
$$;
revoke execute on function directives.spread(bigint, bigint), directives.spread_below(bigint[]), directives.answers_of(bigint[]),
  directives.recall_below(bigint[], timestamptz, text) from public;
grant execute on function directives.spread(bigint, bigint), directives.spread_below(bigint[]), directives.answers_of(bigint[]),
  directives.recall_below(bigint[], timestamptz, text) to caunoi_app;
grant usage on all sequences in schema directives to caunoi_app;
