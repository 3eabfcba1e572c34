-- What the morning's search looks up: by the unit, and only what is still open; what was decided lately, by its day.

create index dispatch_to_remind on directives.dispatch (recipient_unit_id)
  where standing < 3 and (received_at is null or study_by is not null or reminded_at is not null);
create index study_behind on directives.dispatch (sender_unit_id, study_by) where standing < 3 and study_by is not null;
create index proposal_answered on directives.proposal (answered_at) where answered_at is not null;
create index series_ended on commitments.series (ended_on) where ended_on is not null;

-- Proposals of some units that an answer reached in a stretch of time, wherever above them it was given. A door of the
-- service that reminds: it reads no papers.
create function directives.proposals_answered(after_unit bigint, until_unit bigint, since timestamptz, before timestamptz)
  returns table (id bigint, unit_id bigint, words text, answered_at timestamptz, by_unit text)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
begin
  if cardinality(access.scopes('notice.send')) = 0 then raise insufficient_privilege using message = 'answers are told by the service that reminds'; end if;
  return query
    with recursive reached as (
      select p.id, p.unit_id, p.words, p.answered_at, p.to_unit_id from directives.proposal p
      where p.answered_at >= since and p.answered_at < before
      union all
      select p.id, p.unit_id, p.words, r.answered_at, r.to_unit_id
      from reached r join directives.proposal p on p.gathered_into = r.id)
    select r.id, r.unit_id, r.words, r.answered_at, u.short_name
    from reached r join organisation.unit u on u.id = r.to_unit_id
    where r.unit_id > after_unit and r.unit_id <= until_unit;
end $$;
revoke execute on function directives.proposals_answered(bigint, bigint, timestamptz, timestamptz) from public;
grant execute on function directives.proposals_answered(bigint, bigint, timestamptz, timestamptz) to caunoi_app;
