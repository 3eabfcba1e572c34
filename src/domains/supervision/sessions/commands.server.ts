import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { logFollowed } from '#domains/activities/commands.server.ts';
import type { Acting } from '#domains/tables.ts';
import { refuseUnknown } from '../programme/commands.server.ts';
import { type Act, actRefusal, type Kind, kindOf, type State, type StepName, stepRefusal } from '../rules.ts';
import {
  bodyStepInput,
  callOffInput,
  changeSessionInput,
  closeInput,
  type PlanEntry,
  planSessionInput,
  takeStepInput,
} from '../schema.ts';
import { stagesFor, stepsOf } from './queries.server.ts';

export interface Standing {
  id: number;
  kind: Kind;
  form: string;
  subject: string;
  fieldCode: string;
  unitId: number;
  unitPath: string;
  bodyUnitIds: number[];
  aboveUnitId: number | null;
  workingOn: string;
  place: string;
  state: State;
  madePublicOn: string | null;
  version: number;
}

const columns = [
  ...(['id', 'kind', 'form', 'subject', 'field_code as fieldCode', 'unit_id as unitId', 'state', 'version'] as const),
  ...(['unit_path as unitPath', 'body_unit_ids as bodyUnitIds', 'above_unit_id as aboveUnitId'] as const),
  ...(['working_on as workingOn', 'place', 'made_public_on as madePublicOn'] as const),
] as const;

/** The session as it stands, where the reader sees it; 'session-not-found' also when hidden. */
export async function standing(ctx: Acting, id: number): Promise<Standing> {
  const row = await ctx.db.selectFrom('supervision.session').select(columns).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('session-not-found');
  return row;
}

/** The unit's own, locked, where this may be done now. Needs supervision.work at the unit. */
export async function own(ctx: Acting, seen: { id: number; version?: number }, act: Act): Promise<Standing> {
  const { unitPath } = await standing(ctx, seen.id);
  demand(ctx, 'supervision.work', unitPath);
  const session = await ctx.db
    .selectFrom('supervision.session')
    .select(columns)
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (seen.version !== undefined && seen.version !== session.version) throw new Refusal('session-changed');
  const refusal = actRefusal(session, act);
  if (refusal) throw new Refusal(refusal);
  ctx.touched(`session:${session.id}`, `unit:${session.unitId}`);
  return session;
}

/** Every change of the row itself: one version on, in the actor's name. */
export async function moveOn(ctx: Acting, session: Standing, changed: object): Promise<void> {
  await ctx.db
    .updateTable('supervision.session')
    .set({ ...changed, ...stamp(ctx), version: session.version + 1 })
    .where('id', '=', session.id)
    .execute();
}
const stamp = (ctx: Acting) => ({ changed_at: ctx.now, changed_by: ctx.actor.accountId });

/** Who sees it: the unit, from the plan on the bodies, from the conclusion on the level above. */
export function partiesOf(session: Standing, others: readonly (number | null)[]) {
  return sql<string>`array[${session.unitPath}::ltree] || coalesce(
    (select array_agg(u.path) from organisation.unit u where u.id = any(${others.filter((id) => id !== null)}::bigint[])), '{}')`;
}

/** A session of its own, or of an item of the programme. Needs supervision.work at the unit. */
export const planSession = defineCommand({
  name: 'planSession',
  input: planSessionInput,
  run: async (ctx: Acting, input) => {
    const unit = await ctx.db
      .selectFrom('organisation.unit')
      .select(['id', 'path'])
      .where('id', '=', input.unitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!unit) throw new Refusal('unit-not-found');
    demand(ctx, 'supervision.work', unit.path);
    await refuseOtherItem(ctx, unit.id, input);
    const { id } = await ctx.db
      .insertInto('supervision.session')
      .values({
        ...(await columnsOf(ctx, unit.id, input)),
        ...{ planned_id: input.plannedId, unit_id: unit.id, unit_path: unit.path, kind: kindOf(input.form) },
        parties: [unit.path],
        ...stamp(ctx),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await putMembers(ctx, id, input.members);
    ctx.touched(`session:${id}`, `unit:${unit.id}`);
    return { id };
  },
});

/** Changes the plan while the working day has not been. The form keeps its kind. */
export const changeSession = defineCommand({
  name: 'changeSession',
  input: changeSessionInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'change');
    if (kindOf(input.form) !== session.kind) throw new Refusal('input-invalid', {}, { form: 'form-of-other-kind' });
    const changed = await columnsOf(ctx, session.unitId, input);
    const isSent = (await stepsOf(ctx, [session.id])).some(({ step }) => step !== 'body_report');
    const parties = partiesOf(session, isSent ? input.bodyUnitIds : []);
    await moveOn(ctx, session, { ...changed, parties });
    await putMembers(ctx, session.id, input.members);
    return { id: session.id };
  },
});

/**
 * A step of the unit: plan sent, draft received, held, team report. Each once, in the order of the form. Held, it gets its record in
 * the log of the unit: that needs activity.log there too.
 */
export const takeStep = defineCommand({
  name: 'takeStep',
  input: takeStepInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, input.step);
    await writeStep(ctx, session, { ...input, unitId: session.unitId });
    const held =
      input.step === 'held'
        ? { state: 'held', activity_id: await logHeld(ctx, session, input.doneOn, input.attended) }
        : {};
    await moveOn(ctx, session, {
      ...(input.step === 'team_report' ? {} : { parties: partiesOf(session, session.bodyUnitIds) }),
      ...held,
    });
  },
});

async function logHeld(ctx: Acting, { id, unitId, subject, place }: Standing, on: string, attended: number | null) {
  const { id: activityId } = await logFollowed(ctx, {
    ...{ ownerUnitId: unitId, kind: 'supervision', happenedOn: on, place, subject },
    ...{ attendance: attended ?? 0, link: `/giam-sat/${id}` },
  });
  return activityId;
}

/** The body's own step, by the body (commitment.work there), or by the unit that has the paper in its hands. */
export const takeBodyStep = defineCommand({
  name: 'takeBodyStep',
  input: bodyStepInput,
  run: async (ctx: Acting, input) => {
    const session = await standing(ctx, input.id);
    await demandEither(ctx, session, input.unitId);
    const refusal = actRefusal(session, input.step);
    if (refusal) throw new Refusal(refusal);
    await writeStep(ctx, session, input);
    ctx.touched(`session:${session.id}`, `unit:${input.unitId}`);
  },
});

/** It will not be held; it stays to be read, with the reason. */
export const callOffSession = defineCommand({
  name: 'callOffSession',
  input: callOffInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'call_off');
    await moveOn(ctx, session, { state: 'called_off', called_off_reason: input.reason });
  },
});

/** All recommendations have been settled and, of criticism, the bodies have replied. */
export const closeSession = defineCommand({
  name: 'closeSession',
  input: closeInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'close');
    const open = await ctx.db
      .selectFrom('commitments.commitment')
      .select('id')
      .where('origin_kind', '=', 'supervision')
      .where('origin_id', '=', session.id)
      .where('parent_id', 'is', null)
      .where('open', '=', true)
      .executeTakeFirst();
    if (open) throw new Refusal('recommendations-open');
    const stages = stagesFor(session, await stepsOf(ctx, [session.id]), session.bodyUnitIds, ctx.today);
    if (stages.some((stage) => stage.step === 'reply' && stage.doneOn === null)) throw new Refusal('reply-missing');
    await moveOn(ctx, session, { state: 'closed' });
  },
});

/** One of the two: the body acts for itself, or the unit writes what reached it on paper. */
export async function demandEither(ctx: Acting, session: Standing, bodyUnitId: number): Promise<'body' | 'unit'> {
  if (!session.bodyUnitIds.includes(bodyUnitId)) throw new Refusal('body-not-of-session');
  const body = await ctx.db
    .selectFrom('organisation.unit')
    .select('path')
    .where('id', '=', bodyUnitId)
    .executeTakeFirstOrThrow();
  if (may(ctx.actor.grants, ctx.permissions, 'commitment.work', body.path)) return 'body';
  demand(ctx, 'supervision.work', session.unitPath);
  return 'unit';
}

interface NewStep {
  step: StepName;
  unitId: number;
  doneOn: string;
  paper: string | null;
  note: string | null;
}

export async function writeStep(ctx: Acting, session: Standing, given: NewStep): Promise<void> {
  const stages = stagesFor(session, await stepsOf(ctx, [session.id]), session.bodyUnitIds, ctx.today);
  const refusal = stepRefusal(stages, given, ctx.today);
  if (refusal === 'day-to-come') throw new Refusal('input-invalid', {}, { doneOn: refusal });
  if (refusal) throw new Refusal(refusal);
  await ctx.db
    .insertInto('supervision.step')
    .values({
      ...{ session_id: session.id, step: given.step, done_on: given.doneOn, paper_label: given.paper },
      ...{ note: given.note, at: ctx.now, account_id: ctx.actor.accountId, unit_id: given.unitId },
    })
    .execute();
}

async function columnsOf(ctx: Acting, unitId: number, input: PlanEntry) {
  await refuseUnknown(ctx, input);
  if (input.bodyUnitIds.includes(unitId)) throw new Refusal('input-invalid', {}, { bodyUnitIds: 'body-is-own' });
  if (input.aboveUnitId === unitId) throw new Refusal('input-invalid', {}, { aboveUnitId: 'above-is-own' });
  return {
    ...{ form: input.form, subject: input.subject, field_code: input.fieldCode, body_unit_ids: input.bodyUnitIds },
    ...{ purpose: input.purpose, scope: input.scope, conditions: input.conditions, place: input.place },
    ...{ above_unit_id: input.aboveUnitId, working_on: input.workingOn },
  };
}

/** The item is of the unit's own programme, stands, is approved, and of the same kind. */
async function refuseOtherItem(ctx: Acting, unitId: number, input: { plannedId: number | null; form: string }) {
  if (input.plannedId === null) return;
  const item = await ctx.db
    .selectFrom('supervision.planned as i')
    .innerJoin('supervision.programme as p', 'p.id', 'i.programme_id')
    .select(['i.kind', 'p.state', 'i.dropped_reason'])
    .where('i.id', '=', input.plannedId)
    .where('p.unit_id', '=', unitId)
    .executeTakeFirst();
  if (!item) throw new Refusal('item-not-found');
  if (item.dropped_reason !== null) throw new Refusal('item-dropped');
  if (item.state !== 'approved') throw new Refusal('programme-not-approved');
  if (item.kind !== kindOf(input.form)) throw new Refusal('input-invalid', {}, { form: 'form-of-other-kind' });
}

async function putMembers(ctx: Acting, sessionId: number, members: PlanEntry['members']): Promise<void> {
  await ctx.db.deleteFrom('supervision.member').where('session_id', '=', sessionId).execute();
  if (members.length === 0) return;
  await ctx.db
    .insertInto('supervision.member')
    .values(
      members.map(({ post, part }, at) => ({
        ...{ post, part: part ?? (at === 0 ? 'head' : 'member') },
        ...{ session_id: sessionId, position: at + 1 },
      })),
    )
    .execute();
}
