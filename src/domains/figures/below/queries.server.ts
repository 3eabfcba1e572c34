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

interface Place {
  territoryId: number;
  organisation: string | null;
  basis: Basis;
}

export interface Asked extends Place {
  indicatorIds: readonly number[];
  periodIds: readonly number[];
}

/**
 * Expectations `e` of collections `c` within a province or a commune, each with its cell and the revision `r` that counts, and
 * with `m`: its territory, the commune of that time and the open one of today. A territory's communes stand in its path.
 */
export const owedWithin = ({ territoryId, indicatorIds, periodIds }: Asked) => sql`
  (select p.id, p.level, p.path, case when p.closed_on is null then p.path else subpath(p.path, 0, -1) end as within
   from organisation.territory p where p.id = ${territoryId}) p
  join lateral (
    select t.id, t.level, near.then_id, near.today_id
    from organisation.territory t
    cross join lateral (
      select (array_agg(c.id order by l.at desc))[1] as then_id, (array_agg(c.id) filter (where c.closed_on is null))[1] as today_id
      from unnest(string_to_array(t.path::text, '.')) with ordinality l (label, at)
      join organisation.territory c on c.id = substr(l.label, 2)::bigint and c.level = 'commune'
      where l.label ~ '^t[0-9]+$') near
    where t.path <@ p.within and t.level in ('province', 'commune', 'area')) m on true
  join figures.expectation e on e.territory_id = m.id
  join figures.collection c on c.id = e.collection_id and c.period_id = any(${[...periodIds]}::int[])
  join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = any(${[...indicatorIds]}::bigint[])
  left join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev`;

export const countsHere = ({ organisation, basis }: Place) => sql`
  (${organisation}::text is null or e.organisation_code = ${organisation})
  and case when p.level = 'province' and ${basis}::text = 'reported' then e.province_id = p.id
           when p.level = 'province' then true
           when ${basis}::text = 'reported' then m.then_id = p.id
           else m.today_id = p.id end`;

const communeOf = (basis: Basis) => (basis === 'today' ? sql`m.today_id` : sql`m.then_id`);

/**
 * The figures of every unit that owed an indicator within a province or a commune, within what the reader may read: what a
 * total is made of. 'today' follows the map: an old commune counts for the one that it hangs under, a divided one for none. One query.
 */
export async function unitFigures(
  ctx: Viewing,
  asked: Place & { indicatorId: number; periodIds: readonly number[] },
): Promise<UnitFigure[]> {
  const { rows } = await sql<UnitFigure>`
    select c.id as "collectionId", c.period_id as "periodId", e.unit_id as "unitId", u.short_name as "unitName",
      e.organisation_code as organisation, ${communeOf(asked.basis)} as "communeId",
      e.state, e.counted_rev as rev, r.vals[cell.position] as value, coalesce(cell.position = any(r.na), false) as "notApplicable",
      e.first_sent_on as "firstSentOn"
    from ${owedWithin({ ...asked, indicatorIds: [asked.indicatorId] })}
    join organisation.unit u on u.id = e.unit_id
    where ${countsHere(asked)}
    order by "communeId" nulls last, u.id, c.starts_on`.execute(ctx.db);
  return rows;
}

/** What the figures of a place are told apart by. */
export type By = 'place' | 'organisation' | 'unit' | 'whole';

/** The row of what has no commune: the province's own level, and communes that were divided and cannot be told apart today. */
export const ownLevel = 'own';
export const divided = 'divided';

export interface PlacedFigure {
  /** A commune or a unit by number, a line by its code, 'own', 'divided', or 'all'. */
  key: string;
  indicatorId: number;
  periodId: number;
  total: string | null;
  reported: number;
  notApplicable: number;
  expected: number;
}

/** Sums within a province or a commune, over what the reader may read of it. `part` narrows to one of the two rows without a commune. One query. */
export async function figuresWithin(
  ctx: Viewing,
  asked: Asked & { by: By; part?: 'own' | 'divided' | null },
): Promise<PlacedFigure[]> {
  const commune = communeOf(asked.basis);
  const place = sql`case when m.level = 'province' then ${ownLevel} else coalesce(${commune}::text, ${divided}) end`;
  const key = { place, organisation: sql`e.organisation_code`, unit: sql`e.unit_id::text`, whole: sql`'all'` }[
    asked.by
  ];
  const part = asked.part ? sql`and ${place} = ${asked.part}` : sql``;
  const { rows } = await sql<PlacedFigure>`
    select ${key} as key, cell.indicator_id as "indicatorId", c.period_id as "periodId", sum(r.vals[cell.position])::text as total,
      count(r.vals[cell.position])::int as reported, count(*) filter (where cell.position = any(r.na))::int as "notApplicable",
      count(*)::int as expected
    from ${owedWithin(asked)}
    where ${countsHere(asked)} ${part}
    group by 1, 2, 3`.execute(ctx.db);
  return rows;
}

/** A unit of which there is no figure, or that sent it late. */
export interface Missing {
  unitId: number;
  unitName: string;
  collectionId: number;
  periodCode: string;
  why: 'expected' | 'returned' | 'empty' | 'late';
  graceUntil: string;
  firstSentOn: string | null;
}

/** `after`: the unit and collection of the last line that was shown, and whether it was a late one. */
export type MissingAfter = readonly [isLate: 0 | 1, unitId: number, collectionId: number];
export const missingOnPage = 20;

/** Who is missing and who was late within a province or a commune, the missing first, by pages. One query. */
export async function missingWithin(
  ctx: Viewing,
  asked: Asked & { part: 'own' | 'divided' | null; after: MissingAfter | null },
): Promise<{ lines: Missing[]; next: MissingAfter | null }> {
  const [late, unit, collection] = asked.after ?? [-1, 0, 0];
  const place = sql`case when m.level = 'province' then ${ownLevel} else coalesce(${communeOf(asked.basis)}::text, ${divided}) end`;
  const { rows } = await sql<Missing & { isLate: 0 | 1 }>`
    select * from (
      select e.unit_id as "unitId", u.short_name as "unitName", c.id as "collectionId", d.code as "periodCode",
        c.grace_until as "graceUntil", e.first_sent_on as "firstSentOn",
        case when e.counted_rev is null then case e.state when 'returned' then 'returned' else 'expected' end
             when r.vals[cell.position] is null and not coalesce(cell.position = any(r.na), false) then 'empty'
             when e.first_sent_on > c.grace_until then 'late' end as why,
        (e.counted_rev is not null and (r.vals[cell.position] is not null or coalesce(cell.position = any(r.na), false)))::int as "isLate"
      from ${owedWithin(asked)}
      join organisation.unit u on u.id = e.unit_id
      join figures.period d on d.id = c.period_id
      where ${countsHere(asked)} and (${asked.part}::text is null or ${place} = ${asked.part})) found
    where why is not null and ("isLate", "unitId", "collectionId") > (${late}::int, ${unit}::bigint, ${collection}::bigint)
    order by "isLate", "unitId", "collectionId" limit ${missingOnPage + 1}`.execute(ctx.db);
  const lines = rows.slice(0, missingOnPage);
  const last = rows.length > missingOnPage ? lines.at(-1)! : null;
  return {
    lines,
    next: last && [last.isLate, last.unitId, last.collectionId],
  };
}
