-- What nobody may lead back to a person: anonymous feedback and consultations of households. Here stand no account, no time of
-- day, no number that grows, no address, and no key to a table that has them; tests/opinion.test.ts walks the schema and fails
-- on any path. Every night the rows are written anew in a random order, so that their place in the table tells nothing either.

create schema opinion;
grant usage on schema opinion to caunoi_app;

create table opinion.feedback (
  id uuid primary key,
  received_on date not null,
  kind text not null check (kind in ('petition', 'feedback', 'question', 'proposal')),
  field_code text not null references commitments.field,
  area_id bigint not null references organisation.territory,
  -- The dialogue that a question was sent in for.
  dialogue_id bigint,
  subject text not null check (length(subject) between 1 and 300),
  words text not null check (length(words) between 1 and 20000),
  unit_id bigint not null references organisation.unit,
  holder_unit_ids bigint[] not null,
  state text not null default 'received' check (state in ('received', 'accepted', 'answered', 'closed', 'refused', 'withdrawn')),
  due_on date not null,
  refused_reason text check (length(refused_reason) between 1 and 2000),
  answer text check (length(answer) between 1 and 20000),
  answer_paper text check (length(answer_paper) between 1 and 300),
  answered_on date,
  verdict text check (verdict in ('solved', 'not_solved', 'no_answer')),
  verdict_words text check (length(verdict_words) between 1 and 2000),
  verdict_on date,
  joined_to uuid references opinion.feedback,
  receipt_digest text not null unique,
  may_publish boolean not null default false,
  public_question text check (length(public_question) between 1 and 2000),
  public_answer text check (length(public_answer) between 1 and 4000),
  published_on date,
  version int not null default 1,
  check (unit_id = any(holder_unit_ids)),
  check ((state = 'refused') = (refused_reason is not null)),
  check ((answered_on is null) = (answer is null)),
  check (published_on is null or may_publish and public_question is not null and public_answer is not null)
);
create index feedback_of_unit on opinion.feedback (unit_id, state, due_on);

-- Made anew from the pixels alone.
create table opinion.picture (
  feedback_id uuid not null references opinion.feedback,
  position int not null check (position between 1 and 3),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (feedback_id, position)
);

create table opinion.hand_over (
  feedback_id uuid not null references opinion.feedback,
  position int not null,
  on_day date not null,
  from_unit_id bigint not null references organisation.unit,
  to_unit_id bigint not null references organisation.unit,
  reason text not null check (length(reason) between 1 and 2000),
  due_on date not null,
  primary key (feedback_id, position)
);

-- Households are asked (Law 10/2022/QH15); what comes back is counts by residential area.
create table opinion.consultation (
  id uuid primary key,
  unit_id bigint not null references organisation.unit,
  unit_path ltree not null,
  matter text not null check (matter in ('decide-two-thirds', 'decide-half', 'comment', 'propose')),
  subject text not null check (length(subject) between 1 and 1000),
  households int not null check (households between 1 and 1000000),
  notice_on date,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  state text not null default 'planned' check (state in ('planned', 'open', 'counted', 'called_off')),
  minutes_paper text check (length(minutes_paper) between 1 and 300),
  minutes_on date,
  published_on date,
  version int not null default 1
);
create index consultation_of_unit on opinion.consultation (unit_id, closes_on);

create table opinion.ballots (
  consultation_id uuid not null references opinion.consultation,
  area_id bigint not null references organisation.territory,
  households int not null check (households >= 0),
  handed_out int not null check (handed_out between 0 and households),
  agreed int not null check (agreed >= 0),
  disagreed int not null check (disagreed >= 0),
  otherwise int not null check (otherwise >= 0),
  invalid int not null check (invalid >= 0),
  primary key (consultation_id, area_id),
  check (agreed + disagreed + otherwise + invalid <= handed_out)
);

alter table opinion.feedback enable row level security;
alter table opinion.picture enable row level security;
alter table opinion.hand_over enable row level security;
alter table opinion.consultation enable row level security;
alter table opinion.ballots enable row level security;
create policy handled on opinion.feedback for select using ((select access.own_unit('petition.handle')) = any(holder_unit_ids));
create policy changed on opinion.feedback for update using (unit_id = (select access.own_unit('petition.handle')));
create policy handled on opinion.picture for select using (exists (select from opinion.feedback f where f.id = feedback_id));
create policy handled on opinion.hand_over for select using (exists (select from opinion.feedback f where f.id = feedback_id));
create policy done on opinion.hand_over for insert with check (from_unit_id = (select access.own_unit('petition.handle')) and exists (
  select from opinion.feedback f where f.id = feedback_id));
create policy readable on opinion.consultation for select using (
  access.reaches(unit_path, (select access.scopes('dialogue.read'))) or published_on is not null and (select access.is_public()));
create policy planned on opinion.consultation for insert with check (access.reaches(unit_path, (select access.scopes('dialogue.work'))));
create policy changed on opinion.consultation for update using (access.reaches(unit_path, (select access.scopes('dialogue.work'))));
create policy readable on opinion.ballots for select using (exists (select from opinion.consultation c where c.id = consultation_id));
create policy counted on opinion.ballots for insert with check (exists (
  select from opinion.consultation c where c.id = consultation_id and c.state = 'open' and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));
create policy recounted on opinion.ballots for update using (exists (
  select from opinion.consultation c where c.id = consultation_id and c.state = 'open' and access.reaches(c.unit_path, (select access.scopes('dialogue.work')))));

grant select on opinion.feedback, opinion.picture, opinion.hand_over, opinion.consultation, opinion.ballots to caunoi_app;
grant insert on opinion.hand_over, opinion.consultation, opinion.ballots to caunoi_app;
grant update (kind, field_code, area_id, unit_id, holder_unit_ids, state, due_on, refused_reason, answer, answer_paper, answered_on, joined_to,
  public_question, public_answer, published_on, version) on opinion.feedback to caunoi_app;
grant update (subject, households, notice_on, opens_on, closes_on, state, minutes_paper, minutes_on, published_on, version) on opinion.consultation to caunoi_app;
grant update (households, handed_out, agreed, disagreed, otherwise, invalid) on opinion.ballots to caunoi_app;

insert into platform.followed_path values ('opinion.consultation', 'unit_path', 'unit_id', 'r.unit_id = any($1)', null);

-- Doors of the public, and of the service that stands for it alone. --------------------------------------------------------

-- Sends a petition in one's own name, or anonymous feedback. The handling unit must stand. Gives nothing that counts upwards.
create function dialogue.send_petition(given jsonb, at_time timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare made bigint;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal sends'; end if;
  insert into dialogue.petition (mode, kind, field_code, area_id, subject, words, received_on, received_at, came, unit_id, holder_unit_ids, due_on,
    receipt_digest, may_publish)
  select given ->> 'mode', given ->> 'kind', given ->> 'field', (given ->> 'areaId')::bigint, given ->> 'subject', given ->> 'words', access.today(),
    at_time, 'portal', u.id, array[u.id], (given ->> 'dueOn')::date, given ->> 'receiptDigest', (given ->> 'mayPublish')::boolean
  from organisation.unit u where u.id = (given ->> 'unitId')::bigint and u.closed_on is null
  returning id into made;
  if made is null then return null; end if;
  insert into dialogue.petitioner (petition_id, full_name, phone, email, address)
  values (made, given ->> 'fullName', given ->> 'phone', given ->> 'email', given ->> 'address');
  insert into dialogue.petition_step (petition_id, step, unit_id, due_on, at, account_id)
  values (made, 'send', (given ->> 'unitId')::bigint, (given ->> 'dueOn')::date, at_time, access.account_id());
  return made;
end $$;

-- Sent twice with one id it stands once.
create function opinion.send_feedback(given jsonb, pictures bytea[]) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare made uuid;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal sends'; end if;
  insert into opinion.feedback (id, received_on, kind, field_code, area_id, dialogue_id, subject, words, unit_id, holder_unit_ids, due_on,
    receipt_digest, may_publish)
  select (given ->> 'id')::uuid, access.today(), given ->> 'kind', given ->> 'field', (given ->> 'areaId')::bigint, (given ->> 'dialogueId')::bigint,
    given ->> 'subject', given ->> 'words', u.id, array[u.id], (given ->> 'dueOn')::date, given ->> 'receiptDigest', (given ->> 'mayPublish')::boolean
  from organisation.unit u where u.id = (given ->> 'unitId')::bigint and u.closed_on is null
  on conflict do nothing returning id into made;
  if made is not null then
    insert into opinion.picture select made, n, b from unnest(pictures) with ordinality x (b, n);
  end if;
  return made is not null or exists (select from opinion.feedback f where f.id = (given ->> 'id')::uuid);
end $$;

-- What the holder of a receipt code may see, or null. The same words for both stores; no function reads the two.
create function dialogue.of_receipt(digest text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select jsonb_build_object('kind', p.kind, 'field', p.field_code, 'subject', p.subject, 'receivedOn', p.received_on, 'unitId', p.unit_id,
    'state', p.state, 'dueOn', p.due_on, 'refusedReason', p.refused_reason, 'answer', p.answer, 'answerPaper', p.answer_paper,
    'answeredOn', p.answered_on, 'verdict', p.verdict, 'verdictWords', p.verdict_words, 'verdictOn', p.verdict_on)
  from dialogue.petition p where access.is_public() and p.receipt_digest = digest and p.forgotten_on is null
$$;
create function opinion.of_receipt(digest text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select jsonb_build_object('kind', f.kind, 'field', f.field_code, 'subject', f.subject, 'receivedOn', f.received_on, 'unitId', f.unit_id,
    'state', f.state, 'dueOn', f.due_on, 'refusedReason', f.refused_reason, 'answer', f.answer, 'answerPaper', f.answer_paper,
    'answeredOn', f.answered_on, 'verdict', f.verdict, 'verdictWords', f.verdict_words, 'verdictOn', f.verdict_on)
  from opinion.feedback f where access.is_public() and f.receipt_digest = digest
$$;

-- The asker's word: 'solved', 'not_solved' (handled anew by a new day), 'no_answer' (nothing came by the due day). Gives the id that it
-- fits, or null.
create function dialogue.say_verdict(digest text, said text, given_words text, new_due date, at_time timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare found_id bigint;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal speaks for the asker'; end if;
  update dialogue.petition set verdict = said, verdict_words = given_words, verdict_on = access.today(), version = version + 1,
    state = case said when 'solved' then 'closed' else 'accepted' end, due_on = case said when 'solved' then due_on else new_due end
  where receipt_digest = digest and forgotten_on is null
    and (state = 'answered' and said in ('solved', 'not_solved') or state in ('received', 'accepted') and said = 'no_answer' and due_on < access.today())
  returning id into found_id;
  if found_id is not null then
    insert into dialogue.petition_step (petition_id, step, words, due_on, at, account_id)
    values (found_id, 'verdict', said || coalesce(': ' || left(given_words, 1900), ''), case said when 'solved' then null else new_due end, at_time, access.account_id());
  end if;
  return found_id;
end $$;
create function opinion.say_verdict(digest text, said text, given_words text, new_due date) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare found_id uuid;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal speaks for the asker'; end if;
  update opinion.feedback set verdict = said, verdict_words = given_words, verdict_on = access.today(), version = version + 1,
    state = case said when 'solved' then 'closed' else 'accepted' end, due_on = case said when 'solved' then due_on else new_due end
  where receipt_digest = digest
    and (state = 'answered' and said in ('solved', 'not_solved') or state in ('received', 'accepted') and said = 'no_answer' and due_on < access.today())
  returning id into found_id;
  return found_id;
end $$;

-- Takes it back: nobody goes on handling it, the words go, and of the asker nothing stays. Also the answer to "delete what I sent".
create function dialogue.take_back(digest text, at_time timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare found_id bigint;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal speaks for the asker'; end if;
  update dialogue.petition set state = 'withdrawn', subject = '–', words = '–', answer = case when answer is null then null else '–' end,
    refused_reason = null, verdict_words = null, published_on = null, public_question = null, public_answer = null,
    forgotten_on = access.today(), version = version + 1
  where receipt_digest = digest and forgotten_on is null
  returning id into found_id;
  if found_id is null then return null; end if;
  delete from dialogue.petitioner where petition_id = found_id;
  delete from dialogue.petition_file where petition_id = found_id and part = 'asked';
  update dialogue.petition_step set words = null where petition_id = found_id;
  insert into dialogue.petition_step (petition_id, step, at, account_id) values (found_id, 'withdraw', at_time, access.account_id());
  return found_id;
end $$;
create function opinion.take_back(digest text) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare found_id uuid;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal speaks for the asker'; end if;
  select id into found_id from opinion.feedback where receipt_digest = digest for update;
  if found_id is null then return null; end if;
  delete from opinion.picture where feedback_id = found_id;
  delete from opinion.hand_over where feedback_id = found_id;
  update opinion.feedback set joined_to = null where joined_to = found_id;
  delete from opinion.feedback where id = found_id;
  return found_id;
end $$;

-- Every night, by the service that forgets: what came yesterday and the day before once more, in a random order. Gives how many.
create function opinion.mix() returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare one uuid; mixed int := 0;
begin
  if coalesce(access.service(), '') <> 'retain' then raise insufficient_privilege using message = 'only the service mixes'; end if;
  for one in select id from opinion.feedback where received_on >= access.today() - 2 order by random() loop
    update opinion.feedback set version = version where id = one;
    mixed := mixed + 1;
  end loop;
  return mixed;
end $$;

-- A citizen's word on what was promised: the asker of a promise of a petition is the unit, whose word this is.
create function commitments.asker_said(petition bigint, is_solved boolean, given_words text, at_time timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare moved int;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal speaks for the asker'; end if;
  with moved_rows as (
    update commitments.commitment c set state = case when is_solved then 'confirmed' else 'returned' end, verdict = given_words,
      verdict_on = access.today(), version = version + 1
    where c.origin_kind = 'petition' and c.origin_id = petition and c.state = 'claimed' returning c.id, c.state)
  insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state, note)
  select id, at_time, access.account_id(), null, case when is_solved then 'confirm' else 'return' end, 'claimed', state, given_words from moved_rows;
  get diagnostics moved = row_count;
  return moved;
end $$;

revoke execute on function dialogue.send_petition(jsonb, timestamptz), opinion.send_feedback(jsonb, bytea[]), dialogue.of_receipt(text),
  opinion.of_receipt(text), dialogue.say_verdict(text, text, text, date, timestamptz), opinion.say_verdict(text, text, text, date),
  dialogue.take_back(text, timestamptz), opinion.take_back(text), opinion.mix(), commitments.asker_said(bigint, boolean, text, timestamptz) from public;
grant execute on function dialogue.send_petition(jsonb, timestamptz), opinion.send_feedback(jsonb, bytea[]), dialogue.of_receipt(text),
  opinion.of_receipt(text), dialogue.say_verdict(text, text, text, date, timestamptz), opinion.say_verdict(text, text, text, date),
  dialogue.take_back(text, timestamptz), opinion.take_back(text), opinion.mix(), commitments.asker_said(bigint, boolean, text, timestamptz) to caunoi_app;
