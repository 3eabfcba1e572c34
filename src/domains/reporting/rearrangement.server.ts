import { sql } from 'kysely';
import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText } from './text.vi.ts';

/** A report stays its unit's, with its number and its signature; one not yet issued too, and the dry run says so. */
export const reportsRearranged: Rearranged<Database> = {
  words: rearrangementText,
  count: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from reporting.plan_counts(${planId})`.execute(ctx.db)).rows,
};
