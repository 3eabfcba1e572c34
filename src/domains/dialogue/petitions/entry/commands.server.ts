import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { stageDue } from '#domains/opinion/feedback/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { handlingUnit } from '../commands.server.ts';
import { addFiles } from '../handling/commands.server.ts';
import { writeDownInput } from '../schema.ts';

/** An officer writes down what was said or brought. Named: what nobody signs is sent over the portal. Gives the number. */
export const writeDownPetition = defineCommand({
  name: 'writeDownPetition',
  input: writeDownInput,
  run: async (ctx: Acting, input) => {
    const unit = handlingUnit(ctx);
    if (input.receivedOn > ctx.today) throw new Refusal('input-invalid', {}, { receivedOn: 'received-in-future' });
    await demandMatter(ctx, input);
    const dueOn = stageDue('receive', input.receivedOn);
    const { id } = await ctx.db
      .insertInto('dialogue.petition')
      .values({
        ...{ mode: input.mode, kind: input.kind, field_code: input.field, area_id: input.areaId },
        ...{ subject: input.subject, words: input.words, may_publish: input.mayPublish },
        ...{ received_on: input.receivedOn, received_at: ctx.now, came: 'officer' },
        ...{ unit_id: unit.id, holder_unit_ids: [unit.id], due_on: dueOn, receipt_digest: input.receiptDigest },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { fullName, phone, email, address } = input;
    await ctx.db
      .insertInto('dialogue.petitioner')
      .values({ petition_id: id, full_name: fullName, phone, email, address })
      .execute();
    await ctx.db
      .insertInto('dialogue.petition_step')
      .values({
        petition_id: id,
        step: 'send',
        unit_id: unit.id,
        due_on: dueOn,
        at: ctx.now,
        account_id: ctx.actor.accountId,
      })
      .execute();
    await addFiles(ctx, id, 'asked', input.files);
    ctx.touched(`petition:${id}`, `unit:${unit.id}`);
    return { id };
  },
});

/** The same for a program that has drawn the code itself: it gets it back beside the number, to hand over now. */
export const writeDownForProgram = defineCommand({
  name: 'writeDownPetition',
  input: writeDownInput.extend({ receiptCode: z.string() }),
  run: async (ctx: Acting, { receiptCode, ...input }) => ({
    ...(await writeDownPetition.run(ctx, input)),
    receiptCode,
  }),
});

/** A field that there is and a place that stands; said at their fields. */
export async function demandMatter(ctx: Acting, input: { field: string; areaId: number }): Promise<void> {
  const [field, area] = await Promise.all([
    ctx.db.selectFrom('commitments.field').select('code').where('code', '=', input.field).executeTakeFirst(),
    ctx.db
      .selectFrom('organisation.territory')
      .select('id')
      .where('id', '=', input.areaId)
      .where('closed_on', 'is', null)
      .executeTakeFirst(),
  ]);
  if (!field) throw new Refusal('input-invalid', {}, { field: 'field-invalid' });
  if (!area) throw new Refusal('input-invalid', {}, { areaId: 'territory-not-found' });
}
