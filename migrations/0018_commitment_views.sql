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
  held_back as (
    select o.* from below b join commitments.commitment o on o.owner_unit_id = b.id and (o.open or o.due_on between due_from and due_until)
    where not b.is_read and (by_unit is null or o.asker_unit_id = by_unit)
      and coalesce(access.reaches(o.parties, (select access.scopes('commitment.read'))), false))
  -- Counted unit by unit beside the index, so that no row travels further than that.
  select b.id, o.in_progress, o.behind, o.claimed, e.confirmed
  from below b
  cross join lateral (
    select count(*) filter (where c.state <> 'claimed' and c.due_on > last_late) as in_progress,
      count(*) filter (where c.state <> 'claimed' and c.due_on <= last_late) as behind,
      count(*) filter (where c.state = 'claimed') as claimed, count(*) as found
    from commitments.commitment c
    where c.owner_unit_id = b.id and c.open and (by_unit is null or c.asker_unit_id = by_unit)) o
  cross join lateral (
    select count(*) filter (where c.state = 'confirmed') as confirmed, count(*) as found
    from commitments.commitment c
    where c.owner_unit_id = b.id and not c.open and c.due_on between due_from and due_until
      and (by_unit is null or c.asker_unit_id = by_unit)) e
  where b.is_read and o.found + e.found > 0
  union all
  select h.owner_unit_id,
    count(*) filter (where h.open and h.state <> 'claimed' and h.due_on > last_late),
    count(*) filter (where h.open and h.state <> 'claimed' and h.due_on <= last_late),
    count(*) filter (where h.state = 'claimed'),
    count(*) filter (where h.state = 'confirmed')
  from held_back h group by h.owner_unit_id
$$;

-- What a unit asked for by its newest papers, or the newest before one: each paper is found by one step on the index,
-- however many commitments came from it. As far as the reader sees it, by the condition of commitments.of_paper; a paper
-- of which nothing is seen is one row without a commitment, so that the next page begins after it. In plpgsql its plan is kept.
create function commitments.of_newest_papers(by_unit bigint, before bigint, most int)
  returns table (paper bigint, id bigint, owner_unit_id bigint, state text, open boolean, due_on date)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
  with recursive walked as (
    select (select c.origin_id from commitments.commitment c
      where c.asker_unit_id = by_unit and c.origin_kind = 'directive' and c.origin_id < coalesce(before, 9223372036854775807)
      order by c.origin_id desc limit 1) as origin_id, 1 as at
    union all
    select (select c.origin_id from commitments.commitment c
      where c.asker_unit_id = by_unit and c.origin_kind = 'directive' and c.origin_id < w.origin_id
      order by c.origin_id desc limit 1), w.at + 1
    from walked w where w.origin_id is not null and w.at < most),
  reader as (
    select access.scopes('commitment.read') as scopes, u.path ? access.scopes('commitment.read') as is_whole
    from organisation.unit u where u.id = by_unit)
  select w.origin_id, c.id, c.owner_unit_id, c.state, c.open, c.due_on
  from walked w cross join reader r
  left join commitments.commitment c on c.origin_kind = 'directive' and c.origin_id = w.origin_id and c.asker_unit_id = by_unit
    and (r.is_whole or coalesce(access.reaches(c.parties, r.scopes), false))
  where w.origin_id is not null;
end $$;
revoke execute on function commitments.of_units_below(bigint, bigint, date, date, date),
  commitments.of_newest_papers(bigint, bigint, int) from public;
grant execute on function commitments.of_units_below(bigint, bigint, date, date, date),
  commitments.of_newest_papers(bigint, bigint, int) to caunoi_app;
