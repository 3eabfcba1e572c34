import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { standing } from '../commands.server.ts';
import { actRefusal } from '../rules.ts';
import { answerInput, receiveInput } from '../schema.ts';

/** The invited unit has seen the invitation. Needs activity.log at that unit; a second time changes nothing. */
export const receiveInvitation = defineCommand({
  name: 'receiveInvitation',
  input: receiveInput,
  run: async (ctx: Acting, input) => {
    const invitation = await invited(ctx, input);
    if (invitation.received_at !== null) return;
    await own(ctx, input)
      .set((eb) => ({ received_at: ctx.now, received_by: ctx.actor.accountId, version: eb('version', '+', 1) }))
      .execute();
  },
});

/** How many come and to which point, or why nobody does; may be changed until the meeting has been held. */
export const answerInvitation = defineCommand({
  name: 'answerInvitation',
  input: answerInput,
  run: async (ctx: Acting, input) => {
    const invitation = await invited(ctx, input);
    if (invitation.version !== input.version) throw new Refusal('answer-changed');
    const isComing = input.answer === 'coming';
    if (isComing && input.pointId !== null) await demandPoint(ctx, input.id, input.pointId);
    const signed = { answered_at: ctx.now, answered_by: ctx.actor.accountId, version: input.version + 1 };
    const { numUpdatedRows } = await own(ctx, input)
      .set({
        ...{ ...signed, answer: input.answer, heads: isComing ? input.heads : null },
        ...{ point_id: isComing ? input.pointId : null, reason: isComing ? null : input.reason },
        ...(invitation.received_at === null ? { received_at: ctx.now, received_by: ctx.actor.accountId } : {}),
      })
      .where('version', '=', input.version)
      .executeTakeFirst();
    // A colleague answered between our read and our write.
    if (numUpdatedRows === 0n) throw new Refusal('answer-changed');
  },
});

interface Named {
  id: number;
  unitId: number;
}

function own(ctx: Acting, { id, unitId }: Named) {
  return ctx.db.updateTable('activities.invitation').where('meeting_id', '=', id).where('unit_id', '=', unitId);
}

async function invited(ctx: Acting, { id, unitId }: Named) {
  const row = await ctx.db
    .selectFrom('activities.invitation as i')
    .innerJoin('organisation.unit as u', 'u.id', 'i.unit_id')
    .select(['u.path', 'i.received_at', 'i.version'])
    .where('i.meeting_id', '=', id)
    .where('i.unit_id', '=', unitId)
    .where('i.withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Refusal('meeting-not-found');
  demand(ctx, 'activity.log', row.path);
  const refusal = actRefusal(await standing(ctx, id), 'answer', ctx.today);
  if (refusal) throw new Refusal(refusal);
  ctx.touched(`meeting:${id}`, `unit:${unitId}`);
  return row;
}

async function demandPoint(ctx: Acting, meetingId: number, pointId: number): Promise<void> {
  const point = await ctx.db
    .selectFrom('activities.meeting_point')
    .select('id')
    .where('id', '=', pointId)
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!point) throw new Refusal('input-invalid', {}, { pointId: 'point-or-unit-unknown' });
}
