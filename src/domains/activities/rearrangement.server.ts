import { sql } from 'kysely';
import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText } from './text.vi.ts';

/** What was done was done by the unit that did it; a meeting that is not over yet goes to the successor, with its invitations. */
export const activitiesRearranged: Rearranged<Database> = {
  words: rearrangementText,
  count: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from activities.plan_counts(${planId})`.execute(ctx.db)).rows,
  since: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from activities.plan_since(${planId})`.execute(ctx.db)).rows,
  async move(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select activities.hand_over_some(${planId}, ${many}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
  async undo(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select activities.undo_some(${planId}, ${many}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
};
