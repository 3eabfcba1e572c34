import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { sendJob } from '#platform/jobs/send.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { territoryOf } from '../queries.server.ts';
import { nameKeys, writtenName } from '../rules.ts';
import {
  comparable,
  countPlan,
  countSince,
  getPlan,
  listPartUnits,
  otherPlans,
  listParts,
  placeToRearrange,
  type Plan,
  refusalsOf,
} from './queries.server.ts';
import { refuseBeside, refuseOrder, refuseShape, unitsToOpen, unitsToRename } from './rules.ts';
import { addRowInput, dropRowInput, orderInput, planInput, type PlanRow, planRows, startPlanInput } from './schema.ts';
import { paperLabel } from './text.vi.ts';

/** Rows of one batch that only follow their unit: some 50 ms on the embedded database. */
const many = 150;
/** What goes to a successor is ended, made anew and written down: several rows for each one. */
const handedAtOnce = 50;

/** The job by its name: the job itself imports the batch below. */
const job = { name: 'rearrange', input: planInput };

/** A plan for the parts of a place, on a paper. Needs unit.manage at the place. */
export const startPlan = defineCommand({
  name: 'startPlan',
  input: startPlanInput,
  async run(ctx: Acting, input) {
    await placeToRearrange(ctx, input.parentId);
    if (input.effectiveOn < input.paperOn)
      throw new Refusal('effective-before-paper', {}, { effectiveOn: 'effective-before-paper' });
    const paper = writtenName(input.paper);
    const { id } = await ctx.db
      .insertInto('organisation.rearrangement')
      .values({
        parent_id: input.parentId,
        paper,
        paper_on: input.paperOn,
        effective_on: input.effectiveOn,
        label: paperLabel(paper, input.paperOn),
        rows: '[]',
        made_at: ctx.now,
        made_by: ctx.actor.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`rearrangement:${id}`);
    return { id };
  },
});

/** Adds a row to a drafted plan. What stands against it in the whole of the plan is said by the dry run. */
export const addRow = defineCommand({
  name: 'addRow',
  input: addRowInput,
  async run(ctx: Acting, input) {
    const names = input.kind === 'split' ? [input.name, ...input.others] : [input.name];
    const to = names.map((name) => ({ name: writtenName(name), kind: input.placeKind }));
    const row: PlanRow = { kind: input.kind, from: [...new Set(input.from)], to };
    const shape = refuseShape(row);
    if (shape) throw new Refusal(shape, {}, { from: shape });
    await changeRows(ctx, input.planId, (rows) => [...rows, row]);
  },
});

export const dropRow = defineCommand({
  name: 'dropRow',
  input: dropRowInput,
  run: (ctx: Acting, input) => changeRows(ctx, input.planId, (rows) => rows.filter((_, at) => at !== input.at)),
});

async function changeRows(ctx: Acting, planId: number, change: (rows: PlanRow[]) => PlanRow[]): Promise<void> {
  const plan = await planFor(ctx, planId, 'change');
  await ctx.db
    .updateTable('organisation.rearrangement')
    .set({ rows: JSON.stringify(planRows.parse(change(plan.rows))), version: plan.version + 1 })
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .execute();
}

export const dropPlan = defineCommand({
  name: 'dropPlan',
  input: planInput,
  async run(ctx: Acting, input) {
    const plan = await planFor(ctx, input.planId, 'change');
    await ctx.db
      .updateTable('organisation.rearrangement')
      .set({ state: 'dropped', version: plan.version + 1 })
      .where('id', '=', plan.id)
      .execute();
  },
});

/** Orders the carrying out: refused while anything stands against a row. */
export const carryOut = defineCommand({
  name: 'carryOut',
  input: orderInput,
  async run(ctx: Acting, input) {
    const plan = await planFor(ctx, input.planId, 'carry', input.version);
    if (plan.rows.length === 0) throw new Refusal('plan-empty');
    if (plan.effectiveOn > ctx.today) throw new Refusal('plan-not-yet');
    const refusals = await refusalsOf(ctx, plan, await listParts(ctx, plan.parentId));
    await refuseTurn(ctx, plan, 'carry');
    if (refusals.length > 0) throw new Refusal('plan-refused', { count: refusals.length });
    await turn(ctx, plan, 'carrying', await countPlan(ctx, plan.id));
    await sendJob(ctx, job, { planId: plan.id }, { key: String(plan.id) });
  },
});

/** Orders the undoing: refused where people have done something at the successors since. */
export const undoPlan = defineCommand({
  name: 'undoPlan',
  input: orderInput,
  async run(ctx: Acting, input) {
    const plan = await planFor(ctx, input.planId, 'undo', input.version);
    await refuseTurn(ctx, plan, 'undo');
    const since = await countSince(ctx, plan.id);
    const count = since.reduce((sum, one) => sum + one.count, 0);
    if (count > 0) throw new Refusal('undo-loses', { count });
    await turn(ctx, plan, 'undoing', plan.before ?? []);
    await sendJob(ctx, job, { planId: plan.id }, { key: String(plan.id) });
  },
});

/** Final: from here on nothing is put back. */
export const closePlan = defineCommand({
  name: 'closePlan',
  input: orderInput,
  async run(ctx: Acting, input) {
    const plan = await planFor(ctx, input.planId, 'close', input.version);
    if (JSON.stringify(plan.before) !== JSON.stringify(plan.after)) throw new Refusal('plan-does-not-add-up');
    await turn(ctx, plan, 'closed', []);
  },
});

/** Sends the job again where it was lost with the server. */
export const continuePlan = defineCommand({
  name: 'continuePlan',
  input: planInput,
  async run(ctx: Acting, input) {
    const plan = await planFor(ctx, input.planId, 'continue');
    await sendJob(ctx, job, { planId: plan.id }, { key: String(plan.id) });
  },
});

/** One small batch of a plan that is being carried out or undone: each may be the last before the power fails. */
export const carryOn = defineCommand({
  name: 'carryOn',
  isPrivate: true,
  input: planInput,
  async run(ctx: Acting, input): Promise<{ isMore: boolean }> {
    const plan = await getPlan(ctx, input.planId);
    if (plan.state === 'carrying') return { isMore: await carryBatch(ctx, plan) };
    if (plan.state === 'undoing') return { isMore: await undoBatch(ctx, plan) };
    return { isMore: false };
  },
});

async function carryBatch(ctx: Acting, plan: Plan): Promise<boolean> {
  if (plan.rowsDone < plan.rows.length) {
    const made = JSON.stringify(await namesFor(ctx, plan.rows[plan.rowsDone]!));
    await sql`select organisation.carry_row(${plan.id}, ${plan.rowsDone}, ${made}::jsonb)`.execute(ctx.db);
    return true;
  }
  for (const domain of ctx.rearrangements) {
    if (((await domain.move?.(ctx, plan.id, handedAtOnce)) ?? 0) > 0) return true;
  }
  if ((await follow(ctx, plan.id, false)) > 0) return true;
  await turn(ctx, plan, 'carried', await countPlan(ctx, plan.id));
  return false;
}

async function undoBatch(ctx: Acting, plan: Plan): Promise<boolean> {
  if ((await follow(ctx, plan.id, true)) > 0) return true;
  for (const domain of ctx.rearrangements.toReversed()) {
    if (((await domain.undo?.(ctx, plan.id, handedAtOnce)) ?? 0) > 0) return true;
  }
  if (plan.rowsDone > 0) {
    await sql`select organisation.undo_row(${plan.id}, ${plan.rowsDone - 1})`.execute(ctx.db);
    return true;
  }
  await turn(ctx, plan, 'undone', []);
  return false;
}

async function follow(ctx: Acting, planId: number, back: boolean): Promise<number> {
  const { rows } = await sql<{ followed: number }>`
    select organisation.follow_some(${planId}, ${many}, ${back}) as followed`.execute(ctx.db);
  return rows[0]!.followed;
}

/** The names of what follows a row, as the database needs them: they are rules, which it does not know. */
async function namesFor(ctx: Acting, row: PlanRow) {
  const units = await listPartUnits(ctx, row.from);
  const { level } = await territoryOf(ctx, row.from[0]!);
  const places = row.to.map(({ name, kind }) => ({ name, kind, level }));
  return {
    to: places.map((place) => {
      const { search_key: searchKey, sort_key: sortKey } = nameKeys(place.name);
      return { ...place, searchKey, sortKey, units: unitsToOpen(units, place) };
    }),
    renamed: row.kind === 'rename' ? unitsToRename(units, places[0]!) : [],
  };
}

async function refuseTurn(ctx: Acting, plan: Plan, order: 'carry' | 'undo'): Promise<void> {
  const places = [...plan.rows.flatMap((row) => row.from), ...plan.madeIds];
  const code = refuseBeside(order, places, await otherPlans(ctx, plan));
  if (code) throw new Refusal(code);
}

type Counts = Awaited<ReturnType<typeof countPlan>>;

async function turn(ctx: Acting, plan: Plan, state: string, counts: Counts): Promise<void> {
  const kept = comparable(counts);
  const moves = kept.reduce((sum, { what, count }) => sum + (/^(post|right|open-)/u.test(what) ? count : 0), 0);
  await sql`select organisation.turn_plan(${plan.id}, ${state}, ${JSON.stringify(kept)}::jsonb, ${moves}, ${ctx.now})`.execute(
    ctx.db,
  );
  ctx.touched(`rearrangement:${plan.id}`);
}

/** The plan, if the order may be given now by the one who acts. `version`: as it was on the page. */
async function planFor(
  ctx: Acting,
  id: number,
  order: Parameters<typeof refuseOrder>[1],
  version?: number,
): Promise<Plan> {
  const plan = await getPlan(ctx, id);
  demand(ctx, 'unit.manage', (await territoryOf(ctx, plan.parentId)).path);
  const code = refuseOrder(plan.state, order);
  if (code) throw new Refusal(code);
  if (version !== undefined && version !== plan.version) throw new Refusal('plan-changed');
  return plan;
}
