-- Whoever asks for their data to be deleted and has lost the receipt code is helped by the unit that has the petition: as 0069 does it
-- for the holder of the code, with the ground on which it was done.
create function dialogue.erase_petition(of_id bigint, why text, at_time timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare own bigint := access.own_unit('petition.handle');
begin
  update dialogue.petition set state = 'withdrawn', subject = '–', words = '–', answer = case when answer is null then null else '–' end,
    answer_paper = null, refused_reason = null, verdict_words = null, published_on = null, public_question = null, public_answer = null,
    answered_anew = false, joined_to = null, forgotten_on = access.today(), version = version + 1
  where id = of_id and unit_id = own and forgotten_on is null;
  if not found then return false; end if;
  delete from dialogue.petitioner where petition_id = of_id;
  perform dialogue.drop_files(array[of_id]);
  update dialogue.petition_step set words = null where petition_id = of_id;
  insert into dialogue.petition_step (petition_id, step, unit_id, words, at, account_id)
  values (of_id, 'withdraw', own, why, at_time, access.account_id());
  return true;
end $$;
revoke execute on function dialogue.erase_petition(bigint, text, timestamptz) from public;
grant execute on function dialogue.erase_petition(bigint, text, timestamptz) to caunoi_app;
