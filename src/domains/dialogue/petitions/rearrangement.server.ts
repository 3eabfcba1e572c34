import { sql } from 'kysely';
import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText } from './text.vi.ts';

/** A petition that a closed unit had goes to its successor, with its clock; what it had handed on stays in the successor's sight. */
export const petitionsRearranged: Rearranged<Database> = {
  words: { petition: rearrangementText.petition },
  count: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from dialogue.plan_petition(${planId})`.execute(ctx.db)).rows,
  since: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from dialogue.petitions_since(${planId})`.execute(ctx.db)).rows,
  async move(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`
      select dialogue.pass_on_petition(${planId}, ${many}, ${ctx.now}) as moved`.execute(ctx.db);
    return rows[0]!.moved;
  },
  async undo(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`select dialogue.undo_petition(${planId}, ${many}) as moved`.execute(
      ctx.db,
    );
    return rows[0]!.moved;
  },
};

/** The same for anonymous feedback, by doors of its own store. */
export const feedbackRearranged: Rearranged<Database> = {
  words: { feedback: rearrangementText.feedback },
  count: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from opinion.plan_feedback(${planId})`.execute(ctx.db)).rows,
  since: async (ctx, planId) =>
    (await sql<RowCount>`select at, what, count from opinion.feedback_since(${planId})`.execute(ctx.db)).rows,
  async move(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`select opinion.pass_on_feedback(${planId}, ${many}) as moved`.execute(
      ctx.db,
    );
    return rows[0]!.moved;
  },
  async undo(ctx, planId, many) {
    const { rows } = await sql<{ moved: number }>`select opinion.undo_feedback(${planId}, ${many}) as moved`.execute(
      ctx.db,
    );
    return rows[0]!.moved;
  },
};
