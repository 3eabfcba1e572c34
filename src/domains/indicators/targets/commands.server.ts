import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { getTarget, holdTarget, type Target, targetAt } from './queries.server.ts';
import type { TargetMoved, TargetsGiven } from './events.ts';
import {
  type Comparator,
  givingRefusal,
  isBelow,
  isEasier,
  ownValueRefusal,
  type Rhythm,
  type Spread,
  stepRefusal,
  type TargetState,
} from './rules.ts';
import {
  acceptTargetsInput,
  askChangeInput,
  changeTargetInput,
  dropTargetInput,
  setHarderInput,
  setOwnInput,
  setTargetsInput,
} from './schema.ts';

/** A target to be opened; `parentId` null where a unit sets its own. */
export interface TargetToOpen {
  indicatorId: number;
  unitId: number;
  parentId: number | null;
  startsOn: string;
  endsOn: string;
  per: Rhythm | null;
  spread: Spread;
  comparator: Comparator;
  value: number;
  paperLabel: string | null;
  documentId: number | null;
  reason: string | null;
}

/**
 * Opens targets in one statement; what a unit already has (same indicator, days and rhythm) is left as it stands and counted.
 * The body for commands of other domains. The database asks report.collect at each unit, or report.write for a unit's own.
 */
export async function openTargets(
  ctx: Acting,
  giverUnitId: number,
  rows: readonly TargetToOpen[],
): Promise<{ ids: number[]; left: number }> {
  const { rows: made } = await sql<{ id: number; unit_id: number }>`
    insert into indicators.target (indicator_id, unit_id, unit_path, given_by_unit_id, parent_id, starts_on, ends_on, per, spread,
      comparator, value, state, paper_label, document_id, reason, changed_at, changed_by)
    select r."indicatorId", u.id, u.path, ${giverUnitId}, r."parentId", r."startsOn", r."endsOn", r.per, r.spread, r.comparator, r.value,
      case when u.id = ${giverUnitId} then 'accepted' else 'set' end, r."paperLabel", r."documentId", r.reason, ${ctx.now},
      ${ctx.actor.accountId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r ("indicatorId" bigint, "unitId" bigint, "parentId" bigint, "startsOn" date,
      "endsOn" date, per text, spread text, comparator text, value bigint, "paperLabel" text, "documentId" bigint, reason text)
    join organisation.unit u on u.id = r."unitId" and u.closed_on is null
    on conflict (unit_id, indicator_id, starts_on, ends_on, coalesce(per, '')) where state <> 'dropped' do nothing
    returning id, unit_id`.execute(ctx.db);
  ctx.touched(...made.map((one) => `unit:${one.unit_id}`));
  const targetIds = made.map((one) => one.id);
  const event: TargetsGiven = { name: 'TargetsGiven', payload: { targetIds, givenById: giverUnitId } };
  if (made.length > 0) await ctx.announce(event);
  return { ids: targetIds, left: rows.length - made.length };
}

/** A unit's own target. Needs report.write there. */
export const setOwn = defineCommand({
  name: 'setOwnTarget',
  input: setOwnInput,
  run: async (ctx: Acting, { unitId, ...target }) => {
    const unit = await getUnit(ctx, unitId);
    demand(ctx, 'report.write', unit.path);
    const indicator = await ctx.db
      .selectFrom('indicators.indicator')
      .select('numerator_id')
      .where('id', '=', target.indicatorId)
      .where('retired_on', 'is', null)
      .executeTakeFirst();
    if (!indicator) throw new Refusal('indicator-not-found');
    const { ids } = await openTargets(ctx, unitId, [{ ...target, unitId, parentId: null, reason: null }]);
    if (ids[0] === undefined) throw new Refusal('target-already-set');
    return { id: ids[0] };
  },
});

/** Gives a target on to units below, all at once. Needs report.collect at the giver and at each unit. */
export const setTargets = defineCommand({
  name: 'setTargets',
  input: setTargetsInput,
  run: async (ctx: Acting, { parentId, rows, paperLabel, documentId }) => {
    const parent = await holdTarget(ctx, parentId);
    const given = await giveBelow(ctx, parent, rows, { paperLabel, documentId });
    return { given: given.ids.length, left: given.left };
  },
});

interface Share {
  unitId: number;
  value: number;
  reason: string | null;
}

interface Paper {
  paperLabel: string | null;
  documentId: number | null;
}

async function giveBelow(ctx: Acting, parent: Target, rows: readonly Share[], paper: Paper) {
  demand(ctx, 'report.collect', parent.unitPath);
  if (parent.state === 'dropped') throw new Refusal('target-out-of-order');
  const asked = { ...parent, value: parent.ownValue ?? parent.value };
  const units = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path', 'short_name'])
    .where(sql<boolean>`id = any(${rows.map((row) => row.unitId)}::bigint[])`)
    .where('closed_on', 'is', null)
    .execute();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const row of rows) {
    const unit = byId.get(row.unitId);
    if (!unit || !isBelow(parent.unitPath, unit.path)) throw new Refusal('target-unit-not-below');
    demand(ctx, 'report.collect', unit.path);
    const refusal = givingRefusal(asked, row);
    if (refusal) throw new Refusal(refusal, { unit: unit.short_name });
  }
  const { indicatorId, startsOn, endsOn, per, spread, comparator } = parent;
  const shared = { parentId: parent.id, indicatorId, startsOn, endsOn, per, spread, comparator };
  return openTargets(
    ctx,
    parent.unitId,
    rows.map((row) => ({
      ...{ ...shared, ...row },
      ...{ paperLabel: paper.paperLabel ?? parent.paperLabel, documentId: paper.documentId ?? parent.documentId },
    })),
  );
}

/**
 * A target that a paper sets: the giver's own, and of `each` the same for these units below it. A giver that has it already
 * gives on what it has; a unit that has it keeps what it has. The body for directives. Needs report.collect at the giver and
 * at each unit; refuses as a giving does.
 */
export async function giveByPaper(
  ctx: Acting,
  giver: { id: number; path: string },
  goal: Omit<TargetToOpen, 'unitId' | 'parentId' | 'reason'>,
  unitIds: readonly number[],
): Promise<{ targetId: number; given: number }> {
  demand(ctx, 'report.collect', giver.path);
  await openTargets(ctx, giver.id, [{ ...goal, unitId: giver.id, parentId: null, reason: null }]);
  const own = await targetAt(ctx, { ...goal, unitId: giver.id });
  if (!own) throw new Refusal('target-not-found');
  const below = unitIds.filter((id) => id !== giver.id);
  if (goal.spread === 'total' || below.length === 0) return { targetId: own.id, given: 0 };
  const rows = below.map((unitId) => ({ unitId, value: goal.value, reason: null }));
  const { ids } = await giveBelow(ctx, own, rows, goal);
  return { targetId: own.id, given: ids.length };
}

/**
 * Takes back what was given by a paper: all of it, or only what some units got; with all, the giver's own too. Values that
 * the giver changed since are taken back as well: they came from the paper. The body for directives.
 */
export async function dropByPaper(
  ctx: Acting,
  given: { documentId: number; giverUnitId: number; unitIds: readonly number[] | null; reason: string },
): Promise<number> {
  const { documentId, giverUnitId, unitIds, reason } = given;
  const rows = await ctx.db
    .selectFrom('indicators.target')
    .select('id')
    .where('document_id', '=', documentId)
    .where('given_by_unit_id', '=', giverUnitId)
    .where('state', '<>', 'dropped')
    .$if(unitIds !== null, (query) => query.where(sql<boolean>`unit_id = any(${unitIds}::bigint[])`))
    .orderBy('id')
    .execute();
  for (const { id } of rows) await step(ctx, id, 'drop', { state: 'dropped', reason });
  return rows.length;
}

/** Accepts what was given. Needs report.write at each unit; one that cannot be accepted refuses all. */
export const acceptTargets = defineCommand({
  name: 'acceptTargets',
  input: acceptTargetsInput,
  run: async (ctx: Acting, { targetIds }) => {
    for (const id of targetIds) await step(ctx, id, 'accept', { state: 'accepted', reason: null });
    return { accepted: targetIds.length };
  },
});

/** Asks whoever gave it to change it. Needs report.write at the unit. */
export const askChange = defineCommand({
  name: 'askTargetChange',
  input: askChangeInput,
  run: async (ctx: Acting, { targetId, reason }) => {
    await step(ctx, targetId, 'ask-change', { state: 'change-asked', reason });
  },
});

/** Sets the unit a harder value than it was given; with that it is accepted. Needs report.write at the unit. */
export const setHarder = defineCommand({
  name: 'setHarderTarget',
  input: setHarderInput,
  run: async (ctx: Acting, { targetId, value }) => {
    const target = await getTarget(ctx, targetId);
    const refusal = ownValueRefusal(target, value);
    if (refusal) throw new Refusal(refusal);
    const own_value = value === target.value ? null : value;
    await step(ctx, targetId, 'harder', { state: 'accepted', own_value, reason: null });
  },
});

/** Another value, with the reason and the paper; the old one is kept. Needs report.collect at the unit, or report.write for its own. */
export const changeTarget = defineCommand({
  name: 'changeTarget',
  input: changeTargetInput,
  run: async (ctx: Acting, { targetId, value, reason, paperLabel, documentId }) => {
    const target = await getTarget(ctx, targetId);
    const { comparator, ownValue } = target;
    const keepsOwn = ownValue !== null && ownValue !== value && !isEasier(comparator, ownValue, value);
    await step(ctx, targetId, 'change', {
      ...{ value, reason, own_value: keepsOwn ? ownValue : null },
      state: isOwn(target) ? 'accepted' : 'set',
      paper_label: paperLabel ?? target.paperLabel,
      document_id: documentId ?? target.documentId,
    });
  },
});

/** Takes a target back; what was given on from it stays with those who have it. The same rights as for a change. */
export const dropTarget = defineCommand({
  name: 'dropTarget',
  input: dropTargetInput,
  run: async (ctx: Acting, { targetId, reason }) => {
    await step(ctx, targetId, 'drop', { state: 'dropped', reason });
  },
});

const isOwn = (target: Target) => target.givenById === target.unitId;

interface Change {
  state: TargetState;
  reason: string | null;
  value?: number;
  own_value?: number | null;
  paper_label?: string | null;
  document_id?: number | null;
}

/** The one way a target moves: held, by whoever may, in its order. The database keeps what it was. */
async function step(ctx: Acting, id: number, name: Parameters<typeof stepRefusal>[1], change: Change): Promise<void> {
  const target = await holdTarget(ctx, id);
  const isGivers = (name === 'change' || name === 'drop') && !isOwn(target);
  demand(ctx, isGivers ? 'report.collect' : 'report.write', target.unitPath);
  const refusal = stepRefusal(target.state, name);
  if (refusal) throw new Refusal(refusal);
  await ctx.db
    .updateTable('indicators.target')
    .set({ ...change, changed_at: ctx.now, changed_by: ctx.actor.accountId })
    .where('id', '=', id)
    .execute();
  ctx.touched(`unit:${target.unitId}`);
  const { unitId, givenById } = target;
  const event: TargetMoved = { name: 'TargetMoved', payload: { targetId: id, unitId, givenById, step: name } };
  await ctx.announce(event);
}
