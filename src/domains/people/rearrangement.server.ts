import { sql } from 'kysely';
import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import { openWorkRearranged } from '#domains/organisation/rearrangement/open-work/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText as requestText } from './data-requests/text.vi.ts';
import { rearrangementText } from './text.vi.ts';

/** Posts go to the successor; rights end there and are given anew; forms that are being typed stay with their account. */
export const peopleRearranged: Rearranged<Database> = {
  words: rearrangementText,
  count: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from people.plan_counts(${planId})`.execute(ctx.db)).rows,
  async refuse(ctx, planId) {
    const { rows } = await sql<{ at: number }>`select at from people.plan_own_rows(${planId}) at`.execute(ctx.db);
    return rows.map(({ at }) => ({ at, code: 'own-post-in-row' }));
  },
  since: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from people.plan_since(${planId})`.execute(ctx.db)).rows,
  async move(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select people.move_some(${planId}, ${many}, ${ctx.now}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
  async undo(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`select people.undo_some(${planId}, ${many}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
};

/** Requests about one's own data go with their clock. */
export const dataRequestsRearranged = openWorkRearranged('people', requestText);
