-- Promises that are public, found by place and in order: the province and commune of the unit that shows them, kept from its path.

alter table portal.promise
  add column province_id bigint references organisation.territory,
  add column commune_id bigint references organisation.territory;

create function portal.place_promise() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  places bigint[] := array(select substr(l, 2)::bigint from unnest(string_to_array(new.unit_path::text, '.')) with ordinality x (l, n)
    where l ~ '^t[0-9]+$' order by n);
begin
  new.province_id := places[1];
  new.commune_id := places[2];
  return new;
end $$;
create trigger place before insert or update of unit_path on portal.promise for each row execute function portal.place_promise();

drop index portal.promise_of_unit;
create index promise_of_nation on portal.promise (published_on, id) where taken_off_on is null;
create index promise_of_province on portal.promise (province_id, published_on, id) where taken_off_on is null;
create index promise_of_commune on portal.promise (commune_id, published_on, id) where taken_off_on is null;
create index promise_of_source on portal.promise (source_key, source_part);
grant update (owner_unit_id, due_on, published_on, source_label, field_code, area_id) on portal.promise to caunoi_app;

-- Where a promise stands, by its commitment or, of an answer without one, by the word of whoever asked. A claim and its confirmation
-- are two. `late_due` is the last due day that is over today (working days: a rule of the program).
create function portal.standing_of(p portal.promise, state text, due date, late_due date) returns text
  language sql immutable parallel safe set search_path = pg_catalog, public
as $$
  select case
    when p.commitment_id is null then
      case p.verdict when 'solved' then 'confirmed' when 'not_solved' then 'disputed' when 'no_answer' then 'late' else 'answered' end
    when state = 'confirmed' then 'confirmed'
    when state in ('withdrawn', 'declined') then 'ended'
    when state = 'claimed' then 'claimed'
    when due <= late_due then 'late'
    when state = 'returned' then 'disputed'
    else 'doing' end
$$;

-- Public promises with how each stands, the newest first; a place null is all places. What a reorganisation handed on is followed once.
create function portal.promises(of_province bigint, of_commune bigint, of_field text, of_area bigint, of_kind text, of_standing text, late_due date,
  before_on date, before_id bigint, of_ids bigint[], most int)
  returns table (id bigint, standing text, due_on date, claimed_on date, verdict_on date, owner_unit_id bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select p.id, s.standing, coalesce(c.due_on, p.due_on), c.claimed_on, c.verdict_on, coalesce(c.owner_unit_id, p.owner_unit_id)
  from portal.promise p
  left join commitments.commitment first on first.id = p.commitment_id
  left join commitments.commitment c on c.id = coalesce(
    case when first.state = 'handed_over' then (select n.id from commitments.commitment n where n.handed_from = first.id order by n.id limit 1) end, first.id)
  cross join lateral (select portal.standing_of(p, c.state, c.due_on, late_due) as standing) s
  where access.account_id() is not null and p.taken_off_on is null
    and (of_province is null or p.province_id = of_province) and (of_commune is null or p.commune_id = of_commune)
    and (of_field is null or p.field_code = of_field) and (of_area is null or p.area_id = of_area) and (of_kind is null or p.kind = of_kind)
    and (of_ids is null or p.id = any(of_ids))
    and (of_standing is null or s.standing = of_standing)
    and (before_on is null or (p.published_on, p.id) < (before_on, before_id))
  order by p.published_on desc, p.id desc limit least(most, 1001)
$$;

create function portal.promise_tally(of_province bigint, of_commune bigint, late_due date) returns table (standing text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select portal.standing_of(p, c.state, c.due_on, late_due), count(*)
  from portal.promise p
  left join commitments.commitment first on first.id = p.commitment_id
  left join commitments.commitment c on c.id = coalesce(
    case when first.state = 'handed_over' then (select n.id from commitments.commitment n where n.handed_from = first.id order by n.id limit 1) end, first.id)
  where access.account_id() is not null and p.taken_off_on is null
    and (of_province is null or p.province_id = of_province) and (of_commune is null or p.commune_id = of_commune)
  group by 1
$$;
drop function portal.standing(bigint[]);
revoke execute on function portal.place_promise(), portal.promises(bigint, bigint, text, bigint, text, text, date, date, bigint, bigint[], int),
  portal.promise_tally(bigint, bigint, date) from public;
grant execute on function portal.standing_of(portal.promise, text, date, date),
  portal.promises(bigint, bigint, text, bigint, text, text, date, date, bigint, bigint[], int), portal.promise_tally(bigint, bigint, date) to caunoi_app;

-- Public dialogues of a place, in the order of their day.
create index public_dialogue_of_unit on dialogue.dialogue (unit_id, held_on, id) where plan_public_on is not null;
