-- The citizen's side of petitions: whose site a page is, pictures of named petitions, who opened the contact, and answers that are
-- public already, so that nobody needs to ask twice.

drop function portal.site_at(text, text[]);
-- The open site of a host name, or of the longest of these places, with the unit that it speaks for.
create function portal.site_at(given_host text, places text[]) returns table (id bigint, place text, unit_id bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select s.id, s.place, s.unit_id from portal.site s
  where s.open and (s.id = (select h.site_id from portal.host h where h.host = given_host) or s.place = any(places))
  order by length(s.place) desc limit 1
$$;
revoke execute on function portal.site_at(text, text[]) from public;
grant execute on function portal.site_at(text, text[]) to caunoi_app;

-- As in 0053, with the pictures: rows of platform.file that the service itself has just written.
create or replace function dialogue.send_petition(given jsonb, at_time timestamptz) returns bigint
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
  insert into dialogue.petition_file (petition_id, position, file_id, part)
  select made, x.n, f.id, 'asked' from jsonb_array_elements_text(coalesce(given -> 'files', '[]')) with ordinality x (file, n)
  join platform.file f on f.id = x.file::bigint and f.stored_by = access.account_id() and f.stored_at = at_time;
  insert into dialogue.petition_step (petition_id, step, unit_id, due_on, at, account_id)
  values (made, 'send', (given ->> 'unitId')::bigint, (given ->> 'dueOn')::date, at_time, access.account_id());
  return made;
end $$;

-- As in 0053, with the mode and with every opening of the contact: by which unit, on which day.
create or replace function dialogue.of_receipt(digest text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select jsonb_build_object('kind', p.kind, 'field', p.field_code, 'subject', p.subject, 'receivedOn', p.received_on, 'unitId', p.unit_id,
    'state', p.state, 'dueOn', p.due_on, 'refusedReason', p.refused_reason, 'answer', p.answer, 'answerPaper', p.answer_paper,
    'answeredOn', p.answered_on, 'verdict', p.verdict, 'verdictWords', p.verdict_words, 'verdictOn', p.verdict_on, 'mode', p.mode,
    'opened', coalesce((select jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'on', (s.at at time zone 'Asia/Ho_Chi_Minh')::date) order by s.id)
      from dialogue.petition_step s where s.petition_id = p.id and s.step = 'reveal'), '[]'))
  from dialogue.petition p where access.is_public() and p.receipt_digest = digest and p.forgotten_on is null
$$;

-- Answers that a unit has made public on a field, in some places: what an officer worded without a person. The same words for both
-- stores; no function reads the two.
create function dialogue.public_answers(of_unit bigint, of_field text, of_areas bigint[])
  returns table (question text, answer text, published_on date)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select p.public_question, p.public_answer, p.published_on from dialogue.petition p
  where access.is_public() and p.unit_id = of_unit and p.field_code = of_field and p.area_id = any(of_areas) and p.published_on is not null
  order by p.published_on desc, p.id desc limit 20
$$;
create function opinion.public_answers(of_unit bigint, of_field text, of_areas bigint[])
  returns table (question text, answer text, published_on date)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select f.public_question, f.public_answer, f.published_on from opinion.feedback f
  where access.is_public() and f.unit_id = of_unit and f.field_code = of_field and f.area_id = any(of_areas) and f.published_on is not null
  order by f.published_on desc, f.id limit 20
$$;
revoke execute on function dialogue.public_answers(bigint, text, bigint[]), opinion.public_answers(bigint, text, bigint[]) from public;
grant execute on function dialogue.public_answers(bigint, text, bigint[]), opinion.public_answers(bigint, text, bigint[]) to caunoi_app;
