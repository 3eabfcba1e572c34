-- What is agreed after a promise stands: another day, other words, a clock that is stopped, a return that is appealed.

alter table commitments.commitment
  -- The day that the owner asks for, until the asker has answered.
  add column wanted_due_on date,
  -- The owner holds the last return to be wrong. It stays until the next claim, so that a return is appealed once.
  add column appealed_on date,
  -- First and last day on which no clock of the owner runs. The due date has moved by the working days between.
  add column stopped_on date,
  add column stopped_until date,
  add check ((stopped_on is null) = (stopped_until is null) and stopped_until >= stopped_on);

create index extension_to_decide on commitments.commitment (asker_unit_id, due_on, id) where open and wanted_due_on is not null;

-- Append-only: what a step changed, before and after. Who, when, why and by which paper stand in the step itself. Of a step that asks
-- for an extension, the new day is the one that is wanted.
create table commitments.change (
  step_id bigint primary key references commitments.step,
  commitment_id bigint not null references commitments.commitment,
  old_due_on date not null,
  new_due_on date not null,
  old_what text check (length(old_what) between 1 and 4000),
  new_what text check (length(new_what) between 1 and 4000),
  old_product text check (length(old_product) between 1 and 500),
  new_product text check (length(new_product) between 1 and 500),
  check ((old_what is null) = (new_what is null)),
  check ((old_product is null) = (new_product is null))
);
create index change_by_commitment on commitments.change (commitment_id, step_id);

alter table commitments.change enable row level security;
create policy readable on commitments.change for select using (
  exists (select from commitments.commitment c where c.id = commitment_id));
create policy made on commitments.change for insert with check (
  exists (select from commitments.step s join commitments.commitment c on c.id = s.commitment_id
          where s.id = step_id and c.id = change.commitment_id and s.account_id = (select access.account_id())
            and case when s.step = 'ask_extension' then access.reaches(c.owner_path, (select access.scopes('commitment.work')))
                else access.reaches(c.asker_path, (select access.scopes('commitment.confirm'))) end));
grant select, insert on commitments.change to caunoi_app;
grant update (what, product, wanted_due_on, appealed_on, stopped_on, stopped_until) on commitments.commitment to caunoi_app;

-- As in 0007, and: the asker may change words, product and due date and stop the clock; only the owner asks for more time and
-- appeals. While the owner's claim waits for a word, the due date that it is measured by stays.
create or replace function commitments.guard_update() returns trigger language plpgsql as $$
begin
  if current_user <> 'caunoi_app' then
    return new;
  end if;
  if not old.open then
    raise exception 'commitment % is closed', old.id using errcode = 'check_violation';
  end if;
  if (new.owner_unit_id, new.asker_unit_id, new.mode, new.asked_on)
     is distinct from (old.owner_unit_id, old.asker_unit_id, old.mode, old.asked_on) then
    raise exception 'commitment % keeps its owner and asker', old.id using errcode = 'check_violation';
  end if;
  if new.due_on <> old.due_on and 'claimed' in (old.state, new.state) then
    raise exception 'commitment % is measured by the due date of its claim', old.id using errcode = 'check_violation';
  end if;
  if new.state in ('confirmed', 'returned', 'withdrawn') and new.state <> old.state
     or new.verdict is distinct from old.verdict
     or (new.due_on, new.what, new.product, new.stopped_on, new.stopped_until)
        is distinct from (old.due_on, old.what, old.product, old.stopped_on, old.stopped_until) then
    if not coalesce(access.reaches(old.asker_path, (select access.scopes('commitment.confirm'))), false) then
      raise exception 'only the asker decides on commitment %', old.id using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.state in ('received', 'in_progress', 'claimed', 'declined') and new.state <> old.state
     or new.claim is distinct from old.claim or new.cause is distinct from old.cause
     or new.appealed_on is distinct from old.appealed_on
     or new.wanted_due_on is not null and new.wanted_due_on is distinct from old.wanted_due_on then
    if not coalesce(access.reaches(old.owner_path, (select access.scopes('commitment.work'))), false) then
      raise exception 'only the owner works on commitment %', old.id using errcode = 'insufficient_privilege';
    end if;
  end if;
  return new;
end $$;
