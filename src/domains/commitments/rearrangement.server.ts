import { sql } from 'kysely';
import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText } from './text.vi.ts';

/** Open promises go to the successor: the old row ends as handed over, a new one points back. What repeats goes on there. Ended ones stay. */
export const commitmentsRearranged: Rearranged<Database> = {
  words: rearrangementText,
  count: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from commitments.plan_counts(${planId})`.execute(ctx.db)).rows,
  since: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from commitments.plan_since(${planId})`.execute(ctx.db)).rows,
  async move(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select commitments.hand_over_some(${planId}, ${many}, ${ctx.now}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
  async undo(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select commitments.undo_some(${planId}, ${many}, ${ctx.now}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
};
