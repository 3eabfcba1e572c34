-- The views of commitments: what stands in the units below one, the papers that one asked by, what was confirmed of late.

-- Counted without touching the rows: what is open, or was due in some days, of one owner. `open` first, so that the closed
-- ones of other years are never read.
create index standing_of_owner on commitments.commitment (owner_unit_id, open, due_on) include (state, asker_unit_id);
create index confirmed_of_asker on commitments.commitment (asker_unit_id, verdict_on, id) where state = 'confirmed';
create index paper_of_asker on commitments.commitment (asker_unit_id, origin_id) where origin_kind = 'directive';

-- How the commitments of every unit below one stand: what is open, and what was due in these days; of one asker, or of all.
-- Below is where an order may go (commitments/rules.ts, modeBetween). The policy's own condition is asked once for each
-- unit in which the reader may read, and of each row for the others.
create function commitments.of_units_below(of_unit bigint, by_unit bigint, due_from date, due_until date, last_late date)
  returns table (unit_id bigint, in_progress bigint, behind bigint, claimed bigint, confirmed bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with mine as (
    select m.id, m.organisation_code, m.parent_id, m.path, o.root, t.path as place
    from organisation.unit m join organisation.territory t on t.id = m.territory_id
    join organisation.organisation o on o.code = m.organisation_code
    where m.id = of_unit),
  below as materialized (
    select u.id, access.reaches(u.path, (select access.scopes('commitment.read'))) as is_read
    from mine m join organisation.territory t on t.path <@ m.place
    join organisation.unit u on u.territory_id = t.id and u.id <> m.id
    join organisation.organisation o on o.code = u.organisation_code
    where case
      when m.parent_id is not null then u.path <@ m.path
      when m.root = 'party' then true
      when m.organisation_code = 'front' then o.root = m.root
      else u.organisation_code = m.organisation_code and (t.path <> m.place or u.path <@ m.path) end),
  span(is_open, from_day, until_day) as (
    values (true, '-infinity'::date, 'infinity'::date), (false, due_from, due_until)),
  standing as (
    select c.owner_unit_id, c.open, c.state, c.due_on
    from below b cross join span s
    join commitments.commitment c on c.owner_unit_id = b.id and c.open = s.is_open and c.due_on between s.from_day and s.until_day
    where b.is_read and (by_unit is null or c.asker_unit_id = by_unit)
    union all
    select c.owner_unit_id, c.open, c.state, c.due_on
    from below b cross join span s
    join commitments.commitment c on c.owner_unit_id = b.id and c.open = s.is_open and c.due_on between s.from_day and s.until_day
    where not b.is_read and (by_unit is null or c.asker_unit_id = by_unit)
      and coalesce(access.reaches(c.parties, (select access.scopes('commitment.read'))), false))
  select s.owner_unit_id,
    count(*) filter (where s.open and s.state <> 'claimed' and s.due_on > last_late),
    count(*) filter (where s.open and s.state <> 'claimed' and s.due_on <= last_late),
    count(*) filter (where s.state = 'claimed'),
    count(*) filter (where s.state = 'confirmed')
  from standing s group by s.owner_unit_id
$$;

-- The papers by which a unit asked, the newest first, from one paper on: each found by one step on the index, however many
-- commitments came from it. What the reader may know of them is for commitments.of_paper to say.
create function commitments.papers_of_asker(by_unit bigint, before bigint, most int) returns table (paper bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive walked as (
    select (select c.origin_id from commitments.commitment c
      where c.asker_unit_id = by_unit and c.origin_kind = 'directive' and (before is null or c.origin_id < before)
      order by c.origin_id desc limit 1) as origin_id, 1 as at
    union all
    select (select c.origin_id from commitments.commitment c
      where c.asker_unit_id = by_unit and c.origin_kind = 'directive' and c.origin_id < w.origin_id
      order by c.origin_id desc limit 1), w.at + 1
    from walked w where w.origin_id is not null and w.at < most)
  select w.origin_id from walked w where w.origin_id is not null
$$;
revoke execute on function commitments.of_units_below(bigint, bigint, date, date, date),
  commitments.papers_of_asker(bigint, bigint, int) from public;
grant execute on function commitments.of_units_below(bigint, bigint, date, date, date),
  commitments.papers_of_asker(bigint, bigint, int) to caunoi_app;
