import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';

/** 'reported': under the provinces of that time; 'today': under the provinces of today. */
export type Basis = 'reported' | 'today';

export interface Total {
  indicatorId: number;
  periodId: number;
  territoryId: number;
  /** A line of the catalogue, or 'all'. */
  organisation: string;
  /** A whole number of 10^-scale, as text: sums of a country pass what a double holds. Null where nobody reported. */
  total: string | null;
  /** Units with a value, and units to which it does not apply. */
  reported: number;
  notApplicable: number;
}

export interface Asked {
  indicatorIds: readonly number[];
  periodIds: readonly number[];
  territoryIds: readonly number[];
  organisations: readonly string[];
  basis: Basis;
}

/**
 * Totals of provinces and of the nation as they are this instant, within what the reader may read (report.read at the place):
 * folded totals and what waits to be folded, in one statement. One query.
 */
export async function totalsOf(ctx: Viewing, asked: Asked): Promise<Total[]> {
  const { rows } = await sql<Total>`
    select indicator_id as "indicatorId", period_id as "periodId", territory_id as "territoryId",
      organisation_code as organisation, total::text as total, reported, not_applicable as "notApplicable"
    from figures.totals(${[...asked.indicatorIds]}::bigint[], ${[...asked.periodIds]}::int[], ${[...asked.territoryIds]}::bigint[],
      ${[...asked.organisations]}::text[], ${asked.basis})
    order by 1, 2, 3, 4`.execute(ctx.db);
  return rows;
}

export interface Owing {
  indicatorId: number;
  periodId: number;
  territoryId: number;
  organisation: string;
  expected: number;
}

/** How many units owed what `totalsOf` adds up, at the same places and within the same rights. One query. */
export async function owingOf(ctx: Viewing, asked: Asked): Promise<Owing[]> {
  const { rows } = await sql<Owing>`
    select indicator_id as "indicatorId", period_id as "periodId", territory_id as "territoryId",
      organisation_code as organisation, expected
    from figures.owing(${[...asked.indicatorIds]}::bigint[], ${[...asked.periodIds]}::int[], ${[...asked.territoryIds]}::bigint[],
      ${[...asked.organisations]}::text[], ${asked.basis})`.execute(ctx.db);
  return rows;
}
