import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { openCommitments } from '#domains/commitments/commands.server.ts';
import { comingDayRefusal } from '#domains/commitments/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { hosted, type Standing } from '../commands.server.ts';
import { limits } from '../rules.ts';
import { addConclusionInput, mendConclusionInput, removeConclusionInput, sendConclusionsInput } from '../schema.ts';
import { text } from '../text.vi.ts';
import { modeOf } from './rules.ts';

interface Concluded {
  what: string;
  product: string;
  ownerUnitIds: number[];
  cooperatingUnitIds: number[];
  dueOn: string;
}

/** One thing that was concluded. Needs commitment.assign at the host, as sending does. */
export const addConclusion = defineCommand({
  name: 'addConclusion',
  input: addConclusionInput,
  run: async (ctx: Acting, input) => {
    const meeting = await concluding(ctx, input.id);
    const columns = await checked(ctx, input);
    const there = await ctx.db
      .selectFrom('activities.conclusion')
      .select('position')
      .where('meeting_id', '=', meeting.id)
      .execute();
    if (there.length >= limits.conclusions) throw new Refusal('too-many-conclusions', { most: limits.conclusions });
    const position = Math.max(0, ...there.map((one) => one.position)) + 1;
    const { id } = await ctx.db
      .insertInto('activities.conclusion')
      .values({ ...columns, meeting_id: meeting.id, position })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  },
});

/** Puts one right that has not been sent. */
export const mendConclusion = defineCommand({
  name: 'mendConclusion',
  input: mendConclusionInput,
  run: async (ctx: Acting, input) => {
    await concluding(ctx, input.id);
    await replace(ctx, input, await checked(ctx, input));
  },
});

/** Takes one away that has not been sent. */
export const removeConclusion = defineCommand({
  name: 'removeConclusion',
  input: removeConclusionInput,
  run: async (ctx: Acting, input) => {
    await concluding(ctx, input.id);
    await replace(ctx, input, { removed_at: ctx.now, changed_at: ctx.now, changed_by: ctx.actor.accountId });
  },
});

/** All that wait become promises at once: an order where the host may give one, a request elsewhere. */
export const sendConclusions = defineCommand({
  name: 'sendConclusions',
  input: sendConclusionsInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'send');
    demand(ctx, 'commitment.assign', meeting.hostPath);
    // The meeting is locked: of two who press at once the second finds none that waits.
    const waiting = await ctx.db
      .updateTable('activities.conclusion')
      .set((eb) => ({ sent_at: ctx.now, sent_by: ctx.actor.accountId, version: eb('version', '+', 1) }))
      .where('meeting_id', '=', meeting.id)
      .where('sent_at', 'is', null)
      .where('removed_at', 'is', null)
      .returning(['id', 'position', 'what', 'product', 'owner_unit_ids', 'cooperating_unit_ids', 'due_on'])
      .execute();
    if (waiting.length === 0) throw new Refusal('no-conclusion-waits');
    const late = waiting.find((one) => comingDayRefusal(one.due_on, ctx.today) !== null);
    if (late) throw new Refusal('conclusion-overdue', { position: late.position });
    let opened = 0;
    for (const row of waiting.toSorted((a, b) => a.position - b.position)) opened += await open(ctx, meeting, row);
    return { conclusions: waiting.length, opened };
  },
});

interface Waiting {
  id: number;
  what: string;
  product: string;
  owner_unit_ids: number[];
  cooperating_unit_ids: number[];
  due_on: string;
}

async function open(ctx: Acting, meeting: Standing, row: Waiting): Promise<number> {
  const owners = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path'])
    .where('id', 'in', row.owner_unit_ids)
    .execute();
  const host = { id: meeting.hostUnitId, path: meeting.hostPath };
  const byMode = Map.groupBy(owners, (owner) => modeOf(host, owner));
  let opened = 0;
  for (const [mode, units] of byMode) {
    opened += await openCommitments(ctx, {
      ...{ originKind: 'meeting', originId: meeting.id, originPart: row.id, clause: null, mode },
      originLabel: text.originLabel(meeting.title, formatDay(meeting.startsOn)).slice(0, 300),
      askerUnitId: host.id,
      ownerUnitIds: units.map((unit) => unit.id),
      cooperatingUnitIds: row.cooperating_unit_ids,
      ...{ what: row.what, product: row.product, dueOn: row.due_on, dueSource: 'paper', parentId: null },
    });
  }
  return opened;
}

async function concluding(ctx: Acting, id: number): Promise<Standing> {
  const meeting = await hosted(ctx, { id }, 'conclude');
  demand(ctx, 'commitment.assign', meeting.hostPath);
  return meeting;
}

async function checked(ctx: Acting, input: Concluded) {
  const due = comingDayRefusal(input.dueOn, ctx.today);
  if (due) throw new Refusal('input-invalid', {}, { dueOn: due });
  const cooperating = input.cooperatingUnitIds.filter((id) => !input.ownerUnitIds.includes(id));
  const named = [...input.ownerUnitIds, ...cooperating];
  const rows = await ctx.db
    .selectFrom('organisation.unit')
    .select('id')
    .where('id', 'in', named)
    .where('closed_on', 'is', null)
    .execute();
  if (rows.length !== named.length) throw new Refusal('input-invalid', {}, { ownerUnitIds: 'unit-not-found' });
  return {
    ...{ what: input.what, product: input.product, due_on: input.dueOn },
    ...{ owner_unit_ids: input.ownerUnitIds, cooperating_unit_ids: cooperating },
    ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
  };
}

async function replace(ctx: Acting, seen: { id: number; conclusionId: number; version: number }, columns: object) {
  const { numUpdatedRows } = await ctx.db
    .updateTable('activities.conclusion')
    .set({ ...columns, version: seen.version + 1 })
    .where('id', '=', seen.conclusionId)
    .where('meeting_id', '=', seen.id)
    .where('sent_at', 'is', null)
    .where('removed_at', 'is', null)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('conclusion-changed');
}
