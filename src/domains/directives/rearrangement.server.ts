import { sql } from 'kysely';
import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText } from './text.vi.ts';

/**
 * Papers stay in the register where they were entered. One not yet received or still worked on goes to the successor, and so
 * do drafts of own papers and what was raised and not answered.
 */
export const directivesRearranged: Rearranged<Database> = {
  words: rearrangementText,
  count: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from directives.plan_counts(${planId})`.execute(ctx.db)).rows,
  since: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from directives.plan_since(${planId})`.execute(ctx.db)).rows,
  async move(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select directives.pass_on_some(${planId}, ${many}, ${ctx.now}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
  async undo(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select directives.undo_some(${planId}, ${many}, ${ctx.now}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
};
