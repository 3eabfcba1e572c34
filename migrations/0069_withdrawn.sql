-- What is taken back, set aside or forgotten takes its pictures along (a row of platform.file keeps the bytes for ever),
-- and the rearrangement of units that have petitions adds up and can be undone.

create function dialogue.drop_files(of_ids bigint[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public
as $$
  with gone as (delete from dialogue.petition_file where petition_id = any(of_ids) returning file_id)
  delete from platform.file f using gone where f.id = gone.file_id
$$;

-- As in 0053, with the letter of the answer, which speaks to the asker.
create or replace function dialogue.take_back(digest text, at_time timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare found_id bigint;
begin
  if not access.is_public() then raise insufficient_privilege using message = 'only the portal speaks for the asker'; end if;
  update dialogue.petition set state = 'withdrawn', subject = '–', words = '–', answer = case when answer is null then null else '–' end,
    answer_paper = null, refused_reason = null, verdict_words = null, published_on = null, public_question = null, public_answer = null,
    joined_to = null, forgotten_on = access.today(), version = version + 1
  where receipt_digest = digest and forgotten_on is null
  returning id into found_id;
  if found_id is null then return null; end if;
  delete from dialogue.petitioner where petition_id = found_id;
  perform dialogue.drop_files(array[found_id]);
  update dialogue.petition_step set words = null where petition_id = found_id;
  insert into dialogue.petition_step (petition_id, step, at, account_id) values (found_id, 'withdraw', at_time, access.account_id());
  return found_id;
end $$;

-- As in 0058.
create or replace function dialogue.set_aside(of_id bigint, told text, at_time timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare own bigint := access.own_unit('petition.handle');
begin
  update dialogue.petition set state = 'refused', refused_reason = told, subject = '–', words = '–', version = version + 1
  where id = of_id and unit_id = own and state in ('received', 'accepted') and answered_on is null and joined_to is null;
  if not found then return false; end if;
  delete from dialogue.petitioner where petition_id = of_id;
  perform dialogue.drop_files(array[of_id]);
  update dialogue.petition_step set words = null where petition_id = of_id;
  insert into dialogue.petition_step (petition_id, step, unit_id, words, at, account_id)
  values (of_id, 'refuse', own, told, at_time, access.account_id());
  return true;
end $$;
create or replace function opinion.set_aside(of_id uuid, told text) returns boolean
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

-- As in 0058.
create or replace function dialogue.forget_petitions(at_time timestamptz, many int) returns int
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
  perform dialogue.drop_files(gone);
  update dialogue.petition_step set words = null where petition_id = any(gone);
  insert into dialogue.petition_step (petition_id, step, at, account_id)
  select id, 'forget', at_time, access.account_id() from unnest(gone) id;
  return cardinality(gone);
end $$;

-- Rearrangement: counted is what a unit has or had until the plan moved it, so that before and after are the same number.
create or replace function dialogue.plan_petition(plan bigint) returns table (at int, what text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with moved as (
    select r.row_id, (r.before ->> 'unit')::bigint as unit_id from organisation.rearranged_row r
    where r.plan_id = plan and r.relation = 'dialogue.petition' and not r.undone and r.before ->> 'to' is not null),
  had as (
    select unit_id from moved union all
    select m.unit_id from dialogue.petition m where m.id not in (select row_id from moved))
  select u.at, 'petition', count(*) from organisation.plan_units(plan) u join had on had.unit_id = u.unit_id where u.side = 'from' group by 1
$$;
create or replace function opinion.plan_feedback(plan bigint) returns table (at int, what text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  with moved as (
    select r.before ->> 'id' as id, (r.before ->> 'unit')::bigint as unit_id from organisation.rearranged_row r
    where r.plan_id = plan and r.relation = 'opinion.feedback' and not r.undone and r.before ->> 'to' is not null),
  had as (
    select unit_id from moved union all
    select m.unit_id from opinion.feedback m where m.id::text not in (select id from moved))
  select u.at, 'feedback', count(*) from organisation.plan_units(plan) u join had on had.unit_id = u.unit_id where u.side = 'from' group by 1
$$;

-- What came to the successors by another way than the plan: an undoing would leave it with a unit that is no more.
create function dialogue.petitions_since(plan bigint) returns table (at int, what text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select u.at, 'petition', count(*) from organisation.plan_units(plan) u join dialogue.petition m on m.unit_id = u.unit_id
  where u.side = 'to' and not exists (select from organisation.rearranged_row r
    where r.plan_id = plan and r.relation = 'dialogue.petition' and not r.undone and r.row_id = m.id and (r.before ->> 'to')::bigint = m.unit_id)
  group by 1
$$;
create function opinion.feedback_since(plan bigint) returns table (at int, what text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select u.at, 'feedback', count(*) from organisation.plan_units(plan) u join opinion.feedback m on m.unit_id = u.unit_id
  where u.side = 'to' and not exists (select from organisation.rearranged_row r
    where r.plan_id = plan and r.relation = 'opinion.feedback' and not r.undone and r.before ->> 'id' = m.id::text
      and (r.before ->> 'to')::bigint = m.unit_id)
  group by 1
  union all
  select u.at, 'consultation', count(*) from organisation.plan_units(plan) u join opinion.consultation c on c.unit_id = u.unit_id
  where u.side = 'to' group by 1
$$;

-- Whoever the plan has put among the holders goes again; whoever it has been handed to since stays.
create or replace function dialogue.undo_petition(plan bigint, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{undoing}'); x organisation.rearranged_row; moved int := 0; back bigint;
begin
  for x in select * from organisation.rearranged_row r where r.plan_id = plan and r.relation = 'dialogue.petition' and not r.undone order by r.id desc limit many
  loop
    back := null;
    update dialogue.petition m set unit_id = case when m.unit_id = (x.before ->> 'to')::bigint then (x.before ->> 'unit')::bigint else m.unit_id end,
      holder_unit_ids = array(select h from unnest(m.holder_unit_ids) h where h not in (
        select k.successor_id from organisation.rearranged_unit k where k.plan_id = plan and k.successor_id is not null
          and k.unit_id in (select jsonb_array_elements_text(x.before -> 'holders')::bigint)
          and not k.successor_id in (select jsonb_array_elements_text(x.before -> 'holders')::bigint)))
    where m.id = x.row_id returning m.unit_id into back;
    if back = (x.before ->> 'unit')::bigint and x.before ->> 'to' is not null then
      insert into dialogue.petition_step (petition_id, step, unit_id, to_unit_id, due_on, at, account_id)
      select m.id, 'hand_over', (x.before ->> 'to')::bigint, back, m.due_on, p.ordered_at, access.account_id() from dialogue.petition m where m.id = x.row_id;
    end if;
    update organisation.rearranged_row set undone = true where id = x.id;
    moved := moved + 1;
  end loop;
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;
create or replace function opinion.undo_feedback(plan bigint, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{undoing}'); x organisation.rearranged_row; moved int := 0;
begin
  for x in select * from organisation.rearranged_row r where r.plan_id = plan and r.relation = 'opinion.feedback' and not r.undone order by r.id desc limit many
  loop
    update opinion.feedback m set unit_id = case when m.unit_id = (x.before ->> 'to')::bigint then (x.before ->> 'unit')::bigint else m.unit_id end,
      holder_unit_ids = array(select h from unnest(m.holder_unit_ids) h where h not in (
        select k.successor_id from organisation.rearranged_unit k where k.plan_id = plan and k.successor_id is not null
          and k.unit_id in (select jsonb_array_elements_text(x.before -> 'holders')::bigint)
          and not k.successor_id in (select jsonb_array_elements_text(x.before -> 'holders')::bigint)))
    where m.id = (x.before ->> 'id')::uuid;
    update organisation.rearranged_row set undone = true where id = x.id;
    moved := moved + 1;
  end loop;
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;

-- Steps inside of a door, and two doors.
revoke execute on function dialogue.drop_files(bigint[]), dialogue.petitions_since(bigint), opinion.feedback_since(bigint)
  from public;
grant execute on function dialogue.petitions_since(bigint), opinion.feedback_since(bigint) to caunoi_app;
