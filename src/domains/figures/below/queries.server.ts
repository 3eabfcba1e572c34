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
 * `f`: whoever owed within a province or a commune, as far as the reader may read, with what counts of it (figures.below); and
 * `cell`, one of the indicators in it.
 */
export const owedWithin = ({ territoryId, organisation, basis, indicatorIds, periodIds }: Asked) => sql`
  figures.below(${territoryId}, ${organisation}, ${basis}, ${[...indicatorIds]}::bigint[], ${[...periodIds]}::int[]) f
  join figures.cell cell on cell.form_version_id = f.form_version_id and cell.indicator_id = any(${[...indicatorIds]}::bigint[])`;
/** A figure, or that it does not apply. */
export const answered = sql`(f.vals[cell.position] is not null or coalesce(cell.position = any(f.na), false))`;

/**
 * The figures of every unit that owed an indicator within a province or a commune, within what the reader may read: what a
 * total is made of. 'today' follows the map: an old commune counts for the one that it hangs under, a divided one for none. One query.
 */
export async function unitFigures(
  ctx: Viewing,
  asked: Place & { indicatorId: number; periodIds: readonly number[] },
): Promise<UnitFigure[]> {
  const { rows } = await sql<UnitFigure>`
    select f.collection_id as "collectionId", f.period_id as "periodId", f.unit_id as "unitId", u.short_name as "unitName",
      f.organisation_code as organisation, f.commune_id as "communeId",
      f.state, f.counted_rev as rev, f.vals[cell.position] as value, coalesce(cell.position = any(f.na), false) as "notApplicable",
      f.first_sent_on as "firstSentOn"
    from ${owedWithin({ ...asked, indicatorIds: [asked.indicatorId] })}
    join figures.collection c on c.id = f.collection_id
    join organisation.unit u on u.id = f.unit_id
    order by "communeId" nulls last, u.id, c.starts_on`.execute(ctx.db);
  return rows;
}

/** What the figures of a place are told apart by. */
export type By = 'place' | 'organisation' | 'unit' | 'whole';

/** The row of what has no commune: the province's own level, and communes that were divided and cannot be told apart today. */
export const ownLevel = 'own';
export const divided = 'divided';
const place = sql`case when f.is_own_level then ${ownLevel} else coalesce(f.commune_id::text, ${divided}) end`;

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
  const keys = { place, organisation: sql`f.organisation_code`, unit: sql`f.unit_id::text`, whole: sql`'all'` };
  const part = asked.part ? sql`where ${place} = ${asked.part}` : sql``;
  const { rows } = await sql<PlacedFigure>`
    select ${keys[asked.by]} as key, cell.indicator_id as "indicatorId", f.period_id as "periodId", sum(f.vals[cell.position])::text as total,
      count(f.vals[cell.position])::int as reported, count(*) filter (where cell.position = any(f.na))::int as "notApplicable",
      count(*)::int as expected
    from ${owedWithin(asked)}
    ${part}
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
  const { rows } = await sql<Missing & { isLate: 0 | 1 }>`
    select * from (
      select f.unit_id as "unitId", u.short_name as "unitName", c.id as "collectionId", d.code as "periodCode",
        c.grace_until as "graceUntil", f.first_sent_on as "firstSentOn",
        case when f.counted_rev is null then case f.state when 'returned' then 'returned' else 'expected' end
             when not ${answered} then 'empty'
             when f.first_sent_on > c.grace_until then 'late' end as why,
        (f.counted_rev is not null and ${answered})::int as "isLate"
      from ${owedWithin(asked)}
      join figures.collection c on c.id = f.collection_id
      join organisation.unit u on u.id = f.unit_id
      join figures.period d on d.id = f.period_id
      where ${asked.part}::text is null or ${place} = ${asked.part}) found
    where why is not null and ("isLate", "unitId", "collectionId") > (${late}::int, ${unit}::bigint, ${collection}::bigint)
    order by "isLate", "unitId", "collectionId" limit ${missingOnPage + 1}`.execute(ctx.db);
  const lines = rows.slice(0, missingOnPage);
  const last = rows.length > missingOnPage ? lines.at(-1)! : null;
  return {
    lines,
    next: last && [last.isLate, last.unitId, last.collectionId],
  };
}
