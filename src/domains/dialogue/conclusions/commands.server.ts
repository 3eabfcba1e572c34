import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { modeOf } from '#domains/activities/meetings/conclusions/rules.ts';
import { openCommitments } from '#domains/commitments/commands.server.ts';
import { comingDayRefusal } from '#domains/commitments/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { held, moveOn, openUnit, type Standing } from '../dialogues/commands.server.ts';
import { limits, openMatters } from '../dialogues/rules.ts';
import { addConclusionInput, issueInput, mendConclusionInput, removeConclusionInput } from '../dialogues/schema.ts';
import { text } from '../dialogues/text.vi.ts';

interface Concluded {
  raisedId: number | null;
  what: string;
  product: string;
  ownerUnitId: number;
  dueOn: string;
}

/** One thing that was concluded: what, by whom, with which product, until when. Needs commitment.assign, as sending does. */
export const addDialogueConclusion = defineCommand({
  name: 'addDialogueConclusion',
  input: addConclusionInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await concluding(ctx, input.id);
    const columns = await checked(ctx, dialogue, input);
    const { count, last } = await ctx.db
      .selectFrom('dialogue.conclusion')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('position').as('last')])
      .where('dialogue_id', '=', dialogue.id)
      .executeTakeFirstOrThrow();
    if (count >= limits.conclusions) throw new Refusal('too-many-conclusions', { most: limits.conclusions });
    const { id } = await ctx.db
      .insertInto('dialogue.conclusion')
      .values({ ...columns, dialogue_id: dialogue.id, position: (last ?? 0) + 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  },
});

/** Puts one right before the notice is issued. */
export const mendDialogueConclusion = defineCommand({
  name: 'mendDialogueConclusion',
  input: mendConclusionInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await concluding(ctx, input.id);
    const { numUpdatedRows } = await ctx.db
      .updateTable('dialogue.conclusion')
      .set(await checked(ctx, dialogue, input))
      .where('id', '=', input.conclusionId)
      .where('dialogue_id', '=', dialogue.id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('dialogue-conclusion-not-found');
  },
});

/** Takes one away before the notice is issued. */
export const removeDialogueConclusion = defineCommand({
  name: 'removeDialogueConclusion',
  input: removeConclusionInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await concluding(ctx, input.id);
    await ctx.db
      .deleteFrom('dialogue.conclusion')
      .where('id', '=', input.conclusionId)
      .where('dialogue_id', '=', dialogue.id)
      .execute();
  },
});

/** The notice is issued: every conclusion becomes a promise of its owner, and every matter must be settled one way or the other. */
export const issueConclusions = defineCommand({
  name: 'issueConclusions',
  input: issueInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'issue');
    demand(ctx, 'commitment.assign', dialogue.unitPath);
    if (input.on > ctx.today || input.on < dialogue.heldOn)
      throw new Refusal('input-invalid', {}, { on: 'notice-day-wrong' });
    const matters = await settling(ctx, dialogue.id);
    const open = openMatters(matters).length;
    if (open > 0) throw new Refusal('matters-open', { count: open });
    const sent = await ctx.db
      .updateTable('dialogue.conclusion')
      .set({ sent_at: ctx.now, sent_by: ctx.actor.accountId })
      .where('dialogue_id', '=', dialogue.id)
      .returning(['id', 'position', 'what', 'product', 'owner_unit_id', 'due_on'])
      .execute();
    const late = sent.find((one) => comingDayRefusal(one.due_on, ctx.today) !== null);
    if (late) throw new Refusal('conclusion-overdue', { position: late.position });
    const paper = text.noticeLabel(input.paper, formatDay(input.on), dialogue.subject).slice(0, 300);
    for (const row of sent.toSorted((a, b) => a.position - b.position)) await promise(ctx, dialogue, paper, row);
    await moveOn(ctx, dialogue, {
      ...{ state: 'concluded', is_complex: input.isComplex, conclusion_paper: input.paper, concluded_on: input.on },
      // Who has promised something reads where it comes from.
      parties: sql`parties || array(select u.path from organisation.unit u where u.id = any(${[...new Set(sent.map((one) => one.owner_unit_id))]}::bigint[]))`,
    });
    return { opened: sent.length };
  },
});

interface Sent {
  id: number;
  what: string;
  product: string;
  owner_unit_id: number;
  due_on: string;
}

async function promise(ctx: Acting, dialogue: Standing, originLabel: string, row: Sent): Promise<void> {
  const owner = await openUnit(ctx, row.owner_unit_id, 'ownerUnitId');
  await openCommitments(ctx, {
    ...{ originKind: 'dialogue', originId: dialogue.id, originPart: row.id, originLabel, clause: null },
    mode: modeOf({ id: dialogue.unitId, path: dialogue.unitPath }, owner),
    ...{ askerUnitId: dialogue.unitId, ownerUnitIds: [owner.id], cooperatingUnitIds: [] },
    ...{ what: row.what, product: row.product, dueOn: row.due_on, dueSource: 'paper', parentId: null },
  });
}

async function settling(ctx: Acting, dialogueId: number) {
  const rows = await ctx.db
    .selectFrom('dialogue.raised as r')
    .select(['r.id', 'r.answer'])
    .select(({ selectFrom }) =>
      selectFrom('dialogue.conclusion as k')
        .whereRef('k.raised_id', '=', 'r.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('conclusions'),
    )
    .where('r.dialogue_id', '=', dialogueId)
    .where('r.removed_reason', 'is', null)
    .execute();
  return rows.map((row) => ({ answer: row.answer, conclusions: Number(row.conclusions) }));
}

async function concluding(ctx: Acting, id: number): Promise<Standing> {
  const dialogue = await held(ctx, { id }, 'conclude');
  demand(ctx, 'commitment.assign', dialogue.unitPath);
  return dialogue;
}

async function checked(ctx: Acting, dialogue: Standing, input: Concluded) {
  const due = comingDayRefusal(input.dueOn, ctx.today);
  if (due) throw new Refusal('input-invalid', {}, { dueOn: due });
  const owner = await openUnit(ctx, input.ownerUnitId, 'ownerUnitId');
  if (input.raisedId !== null) {
    const raised = await ctx.db
      .selectFrom('dialogue.raised')
      .select('id')
      .where('id', '=', input.raisedId)
      .where('dialogue_id', '=', dialogue.id)
      .where('removed_reason', 'is', null)
      .executeTakeFirst();
    if (!raised) throw new Refusal('input-invalid', {}, { raisedId: 'matter-not-found' });
  }
  const { raisedId, what, product, dueOn } = input;
  return { raised_id: raisedId, what, product, owner_unit_id: owner.id, due_on: dueOn };
}
