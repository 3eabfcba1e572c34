import { sql } from 'kysely';
import type { Rearranged, RearrangedWords } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import type { Database } from '#domains/tables.ts';

/** What is open of a domain goes on with the successor in its own row, by the lines that its migrations wrote into platform.open_work. */
export function openWorkRearranged(domain: string, words: RearrangedWords): Rearranged<Database> {
  return {
    words,
    count: async (ctx, planId) =>
      (await sql<RowCount>`select at, what, count from organisation.work_counts(${planId}, ${domain})`.execute(ctx.db))
        .rows,
    // A thing and what belongs to it are told as one: the most of one table, not the sum.
    since: async (ctx, planId) =>
      (
        await sql<RowCount>`select at, what, max(count) as count from organisation.work_since(${planId}, ${domain})
          group by at, what`.execute(ctx.db)
      ).rows,
    async move(ctx, planId, many) {
      const { rows } = await sql<{ moved: number }>`
        select organisation.hand_over_work(${planId}, ${domain}, ${many}) as moved`.execute(ctx.db);
      return rows[0]!.moved;
    },
    async undo(ctx, planId, many) {
      const { rows } = await sql<{ moved: number }>`
        select organisation.undo_work(${planId}, ${domain}, ${many}) as moved`.execute(ctx.db);
      return rows[0]!.moved;
    },
  };
}
