import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { answered, owedWithin } from '../../below/queries.server.ts';
import type { ReportedSource } from '../rules.ts';

/** One indicator in one period that a number is made of; a number with several cells has them under one key. */
export interface Cell {
  key: string;
  indicatorId: number;
  periodId: number;
}

/** Who owed a number and who sent all of it, and from which revisions it is made. */
export interface Behind {
  expected: number;
  complete: number;
  /** The first names of those that did not, in the order of names. */
  missing: string[];
  sources: ReportedSource[];
}

const mostNames = 12;

/** What stands behind numbers of a place, by their keys, within what the reader may read. Two queries. */
export async function behindOf(
  ctx: Viewing,
  asked: { territoryId: number; organisation: string | null; unitId: number | null; cells: readonly Cell[] },
): Promise<Map<string, Behind>> {
  const { cells, unitId } = asked;
  if (cells.length === 0) return new Map();
  const within = {
    ...{ territoryId: asked.territoryId, organisation: asked.organisation, basis: 'reported' as const },
    indicatorIds: [...new Set(cells.map((one) => one.indicatorId))],
    periodIds: [...new Set(cells.map((one) => one.periodId))],
  };
  const owed = sql`
    select w.key, f.collection_id, f.period_id, f.unit_id, f.state, f.counted_rev, ${answered} as answered
    from ${owedWithin(within)}
    join unnest(${cells.map((one) => one.key)}::text[], ${cells.map((one) => one.indicatorId)}::bigint[],
      ${cells.map((one) => one.periodId)}::int[]) w (key, indicator_id, period_id)
      on w.indicator_id = cell.indicator_id and w.period_id = f.period_id
    where ${unitId}::bigint is null or f.unit_id = ${unitId}`;
  const { rows: answers } = await sql<Omit<Behind, 'sources'> & { key: string }>`
    with owed as (${owed}),
    units as (select key, unit_id, bool_and(answered) as is_complete from owed group by key, unit_id)
    select x.key, count(*)::int as expected, count(*) filter (where x.is_complete)::int as complete,
      coalesce((array_agg(u.short_name order by u.sort_key, u.id) filter (where not x.is_complete))[1:${mostNames}], '{}') as missing
    from units x join organisation.unit u on u.id = x.unit_id
    group by x.key`.execute(ctx.db);
  const { rows: sources } = await sql<ReportedSource & { key: string }>`
    with owed as (${owed}),
    units as (select distinct key, collection_id, period_id, unit_id, state, counted_rev from owed)
    select x.key, x.collection_id as "collectionId", p.code as period, count(*)::int as expected,
      count(x.counted_rev)::int as counted, count(*) filter (where x.state = 'sealed')::int as sealed,
      (select max(s.id) from figures.seal s where s.collection_id = x.collection_id) as "sealId",
      md5(string_agg(x.unit_id || ':' || x.counted_rev, ',' order by x.unit_id)) as digest
    from units x join figures.period p on p.id = x.period_id
    group by x.key, x.collection_id, p.code order by p.code, x.collection_id`.execute(ctx.db);
  const bySource = Map.groupBy(sources, ({ key }) => key);
  return new Map(answers.map(({ key, ...behind }) => [key, { ...behind, sources: bySource.get(key) ?? [] }]));
}
