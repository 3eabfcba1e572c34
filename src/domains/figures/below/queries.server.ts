import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { Basis } from '../totals/queries.server.ts';

/** What one unit reported of an indicator in a period; `value` null where it reported nothing of it. */
export interface UnitFigure {
  collectionId: number;
  periodId: number;
  unitId: number;
  unitName: string;
  organisation: string;
  /** The commune under which it counts: of that time, or of today; null where it was divided and cannot be told apart today. */
  communeId: number | null;
  state: string;
  rev: number | null;
  value: number | null;
  notApplicable: boolean;
  firstSentOn: string | null;
}

/**
 * The figures of every unit that owed an indicator within a province or a commune, within what the reader may read: what a
 * total is made of. 'today' follows the map: an old commune counts for the one that it hangs under, a divided one for none. One query.
 */
export async function unitFigures(
  ctx: Viewing,
  asked: {
    indicatorId: number;
    periodIds: readonly number[];
    territoryId: number;
    organisation: string | null;
    basis: Basis;
  },
): Promise<UnitFigure[]> {
  const { rows } = await sql<UnitFigure>`
    with place as (
      select p.id, p.level, p.path, case when p.closed_on is null then p.path else subpath(p.path, 0, -1) end as within
      from organisation.territory p where p.id = ${asked.territoryId}),
    communes as materialized (
      select t.id, t.path, (
        select c.id from organisation.territory c
        where c.level = 'commune' and c.closed_on is null and c.path @> t.path) as today_id
      from place p join organisation.territory t on t.path <@ p.within and t.level in ('commune', 'area'))
    select c.id as "collectionId", c.period_id as "periodId", e.unit_id as "unitId", u.short_name as "unitName",
      e.organisation_code as organisation, case ${asked.basis} when 'today' then m.today_id else e.territory_id end as "communeId",
      e.state, e.counted_rev as rev, r.vals[cell.position] as value, coalesce(cell.position = any(r.na), false) as "notApplicable",
      e.first_sent_on as "firstSentOn"
    from place p
    join communes m on true
    join figures.expectation e on e.territory_id = m.id
    join figures.collection c on c.id = e.collection_id and c.period_id = any(${[...asked.periodIds]}::int[])
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = ${asked.indicatorId}
    join organisation.unit u on u.id = e.unit_id
    left join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
    where (${asked.organisation}::text is null or e.organisation_code = ${asked.organisation})
      and case when ${asked.basis} = 'reported' and p.level = 'province' then p.id = any(e.nodes)
               when p.level = 'province' then true
               when ${asked.basis} = 'reported' then e.territory_id = p.id or m.path <@ p.path
               else m.today_id = p.id end
    order by "communeId" nulls last, u.id, c.starts_on`.execute(ctx.db);
  return rows;
}
