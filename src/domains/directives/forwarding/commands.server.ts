import { peopleOfUnit } from '#domains/people/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { bookOf } from '../book/queries.server.ts';
import { forwardingFaults } from './rules.ts';
import { forwardInput, takeInput } from './schema.ts';

/** Passes a paper on inside the office that one acts for. Needs document.register there and the paper in one of its books. */
export const forwardPaper = defineCommand({
  name: 'forwardPaper',
  input: forwardInput,
  run: async (ctx: Acting, input) => {
    const unit = await bookOf(ctx, input.documentId);
    const colleagues = await peopleOfUnit(ctx, unit.id);
    const faults = forwardingFaults(
      input,
      colleagues.map((person) => person.accountId),
      ctx.today,
    );
    if (Object.keys(faults).length > 0) throw new Refusal('input-invalid', {}, faults);
    await ctx.db
      .insertInto('directives.forwarding')
      .values({
        document_id: input.documentId,
        unit_id: unit.id,
        unit_path: unit.path,
        to_account_id: input.toAccountId,
        to_words: input.toWords,
        note: input.note,
        due_on: input.dueOn,
        forwarded_at: ctx.now,
        forwarded_by: ctx.actor.accountId,
      })
      .execute();
    ctx.touched(`document:${input.documentId}`);
  },
});

/** "Ký nhận": whoever a paper was passed to signs for it, once. */
export const takeForwarded = defineCommand({
  name: 'takeForwarded',
  input: takeInput,
  run: async (ctx: Acting, input) => {
    const taken = await ctx.db
      .updateTable('directives.forwarding')
      .set({ taken_at: ctx.now })
      .where('id', '=', input.id)
      .where('to_account_id', '=', ctx.actor.accountId)
      .where('taken_at', 'is', null)
      .returning('document_id')
      .executeTakeFirst();
    if (!taken) throw new Refusal('forwarding-not-found');
    ctx.touched(`document:${taken.document_id}`);
  },
});
