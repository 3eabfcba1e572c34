// Rules of figures, each a query of one column `id`: who offends. The words stand in text.vi.ts.

/** Every indicator and period that a total may stand for. */
const asked = `
  select cell.indicator_id, c.period_id
  from figures.collection c join figures.cell cell on cell.form_version_id = c.form_version_id
  union select r.indicator_id, r.period_id from figures.rollup r`;

export const figureInvariants = {
  figureTotals: `
    select i.code || ' ' || p.code as id
    from (${asked}) a
    join indicators.indicator i on i.id = a.indicator_id join figures.period p on p.id = a.period_id
    where exists (select from figures.differences(a.indicator_id, a.period_id))
    order by i.code, p.code`,
  // Written a second time beside the trigger of migrations/0029: a change of either shows here.
  figureChains: `
    select r.collection_id || ':' || r.unit_id || ':' || r.rev as id
    from (select r.*, lag(r.hash) over chain as before, row_number() over chain as place
      from figures.revision r window chain as (partition by r.collection_id, r.unit_id order by r.rev)) r
    where r.rev <> r.place or r.hash <> sha256(coalesce(r.before, '') || convert_to(
      concat_ws('|', r.collection_id, r.unit_id, r.rev, r.vals::text, coalesce(r.na::text, ''), coalesce(r.notes::text, ''),
        extract(epoch from r.sent_at)::text, r.sent_by), 'UTF8'))
    order by r.collection_id, r.unit_id, r.rev`,
  // What counts is there and is the newest: a revision comes together with the state that names it.
  figureRevisions: `
    select e.collection_id || ':' || e.unit_id as id
    from figures.expectation e
    where (e.state = 'expected') <> (e.rev is null) or e.rev is distinct from
      (select max(r.rev) from figures.revision r where r.collection_id = e.collection_id and r.unit_id = e.unit_id)
    order by e.collection_id, e.unit_id`,
  figureSeals: `
    select s.id from figures.seal s
    where s.digest is distinct from
      (select sha256(convert_to(string_agg(o.unit_id || ':' || o.rev || ':' || encode(o.hash, 'hex'), '|' order by o.unit_id), 'UTF8'))
        from figures.sealed_revision o where o.seal_id = s.id)
      or exists (select from figures.sealed_revision o
        left join figures.revision r on r.collection_id = s.collection_id and r.unit_id = o.unit_id and r.rev = o.rev
        where o.seal_id = s.id and r.hash is distinct from o.hash)
    order by s.id`,
  // The path follows the unit. What it counts for is a province.
  figureExpectations: `
    select e.collection_id || ':' || e.unit_id as id
    from figures.expectation e join organisation.unit u on u.id = e.unit_id
    where e.path <> u.path or e.organisation_code <> u.organisation_code
      or not exists (select from organisation.territory t where t.id = e.province_id and t.level = 'province')
    order by e.collection_id, e.unit_id`,
  // No rate over 100 %: nobody is counted where nobody owes.
  figureRates: `
    with owing as (
      select c.form_version_id, c.period_id, n.territory_id, l.organisation_code, count(*) as units
      from figures.expectation e join figures.collection c on c.id = e.collection_id
      join organisation.territory nation on nation.path = 'vn'
      cross join lateral (values (e.province_id), (nation.id)) n (territory_id)
      cross join lateral (values (e.organisation_code), ('all')) l (organisation_code)
      group by 1, 2, 3, 4),
    owed as (
      select cell.indicator_id, o.period_id, o.territory_id, o.organisation_code, sum(o.units) as units
      from owing o join figures.cell cell on cell.form_version_id = o.form_version_id group by 1, 2, 3, 4)
    select i.code || ' ' || p.code || ' ' || r.territory_id || ' ' || r.organisation_code as id
    from figures.rollup r
    left join owed o using (indicator_id, period_id, territory_id, organisation_code)
    join indicators.indicator i on i.id = r.indicator_id join figures.period p on p.id = r.period_id
    where r.reported + r.not_applicable > coalesce(o.units, 0) or least(r.reported, r.not_applicable) < 0
    order by i.code, p.code, r.territory_id, r.organisation_code`,
  // What waits to be added leads from a revision that is there to another.
  figureDeltas: `
    select d.id from figures.delta d
    where d.from_rev is not distinct from d.to_rev
      or not exists (select from figures.expectation e where e.collection_id = d.collection_id and e.unit_id = d.unit_id)
      or exists (select from unnest(array[d.from_rev, d.to_rev]) w (rev) where w.rev is not null and not exists
        (select from figures.revision r where r.collection_id = d.collection_id and r.unit_id = d.unit_id and r.rev = w.rev))
    order by d.id`,
  // What was left to the next report counts once: with its own, or in a later one of the same form that was sent, never in two.
  figureCarried: `
    with newest as (
      select e.collection_id, e.unit_id, e.rev, c.form_id, c.starts_on, x.indicator_id, r.record_ids
      from figures.expectation e join figures.collection c on c.id = e.collection_id
      join figures.cell x on x.form_version_id = c.form_version_id
      left join figures.cell_records r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.rev and r.position = x.position
      where e.rev is not null),
    part as (
      select k.*, o.form_id, o.starts_on, o.rev as own_rev, o.record_ids as own_ids, figures.ended_in(t.unit_id) as left_by_unit,
        t.form_id as taker_form, t.starts_on as taker_starts, t.record_ids as taker_ids
      from figures.carried k
      join newest o on o.collection_id = k.collection_id and o.unit_id = k.unit_id and o.indicator_id = k.indicator_id
      left join newest t on t.collection_id = k.taken_collection_id and t.unit_id = k.taken_unit_id and t.indicator_id = k.indicator_id)
    select k.id from figures.carried k
    where not exists (select from part p where p.id = k.id)
      -- Taken: by a report that was sent, which has its records; its own period has them no more.
      or k.taken_collection_id is not null and not exists (select from part p where p.id = k.id and p.left_by_unit = p.unit_id
        and p.taker_form = p.form_id and (p.taker_starts > p.starts_on or p.taken_unit_id <> p.unit_id and p.taker_starts = p.starts_on)
        and coalesce(p.taker_ids, '{}') @> p.record_ids and not coalesce(p.own_ids, '{}') && p.record_ids)
      -- Counted in its own period after all: by a correction that was sent.
      or k.off_rev is not null and not exists (select from part p where p.id = k.id and p.own_rev >= p.off_rev)
      -- Waiting: its own period was not sent anew without settling it.
      or k.taken_collection_id is null and k.off_rev is null and exists (select from newest o
        where o.collection_id = k.collection_id and o.unit_id = k.unit_id and o.rev > k.rev)
      -- Whatever became of it: two reports of the form never have the same record, and none has what still waits.
      or case when k.taken_collection_id is null and k.off_rev is null then 0 else 1 end < (select count(*) from newest n join figures.collection c on c.id = k.collection_id and c.form_id = n.form_id
        where n.indicator_id = k.indicator_id and n.record_ids && k.record_ids
          and n.unit_id = any (array[k.unit_id, k.taken_unit_id]))
    order by k.id`,
} as const;
