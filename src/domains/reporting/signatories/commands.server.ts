import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { endSignatoryInput, nameSignatoryInput } from '../schema.ts';

/** Enters who may sign for a unit, in which post, from which day, by which decision. */
export const nameSignatory = defineCommand({
  name: 'nameSignatory',
  input: nameSignatoryInput,
  run: async (ctx: Acting, input) => {
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'report.approve', unit.path);
    if (input.validUntil !== null && input.validUntil < input.validFrom)
      throw new Refusal('input-invalid', {}, { validUntil: 'signatory-days-reversed' });
    const account = await ctx.db
      .selectFrom('people.account')
      .select('id')
      .where('id', '=', input.accountId)
      .where('person_id', 'is not', null)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (!account) throw new Refusal('input-invalid', {}, { accountId: 'signatory-without-account' });
    const { id } = await ctx.db
      .insertInto('reporting.signatory')
      .values({
        unit_id: unit.id,
        unit_path: unit.path,
        account_id: input.accountId,
        post: input.post,
        title: input.title,
        decision: input.decision,
        valid_from: input.validFrom,
        valid_until: input.validUntil,
        named_at: ctx.now,
        named_by: ctx.actor.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`unit:${unit.id}`, `signatory:${id}`);
    return { id };
  },
});

/** From today on this person no longer signs so; what was signed stays signed. */
export const endSignatory = defineCommand({
  name: 'endSignatory',
  input: endSignatoryInput,
  run: async (ctx: Acting, input) => {
    const row = await ctx.db
      .selectFrom('reporting.signatory')
      .select(['id', 'unit_path', 'ended_on'])
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!row) throw new Refusal('signatory-not-found');
    demand(ctx, 'report.approve', row.unit_path);
    if (row.ended_on !== null) throw new Refusal('signatory-already-ended');
    await ctx.db
      .updateTable('reporting.signatory')
      .set({ ended_on: ctx.today, ended_by: ctx.actor.accountId })
      .where('id', '=', row.id)
      .execute();
    ctx.touched(`signatory:${row.id}`);
  },
});
