import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { refuseNames } from '#platform/vietnamese/refuse-names.ts';
import { logFollowed } from '#domains/activities/commands.server.ts';
import type { Acting } from '#domains/tables.ts';
import type { DialoguePlanPublished } from '../events.ts';
import { type Act, actRefusal, type Dated, planRefusals } from './rules.ts';
import { callOffInput, changeInput, holdInput, type PlanEntry, planInput, publishInput } from './schema.ts';

export interface Standing extends Dated {
  id: number;
  subject: string;
  unitId: number;
  unitPath: string;
  hostUnitId: number;
  place: string;
  hostPost: string;
  audience: string | null;
  planPaper: string | null;
  attended: number | null;
  conclusionPaper: string | null;
  concludedOn: string | null;
  version: number;
}

/** The dialogue as it stands, locked, in a state in which this may be done; needs dialogue.work at its unit. */
export async function held(ctx: Acting, seen: { id: number; version?: number }, act: Act): Promise<Standing> {
  const query = ctx.db
    .selectFrom('dialogue.dialogue')
    .select(['id', 'kind', 'subject', 'unit_id as unitId', 'unit_path as unitPath', 'host_unit_id as hostUnitId'])
    .select(['held_on as heldOn', 'place', 'state', 'plan_public_on as planPublicOn', 'attended', 'version'])
    .select(['host_post as hostPost', 'audience', 'plan_paper as planPaper'])
    .select(['questions_until as questionsUntil', 'is_complex as isComplex', 'concluded_on as concludedOn'])
    .select(['conclusion_paper as conclusionPaper', 'conclusion_public_on as conclusionPublicOn'])
    .where('id', '=', seen.id);
  const row = await query.executeTakeFirst();
  if (!row) throw new Refusal('dialogue-not-found');
  demand(ctx, 'dialogue.work', row.unitPath);
  const dialogue = await query.forUpdate().executeTakeFirstOrThrow();
  const refusal = actRefusal(dialogue, act, ctx.today);
  if (refusal) throw new Refusal(refusal);
  if (seen.version !== undefined && seen.version !== dialogue.version) throw new Refusal('dialogue-changed');
  ctx.touched(`dialogue:${dialogue.id}`, `unit:${dialogue.unitId}`);
  return dialogue;
}

/** Every change of the row itself: one version on, in the actor's name. */
export async function moveOn(ctx: Acting, dialogue: Standing, columns: object): Promise<void> {
  await ctx.db
    .updateTable('dialogue.dialogue')
    .set({ ...columns, changed_at: ctx.now, changed_by: ctx.actor.accountId, version: dialogue.version + 1 })
    .where('id', '=', dialogue.id)
    .execute();
}

/** What everybody reads of a plan, as far as people wrote it. */
function planWords(plan: Pick<Standing, 'subject' | 'audience' | 'place' | 'hostPost' | 'planPaper'>) {
  return [plan.subject, plan.audience, plan.place, plan.hostPost, plan.planPaper];
}

/** Puts a dialogue into the programme. Needs dialogue.work at the unit that prepares and records it. */
export const planDialogue = defineCommand({
  name: 'planDialogue',
  input: planInput,
  run: async (ctx: Acting, input) => {
    const unit = await openUnit(ctx, input.unitId, 'unitId');
    demand(ctx, 'dialogue.work', unit.path);
    const columns = await checked(ctx, unit.path, input);
    const { id } = await ctx.db
      .insertInto('dialogue.dialogue')
      .values({
        ...columns,
        ...{ unit_id: unit.id, unit_path: unit.path, changed_at: ctx.now, changed_by: ctx.actor.accountId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`dialogue:${id}`, `unit:${unit.id}`);
    return { id };
  },
});

/** Changes the plan; a plan that is public is public as it now reads. */
export const changeDialogue = defineCommand({
  name: 'changeDialogue',
  input: changeInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'change');
    if (dialogue.planPublicOn !== null) refuseNames(planWords(input), input.checked);
    await moveOn(ctx, dialogue, await checked(ctx, dialogue.unitPath, input));
    return { id: dialogue.id };
  },
});

/** From now on everybody reads the plan, if it seems to name nobody, and questions are taken until their day. */
export const publishPlan = defineCommand({
  name: 'publishDialoguePlan',
  input: publishInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'publish_plan');
    refuseNames(planWords(dialogue), input.checked);
    await moveOn(ctx, dialogue, { plan_public_on: ctx.today });
    const event: DialoguePlanPublished = {
      name: 'DialoguePlanPublished',
      payload: { dialogueId: dialogue.id, unitId: dialogue.unitId },
    };
    await ctx.announce(event);
  },
});

/** It will not be held; it stays to be read, with the reason. */
export const callOffDialogue = defineCommand({
  name: 'callOffDialogue',
  input: callOffInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'call_off');
    await moveOn(ctx, dialogue, { state: 'called_off', called_off_reason: input.reason });
  },
});

/** It has been held before so many heads; the log of the unit that records it gets its activity. Needs activity.log there too. */
export const holdDialogue = defineCommand({
  name: 'holdDialogue',
  input: holdInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'hold');
    const { id: activityId } = await logFollowed(ctx, {
      ...{ ownerUnitId: dialogue.unitId, kind: 'dialogue', happenedOn: dialogue.heldOn, place: dialogue.place },
      ...{ subject: dialogue.subject, attendance: input.attended, link: `/doi-thoai/${dialogue.id}` },
    });
    await moveOn(ctx, dialogue, { state: 'held', attended: input.attended, activity_id: activityId });
    return { activityId };
  },
});

export async function openUnit(ctx: Acting, unitId: number, field: string): Promise<{ id: number; path: string }> {
  const unit = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path'])
    .where('id', '=', unitId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  if (!unit) throw new Refusal('input-invalid', {}, { [field]: 'unit-not-found' });
  return unit;
}

export async function refuseUnknownField(ctx: Acting, code: string | null): Promise<void> {
  if (code === null) return;
  const known = await ctx.db.selectFrom('commitments.field').select('code').where('code', '=', code).executeTakeFirst();
  if (!known) throw new Refusal('input-invalid', {}, { fieldCode: 'field-unknown' });
}

/** The columns of a plan that every rule has passed. */
async function checked(ctx: Acting, unitPath: string, input: PlanEntry) {
  const fields = planRefusals(input, ctx.today);
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
  await refuseUnknownField(ctx, input.fieldCode);
  const host = await openUnit(ctx, input.hostUnitId, 'hostUnitId');
  return {
    ...{ kind: input.kind, subject: input.subject, field_code: input.fieldCode },
    ...{ host_unit_id: host.id, host_post: input.hostPost, held_on: input.heldOn, held_at: input.heldAt },
    ...{ place: input.place, audience: input.audience, questions_until: input.questionsUntil },
    ...{ plan_paper: input.planPaper, parties: sql<string[]>`array[${unitPath}, ${host.path}]::ltree[]` },
  };
}
