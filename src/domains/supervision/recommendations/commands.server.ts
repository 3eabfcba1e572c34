import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { openCommitments } from '#domains/commitments/commands.server.ts';
import { comingDayRefusal } from '#domains/commitments/rules.ts';
import { declineCommitment, receiveCommitment } from '#domains/commitments/steps/commands.server.ts';
import type { Acting } from '#domains/tables.ts';
import type { RecommendationAnswered, SessionConcluded } from '../events.ts';
import { limits } from '../rules.ts';
import {
  addFindingInput,
  addRecommendationInput,
  concludeInput,
  removeFindingInput,
  removeRecommendationInput,
  replyInput,
} from '../schema.ts';
import {
  demandEither,
  moveOn,
  own,
  partiesOf,
  type Standing,
  standing,
  writeStep,
} from '../sessions/commands.server.ts';
import { text } from '../text.vi.ts';

/** What was found, one thing a row; until the conclusion. */
export const addFinding = defineCommand({
  name: 'addFinding',
  input: addFindingInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'concluded');
    const position = await nextPosition(ctx, 'finding', session.id);
    const { id } = await ctx.db
      .insertInto('supervision.finding')
      .values({ session_id: session.id, position, words: input.words })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  },
});

export const removeFinding = defineCommand({
  name: 'removeFinding',
  input: removeFindingInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'concluded');
    await ctx.db
      .deleteFrom('supervision.finding')
      .where('id', '=', input.findingId)
      .where('session_id', '=', session.id)
      .execute();
  },
});

/** What is recommended to one of the bodies; nobody else sees it until the conclusion sends it. */
export const addRecommendation = defineCommand({
  name: 'addRecommendation',
  input: addRecommendationInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'concluded');
    if (!session.bodyUnitIds.includes(input.bodyUnitId))
      throw new Refusal('input-invalid', {}, { bodyUnitId: 'body-not-of-session' });
    const due = comingDayRefusal(input.dueOn, ctx.today);
    if (due) throw new Refusal('input-invalid', {}, { dueOn: due });
    const position = await nextPosition(ctx, 'recommendation', session.id);
    const { id } = await ctx.db
      .insertInto('supervision.recommendation')
      .values({
        ...{ session_id: session.id, position, body_unit_id: input.bodyUnitId, what: input.what },
        ...{ product: input.product, due_on: input.dueOn },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  },
});

export const removeRecommendation = defineCommand({
  name: 'removeRecommendation',
  input: removeRecommendationInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'concluded');
    await ctx.db
      .deleteFrom('supervision.recommendation')
      .where('id', '=', input.recommendationId)
      .where('session_id', '=', session.id)
      .where('sent_at', 'is', null)
      .execute();
  },
});

/**
 * The conclusion stands: every recommendation becomes a commitment that its body is asked for, and the level above has its copy.
 * Needs commitment.assign at the unit.
 */
export const concludeSession = defineCommand({
  name: 'concludeSession',
  input: concludeInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'concluded');
    demand(ctx, 'commitment.assign', session.unitPath);
    await writeStep(ctx, session, { ...input, step: 'concluded', unitId: session.unitId, note: null });
    const recommendations = await ctx.db
      .updateTable('supervision.recommendation')
      .set({ sent_at: ctx.now, sent_by: ctx.actor.accountId })
      .where('session_id', '=', session.id)
      .where('sent_at', 'is', null)
      .returning(['id', 'position', 'body_unit_id', 'what', 'product', 'due_on'])
      .execute();
    const late = recommendations.find((one) => comingDayRefusal(one.due_on, ctx.today) !== null);
    if (late) throw new Refusal('recommendation-overdue', { position: late.position });
    for (const row of recommendations.toSorted((a, b) => a.position - b.position)) await ask(ctx, session, row);
    await moveOn(ctx, session, {
      ...{ state: 'concluded', conclusion: input.conclusion },
      parties: partiesOf(session, [...session.bodyUnitIds, session.aboveUnitId]),
    });
    const event: SessionConcluded = {
      name: 'SessionConcluded',
      payload: {
        ...{ sessionId: session.id, unitId: session.unitId, bodyUnitIds: session.bodyUnitIds },
        ...{ aboveUnitId: session.aboveUnitId, recommendations: recommendations.length },
      },
    };
    await ctx.announce(event);
    return { recommendations: recommendations.length };
  },
});

interface Waiting {
  id: number;
  body_unit_id: number;
  what: string;
  product: string;
  due_on: string;
}

async function ask(ctx: Acting, session: Standing, row: Waiting): Promise<void> {
  await openCommitments(ctx, {
    ...{ originKind: 'supervision', originId: session.id, originPart: row.id, clause: null, mode: 'request' },
    originLabel: labelOf(session),
    askerUnitId: session.unitId,
    ownerUnitIds: [row.body_unit_id],
    cooperatingUnitIds: [],
    ...{ what: row.what, product: row.product, dueOn: row.due_on, dueSource: 'paper', parentId: null },
  });
}

export const labelOf = (session: Standing) =>
  text.originLabel(session.kind, session.subject, formatDay(session.workingOn)).slice(0, 300);

/**
 * The answer of the body with its paper; the newest counts. By the body itself it also moves the promise: taken up when it is
 * accepted, declined when it is refused. What the unit writes from a paper moves nothing.
 */
export const replyToRecommendation = defineCommand({
  name: 'replyToRecommendation',
  input: replyInput,
  run: async (ctx: Acting, input) => {
    const session = await standing(ctx, input.id);
    const row = await ctx.db
      .selectFrom('supervision.recommendation')
      .select(['id', 'body_unit_id', 'sent_at'])
      .where('id', '=', input.recommendationId)
      .where('session_id', '=', session.id)
      .executeTakeFirst();
    if (!row || row.sent_at === null) throw new Refusal('recommendation-not-found');
    const by = await demandEither(ctx, session, row.body_unit_id);
    if (input.paperOn > ctx.today) throw new Refusal('input-invalid', {}, { paperOn: 'day-to-come' });
    await ctx.db
      .insertInto('supervision.reply')
      .values({
        ...{ recommendation_id: row.id, stance: input.stance, reason: input.reason, paper_label: input.paper },
        ...{ paper_on: input.paperOn, at: ctx.now, account_id: ctx.actor.accountId },
        unit_id: by === 'body' ? row.body_unit_id : session.unitId,
      })
      .execute();
    if (by === 'body') await movePromise(ctx, session.id, row.id, input);
    ctx.touched(`session:${session.id}`, `unit:${row.body_unit_id}`);
    const event: RecommendationAnswered = {
      name: 'RecommendationAnswered',
      payload: { sessionId: session.id, recommendationId: row.id, stance: input.stance },
    };
    await ctx.announce(event);
  },
});

async function movePromise(
  ctx: Acting,
  sessionId: number,
  recommendationId: number,
  { stance, reason }: { stance: string; reason: string | null },
): Promise<void> {
  const promise = await ctx.db
    .selectFrom('commitments.commitment')
    .select(['id', 'version', 'state'])
    .where('origin_kind', '=', 'supervision')
    .where('origin_id', '=', sessionId)
    .where('origin_part', '=', recommendationId)
    .where('parent_id', 'is', null)
    .where('state', '<>', 'handed_over')
    .executeTakeFirst();
  if (!promise) return;
  const seen = { id: promise.id, version: promise.version };
  if (stance === 'refused') {
    if (promise.state === 'assigned' || promise.state === 'received')
      await declineCommitment.run(ctx, { ...seen, note: reason!.slice(0, 2000) });
  } else if (promise.state === 'assigned') await receiveCommitment.run(ctx, seen);
}

async function nextPosition(ctx: Acting, table: 'finding' | 'recommendation', sessionId: number): Promise<number> {
  const rows = await ctx.db
    .selectFrom(`supervision.${table}`)
    .select('position')
    .where('session_id', '=', sessionId)
    .execute();
  if (rows.length >= limits.recommendations) throw new Refusal('too-many-rows', { most: limits.recommendations });
  return Math.max(0, ...rows.map((row) => row.position)) + 1;
}
