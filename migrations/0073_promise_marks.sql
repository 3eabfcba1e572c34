-- How a public promise stands is read from its commitment: kept pages of its place are dropped when that one moves, too. Told at the
-- end of the transaction, so that nothing waits for the counter of a place while it holds other rows.
create index promise_of_commitment on portal.promise (commitment_id) where commitment_id is not null;

create function portal.mark_promised() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  insert into portal.place_mark as m
  select places.id, 1 from (
    select distinct x.id from portal.promise p cross join lateral unnest(array[0, p.province_id, p.commune_id]) x (id)
    where p.commitment_id in (new.id, new.handed_from) and p.taken_off_on is null and x.id is not null) places
  order by places.id
  on conflict (territory_id) do update set changes = m.changes + 1;
  return null;
end $$;
revoke execute on function portal.mark_promised() from public;
create constraint trigger mark_promised after update of state, due_on, owner_unit_id on commitments.commitment
  deferrable initially deferred for each row execute function portal.mark_promised();
create constraint trigger mark_heir after insert on commitments.commitment
  deferrable initially deferred for each row when (new.handed_from is not null) execute function portal.mark_promised();

drop trigger mark_places on portal.promise;
create constraint trigger mark_places after insert or update on portal.promise
  deferrable initially deferred for each row execute function portal.mark_places();
