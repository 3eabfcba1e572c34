-- Petitions and feedback as officers handle them: what 0052 and 0053 lack for handing over, looking up the asker, forgetting,
-- counting from above, and reminding. Doors of the two stores stand apart; none reads both.

-- Whoever has it hands it on: the row may then be another unit's, but this one stays among those that handled it.
drop policy changed on dialogue.petition;
create policy changed on dialogue.petition for update using (unit_id = (select access.own_unit('petition.handle')))
  with check ((select access.own_unit('petition.handle')) = any(holder_unit_ids));
drop policy changed on opinion.feedback;
create policy changed on opinion.feedback for update using (unit_id = (select access.own_unit('petition.handle')))
  with check ((select access.own_unit('petition.handle')) = any(holder_unit_ids));

create index handed_over_by on dialogue.petition_step (unit_id, petition_id) where step = 'hand_over';
create index hand_over_by on opinion.hand_over (from_unit_id, feedback_id);
create index petition_joined on dialogue.petition (joined_to) where joined_to is not null;
create index feedback_joined on opinion.feedback (joined_to) where joined_to is not null;

-- Who asked is read through the door alone, which writes down who looked and why.
revoke select on dialogue.petitioner from caunoi_app;
drop policy handled on dialogue.petitioner;

create function dialogue.reveal_petitioner(of_id bigint, given_reason text, at_time timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare own bigint := access.own_unit('petition.handle'); found_row dialogue.petitioner;
begin
  -- Named: all who handle or handled it. Named to the handler: who handles it now.
  select r.* into found_row from dialogue.petitioner r join dialogue.petition p on p.id = r.petition_id
  where p.id = of_id and p.forgotten_on is null and (p.unit_id = own or p.mode = 'named' and own = any(p.holder_unit_ids));
  if not found then return null; end if;
  insert into dialogue.petition_step (petition_id, step, unit_id, words, at, account_id)
  values (of_id, 'reveal', own, given_reason, at_time, access.account_id());
  return jsonb_build_object('fullName', found_row.full_name, 'phone', found_row.phone, 'email', found_row.email, 'address', found_row.address);
end $$;

-- A denunciation is not kept: its words go at once, the sender reads at the receipt where it belongs. Gives whether it did.
create function dialogue.set_aside(of_id bigint, told text, at_time timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare own bigint := access.own_unit('petition.handle');
begin
  update dialogue.petition set state = 'refused', refused_reason = told, subject = '–', words = '–', version = version + 1
  where id = of_id and unit_id = own and state in ('received', 'accepted') and answered_on is null and joined_to is null;
  if not found then return false; end if;
  delete from dialogue.petitioner where petition_id = of_id;
  delete from dialogue.petition_file where petition_id = of_id;
  update dialogue.petition_step set words = null where petition_id = of_id;
  insert into dialogue.petition_step (petition_id, step, unit_id, words, at, account_id)
  values (of_id, 'refuse', own, told, at_time, access.account_id());
  return true;
end $$;
create function opinion.set_aside(of_id uuid, told text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
begin
  update opinion.feedback set state = 'refused', refused_reason = told, subject = '–', words = '–', version = version + 1
  where id = of_id and unit_id = access.own_unit('petition.handle') and state in ('received', 'accepted') and answered_on is null
    and joined_to is null;
  if not found then return false; end if;
  delete from opinion.picture where feedback_id = of_id;
  update opinion.hand_over set reason = '–' where feedback_id = of_id;
  return true;
end $$;

-- Who has handled it and who has looked up the asker, as the holder of the receipt code may see: unit, step and day; no officer, no words.
create function dialogue.steps_of_receipt(digest text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'unitId', s.unit_id, 'toUnitId', s.to_unit_id,
    'on', (s.at at time zone 'Asia/Ho_Chi_Minh')::date, 'dueOn', s.due_on) order by s.id), '[]')
  from dialogue.petition p join dialogue.petition_step s on s.petition_id = p.id
  where access.is_public() and p.receipt_digest = digest and p.forgotten_on is null
$$;
create function opinion.steps_of_receipt(digest text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(jsonb_agg(jsonb_build_object('step', 'hand_over', 'unitId', h.from_unit_id, 'toUnitId', h.to_unit_id,
    'on', h.on_day, 'dueOn', h.due_on) order by h.position), '[]')
  from opinion.feedback f join opinion.hand_over h on h.feedback_id = f.id
  where access.is_public() and f.receipt_digest = digest
$$;
-- What was sent along with the answer.
create function dialogue.files_of_receipt(digest text)
  returns table ("position" int, hash text, name text, media_type text, size bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select pf.position, f.hash, f.name, f.media_type, f.size::bigint
  from dialogue.petition p join dialogue.petition_file pf on pf.petition_id = p.id and pf.part = 'answer' join platform.file f on f.id = pf.file_id
  where access.is_public() and p.receipt_digest = digest and p.forgotten_on is null order by pf.position
$$;

-- Silence after an answer: the receipt page asks again after one week and after three. Gives how many.
create function dialogue.remind_askers(at_time timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare reminded int;
begin
  if access.service() is distinct from 'notices' then raise insufficient_privilege using message = 'only the service reminds'; end if;
  insert into dialogue.petition_step (petition_id, step, at, account_id)
  select p.id, 'remind', at_time, access.account_id()
  from dialogue.petition p
  where p.state = 'answered' and p.forgotten_on is null and p.answered_on between access.today() - 60 and access.today() - 7
    and (select count(*) from dialogue.petition_step s where s.petition_id = p.id and s.step = 'remind'
      and (s.at at time zone 'Asia/Ho_Chi_Minh')::date > p.answered_on) < case when p.answered_on <= access.today() - 21 then 2 else 1 end;
  get diagnostics reminded = row_count;
  return reminded;
end $$;

-- What waits at which unit by which day: counts alone, for the service that reminds officers.
create function dialogue.due_counts(after_unit bigint, until_unit bigint, first_on date, last_on date)
  returns table (unit_id bigint, stage text, due_on date, waiting int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select m.unit_id, case when m.state = 'accepted' then 'answer' when cardinality(m.holder_unit_ids) > 1 then 'takeOver' else 'receive' end,
    m.due_on, count(*)::int
  from dialogue.petition m
  where access.service() = 'notices' and m.unit_id > after_unit and m.unit_id <= until_unit and m.state in ('received', 'accepted')
    and (m.joined_to is null or m.answered_on is not null) and m.due_on between first_on and last_on
  group by 1, 2, 3
$$;
create function opinion.due_counts(after_unit bigint, until_unit bigint, first_on date, last_on date)
  returns table (unit_id bigint, stage text, due_on date, waiting int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select m.unit_id, case when m.state = 'accepted' then 'answer' when cardinality(m.holder_unit_ids) > 1 then 'takeOver' else 'receive' end,
    m.due_on, count(*)::int
  from opinion.feedback m
  where access.service() = 'notices' and m.unit_id > after_unit and m.unit_id <= until_unit and m.state in ('received', 'accepted')
    and (m.joined_to is null or m.answered_on is not null) and m.due_on between first_on and last_on
  group by 1, 2, 3
$$;

-- After two years nothing is left to read. Counts stay: of a petition the row without words, of feedback nothing.
create function dialogue.forget_petitions(at_time timestamptz, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare gone bigint[];
begin
  if cardinality(access.scopes('data.forget')) = 0 then raise insufficient_privilege using message = 'forgetting is for the service that retains'; end if;
  gone := array(
    select p.id from dialogue.petition p
    where p.forgotten_on is null and p.state in ('closed', 'refused', 'answered')
      and coalesce(p.verdict_on, p.answered_on, p.received_on) < access.today() - interval '2 years'
      and (select max(s.at) from dialogue.petition_step s where s.petition_id = p.id and s.step <> 'reveal') < at_time - interval '2 years'
    order by p.id limit many);
  update dialogue.petition set subject = '–', words = '–', answer = case when answer is null then null else '–' end,
    refused_reason = case when refused_reason is null then null else '–' end, verdict_words = null, forgotten_on = access.today(), version = version + 1
  where id = any(gone);
  delete from dialogue.petitioner where petition_id = any(gone);
  delete from dialogue.petition_file where petition_id = any(gone);
  update dialogue.petition_step set words = null where petition_id = any(gone);
  insert into dialogue.petition_step (petition_id, step, at, account_id)
  select id, 'forget', at_time, access.account_id() from unnest(gone) id;
  return cardinality(gone);
end $$;
create function opinion.forget_feedback(many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare gone uuid[];
begin
  if cardinality(access.scopes('data.forget')) = 0 then raise insufficient_privilege using message = 'forgetting is for the service that retains'; end if;
  gone := array(
    select f.id from opinion.feedback f
    where f.state in ('closed', 'refused', 'answered')
      and coalesce(f.verdict_on, f.answered_on, f.received_on) < access.today() - interval '2 years'
    limit many);
  delete from opinion.picture where feedback_id = any(gone);
  delete from opinion.hand_over where feedback_id = any(gone);
  update opinion.feedback set joined_to = null where joined_to = any(gone);
  delete from opinion.feedback where id = any(gone);
  return cardinality(gone);
end $$;
alter function platform.forget_some(timestamptz, int) rename to forget_own_some;
create function platform.forget_some(at_time timestamptz, many int) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, public
as $$
  select platform.forget_own_some(at_time, many)
    || jsonb_build_object('petitions', dialogue.forget_petitions(at_time, many), 'feedback', opinion.forget_feedback(many))
$$;
revoke execute on function platform.forget_own_some(timestamptz, int) from caunoi_app;

-- How a year's matters stand, by unit, for whoever reads dialogues there: a count under five is not told, nor the one that would give
-- it away by subtraction (the smallest beside it). The unit itself sees its own as they are.
create function dialogue.scores(in_year int) returns table (unit_id bigint, part text, count int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with matters as (
    select m.unit_id, case
      when m.state = 'closed' then 'solved'
      when m.state = 'answered' then 'unconfirmed'
      when m.state = 'accepted' and m.verdict = 'not_solved' then 'not_solved'
      when m.state in ('received', 'accepted') then 'open' else 'ended' end as part
    from dialogue.petition m
    where m.received_on >= make_date(in_year, 1, 1) and m.received_on < make_date(in_year + 1, 1, 1)),
  units as (
    select u.id, u.id = access.own_unit('petition.handle') as is_own, count(*)::int as received
    from matters m join organisation.unit u on u.id = m.unit_id
    where access.reaches(u.path, access.scopes('dialogue.read')) or u.id = access.own_unit('petition.handle')
    group by u.id having count(*) >= 5 or u.id = access.own_unit('petition.handle')),
  counted as (
    select u.id, u.is_own, p.part, (select count(*)::int from matters m where m.unit_id = u.id and m.part = p.part) as n
    from units u cross join (values ('solved'), ('unconfirmed'), ('not_solved'), ('open'), ('ended')) p (part)),
  weighed as (
    select c.*, c.n between 1 and 4 as is_few, count(*) filter (where c.n between 1 and 4) over (partition by c.id) as few,
      row_number() over (partition by c.id order by c.n between 1 and 4, c.n, c.part) as place
    from counted c)
  select u.id, 'received', u.received from units u
  union all
  select w.id, w.part, case when w.is_own or not w.is_few and not (w.few = 1 and w.place = 1) then w.n end from weighed w
$$;
create function opinion.scores(in_year int) returns table (unit_id bigint, part text, count int)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with matters as (
    select m.unit_id, case
      when m.state = 'closed' then 'solved'
      when m.state = 'answered' then 'unconfirmed'
      when m.state = 'accepted' and m.verdict = 'not_solved' then 'not_solved'
      when m.state in ('received', 'accepted') then 'open' else 'ended' end as part
    from opinion.feedback m
    where m.received_on >= make_date(in_year, 1, 1) and m.received_on < make_date(in_year + 1, 1, 1)),
  units as (
    select u.id, u.id = access.own_unit('petition.handle') as is_own, count(*)::int as received
    from matters m join organisation.unit u on u.id = m.unit_id
    where access.reaches(u.path, access.scopes('dialogue.read')) or u.id = access.own_unit('petition.handle')
    group by u.id having count(*) >= 5 or u.id = access.own_unit('petition.handle')),
  counted as (
    select u.id, u.is_own, p.part, (select count(*)::int from matters m where m.unit_id = u.id and m.part = p.part) as n
    from units u cross join (values ('solved'), ('unconfirmed'), ('not_solved'), ('open'), ('ended')) p (part)),
  weighed as (
    select c.*, c.n between 1 and 4 as is_few, count(*) filter (where c.n between 1 and 4) over (partition by c.id) as few,
      row_number() over (partition by c.id order by c.n between 1 and 4, c.n, c.part) as place
    from counted c)
  select u.id, 'received', u.received from units u
  union all
  select w.id, w.part, case when w.is_own or not w.is_few and not (w.few = 1 and w.place = 1) then w.n end from weighed w
$$;

-- When a unit ends, its successor takes over what it had, and reads what it had before.
create function dialogue.plan_petition(plan bigint) returns table (at int, what text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select u.at, 'petition', count(*) from organisation.plan_units(plan) u join dialogue.petition m on m.unit_id = u.unit_id where u.side = 'from' group by 1
$$;
create function dialogue.pass_on_petition(plan bigint, many int, moment timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{carrying}'); m record; successors bigint[]; to_unit bigint; moved int := 0;
begin
  for m in
    select o.* from dialogue.petition o
    where exists (select from organisation.rearranged_unit k where k.plan_id = plan and k.successor_id is not null and k.unit_id = any(o.holder_unit_ids)
      and not k.successor_id = any(o.holder_unit_ids))
    order by o.id limit many
  loop
    successors := array(select distinct k.successor_id from organisation.rearranged_unit k
      where k.plan_id = plan and k.successor_id is not null and k.unit_id = any(m.holder_unit_ids) and not k.successor_id = any(m.holder_unit_ids));
    to_unit := (select k.successor_id from organisation.rearranged_unit k where k.plan_id = plan and k.unit_id = m.unit_id and k.successor_id is not null limit 1);
    update dialogue.petition set unit_id = coalesce(to_unit, unit_id), holder_unit_ids = holder_unit_ids || successors where id = m.id;
    if to_unit is not null then
      insert into dialogue.petition_step (petition_id, step, unit_id, to_unit_id, due_on, at, account_id)
      values (m.id, 'hand_over', m.unit_id, to_unit, m.due_on, moment, access.account_id());
    end if;
    insert into organisation.rearranged_row (plan_id, relation, row_id, before)
    values (plan, 'dialogue.petition', m.id, jsonb_build_object('id', m.id, 'unit', m.unit_id, 'to', to_unit, 'holders', m.holder_unit_ids));
    moved := moved + 1;
  end loop;
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;
create function dialogue.undo_petition(plan bigint, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{undoing}'); x organisation.rearranged_row; moved int := 0;
begin
  for x in select * from organisation.rearranged_row r where r.plan_id = plan and r.relation = 'dialogue.petition' and not r.undone order by r.id desc limit many
  loop
    -- What has been handed on since stays where it is.
    update dialogue.petition m set unit_id = case when m.unit_id = (x.before ->> 'to')::bigint then (x.before ->> 'unit')::bigint else m.unit_id end,
      holder_unit_ids = case when m.unit_id = coalesce((x.before ->> 'to')::bigint, m.unit_id)
        then array(select jsonb_array_elements_text(x.before -> 'holders')::bigint) else m.holder_unit_ids end
    where m.id = x.row_id;
    update organisation.rearranged_row set undone = true where id = x.id;
    moved := moved + 1;
  end loop;
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;
create function opinion.plan_feedback(plan bigint) returns table (at int, what text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select u.at, 'feedback', count(*) from organisation.plan_units(plan) u join opinion.feedback m on m.unit_id = u.unit_id where u.side = 'from' group by 1
$$;
create function opinion.pass_on_feedback(plan bigint, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{carrying}'); m record; successors bigint[]; to_unit bigint; moved int := 0;
begin
  for m in
    select o.* from opinion.feedback o
    where exists (select from organisation.rearranged_unit k where k.plan_id = plan and k.successor_id is not null and k.unit_id = any(o.holder_unit_ids)
      and not k.successor_id = any(o.holder_unit_ids))
    order by o.id limit many
  loop
    successors := array(select distinct k.successor_id from organisation.rearranged_unit k
      where k.plan_id = plan and k.successor_id is not null and k.unit_id = any(m.holder_unit_ids) and not k.successor_id = any(m.holder_unit_ids));
    to_unit := (select k.successor_id from organisation.rearranged_unit k where k.plan_id = plan and k.unit_id = m.unit_id and k.successor_id is not null limit 1);
    update opinion.feedback set unit_id = coalesce(to_unit, unit_id), holder_unit_ids = holder_unit_ids || successors where id = m.id;
    insert into organisation.rearranged_row (plan_id, relation, row_id, before)
    values (plan, 'opinion.feedback', 0, jsonb_build_object('id', m.id, 'unit', m.unit_id, 'to', to_unit, 'holders', m.holder_unit_ids));
    moved := moved + 1;
  end loop;
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;
create function opinion.undo_feedback(plan bigint, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{undoing}'); x organisation.rearranged_row; moved int := 0;
begin
  for x in select * from organisation.rearranged_row r where r.plan_id = plan and r.relation = 'opinion.feedback' and not r.undone order by r.id desc limit many
  loop
    -- What has been handed on since stays where it is.
    update opinion.feedback m set unit_id = case when m.unit_id = (x.before ->> 'to')::bigint then (x.before ->> 'unit')::bigint else m.unit_id end,
      holder_unit_ids = case when m.unit_id = coalesce((x.before ->> 'to')::bigint, m.unit_id)
        then array(select jsonb_array_elements_text(x.before -> 'holders')::bigint) else m.holder_unit_ids end
    where m.id = (x.before ->> 'id')::uuid;
    update organisation.rearranged_row set undone = true where id = x.id;
    moved := moved + 1;
  end loop;
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;

do $$
declare door regprocedure;
begin
  for door in
    select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname || '.' || p.proname in ('dialogue.reveal_petitioner', 'dialogue.set_aside', 'opinion.set_aside', 'dialogue.steps_of_receipt',
      'opinion.steps_of_receipt', 'dialogue.files_of_receipt', 'dialogue.remind_askers', 'dialogue.due_counts', 'opinion.due_counts',
      'dialogue.scores', 'opinion.scores', 'dialogue.plan_petition', 'dialogue.pass_on_petition', 'dialogue.undo_petition',
      'opinion.plan_feedback', 'opinion.pass_on_feedback', 'opinion.undo_feedback', 'platform.forget_some')
  loop
    execute format('revoke execute on function %s from public', door);
    execute format('grant execute on function %s to caunoi_app', door);
  end loop;
  -- Steps inside of a door.
  revoke execute on function dialogue.forget_petitions(timestamptz, int), opinion.forget_feedback(int) from public;
end $$;
