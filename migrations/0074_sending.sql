-- What a sending weighs of a published version, in its one row: cells never change after it, so they are packed once.
alter table figures.form_version add column required boolean[], add column has_counted boolean;

create function figures.pack_cells() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  select coalesce(array_agg(c.is_required order by c.position), '{}'), coalesce(bool_or(i.measure is not null), false)
  into new.required, new.has_counted
  from figures.cell c join indicators.indicator i on i.id = c.indicator_id
  where c.form_version_id = new.id;
  return new;
end $$;
create trigger pack_cells before update on figures.form_version for each row
  when (old.published_at is null and new.published_at is not null) execute function figures.pack_cells();

update figures.form_version v set (required, has_counted) = (
  select coalesce(array_agg(c.is_required order by c.position), '{}'), coalesce(bool_or(i.measure is not null), false)
  from figures.cell c join indicators.indicator i on i.id = c.indicator_id
  where c.form_version_id = v.id)
where v.published_at is not null;

-- One way in for what is sent: the right is asked once, where the policies of both tables would ask it seven times. Throws
-- insufficient_privilege for whoever may not write there. Number and hash of the revision come from the chain.
create function figures.send(of_collection bigint, of_unit bigint, new_rev int, sent_vals bigint[], sent_na int[], sent_notes jsonb,
    at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare drawn int;
begin
  if not exists (
    select from figures.expectation e where e.collection_id = of_collection and e.unit_id = of_unit
      and access.reaches(e.path, access.scopes('report.write'))) then
    raise insufficient_privilege using message = 'not yours to send';
  end if;
  insert into figures.revision (collection_id, unit_id, vals, na, notes, sent_at, sent_by)
  values (of_collection, of_unit, sent_vals, sent_na, sent_notes, at_time, access.account_id())
  returning rev into drawn;
  if drawn is distinct from new_rev then
    raise exception 'revision % comes next, not %', drawn, new_rev using errcode = 'check_violation';
  end if;
  update figures.expectation e set state = 'submitted', rev = drawn, remarks = null,
    first_sent_on = coalesce(e.first_sent_on, access.today()), changed_at = at_time
  where e.collection_id = of_collection and e.unit_id = of_unit;
end $$;
revoke execute on function figures.send(bigint, bigint, int, bigint[], int[], jsonb, timestamptz) from public;
grant execute on function figures.send(bigint, bigint, int, bigint[], int[], jsonb, timestamptz) to caunoi_app;

-- Nobody writes past it.
revoke insert on figures.revision from caunoi_app;
revoke update (rev, first_sent_on) on figures.expectation from caunoi_app;
drop policy sent on figures.revision;

-- As before, but who may send, and that the newest revision is what is sent, was seen to at the door: nothing becomes 'submitted'
-- outside it.
create or replace function figures.guard_expectation() returns trigger
  language plpgsql set search_path = pg_catalog, public
as $$
begin
  if new.state = 'submitted' and current_user = 'caunoi_app'
     or new.state in ('accepted', 'sealed') and old.state <> new.state
     and not access.reaches(new.path, access.scopes('report.collect'))
     or new.state = 'returned' and old.state <> 'returned' and not access.reaches(new.path, access.scopes('report.collect')) then
    raise insufficient_privilege using message = 'not yours to decide';
  end if;
  if not (new.state = old.state and new.rev is not distinct from old.rev)
     and (old.state, new.state) not in (
       ('expected', 'submitted'), ('returned', 'submitted'), ('submitted', 'submitted'), ('accepted', 'submitted'), ('sealed', 'submitted'),
       ('submitted', 'returned'), ('accepted', 'returned'), ('submitted', 'accepted'), ('accepted', 'sealed')) then
    raise exception 'figures do not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
