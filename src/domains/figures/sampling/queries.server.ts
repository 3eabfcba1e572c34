import { sql } from 'kysely';
import type { z } from 'zod';
import type { Viewing } from '#domains/tables.ts';
import { type pair, recheck } from './schema.ts';

export type Pair = z.output<typeof pair>;

/** Indicators and periods by chance, of all that were ever asked for. */
export async function somePairs(ctx: Viewing, count: number): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select p.indicator_id as "indicatorId", p.period_id as "periodId"
    from (select distinct cell.indicator_id, c.period_id
      from figures.collection c join figures.cell cell on cell.form_version_id = c.form_version_id) p
    order by random() limit ${count}`.execute(ctx.db);
  return rows;
}

/** How many places and lines have a total that is not what the revisions add up to. For the service of figures alone. */
export async function countAstray(ctx: Viewing, { indicatorId, periodId }: Pair): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from figures.sampled_differences(${indicatorId}, ${periodId}::int)`.execute(ctx.db);
  return rows[0]!.count;
}

/** Whether an alarm for it stands already, waiting or failed. For the service of figures alone. */
export async function isRaised(ctx: Viewing, { indicatorId, periodId }: Pair): Promise<boolean> {
  const { rows } = await sql`
    select from pgboss.job where name = ${recheck.name} and state in ('created', 'retry', 'active', 'failed')
      and (data->>'indicatorId')::bigint = ${indicatorId} and (data->>'periodId')::int = ${periodId} limit 1`.execute(
    ctx.db,
  );
  return rows.length > 0;
}
