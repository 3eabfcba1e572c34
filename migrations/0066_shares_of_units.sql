-- A ratio that says how many units did something of all that owe it: whoever has not reported is counted below the line as one
-- that did not, so that a rate never hides the missing.

alter table indicators.indicator add column of_units boolean not null default false,
  add check (not of_units or numerator_id is not null);

-- What came with the product, in offices that have it already. No words of it change, so it is no new version.
alter table indicators.indicator disable trigger guard;
update indicators.indicator set of_units = true where code in ('MT-178', 'MT-179');
alter table indicators.indicator enable trigger guard;

create or replace function indicators.guard_indicator() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if row(new.code, new.unit, new.scale, new.over_units, new.over_time, new.measure, new.numerator_id, new.denominator_id, new.part_of_id,
      new.of_units)
    is distinct from row(old.code, old.unit, old.scale, old.over_units, old.over_time, old.measure, old.numerator_id, old.denominator_id,
      old.part_of_id, old.of_units) then
    raise exception 'the meaning of indicator % is fixed', old.code using errcode = 'check_violation';
  end if;
  new.version := old.version + 1;
  insert into indicators.former_version values (old.id, old.version, to_jsonb(old) - 'search_key', new.changed_at);
  return new;
end $$;
