import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, Database } from '#domains/tables.ts';
import { answerDue } from './rules.ts';
import { answerInput, askInput, receiveInput, revealInput } from './schema.ts';
import { text } from './text.vi.ts';

/**
 * A person asks about what is kept about them, of the unit of the post that they act for; one of a kind at a time.
 * Refusals 'data-request-no-unit', 'data-request-open-already'.
 */
export const askAboutMyData = defineCommand({
  name: 'askAboutMyData',
  input: askInput,
  run: async (ctx: Acting, { kind, about }) => {
    const { unit, personId } = ctx.actor;
    if (!unit || personId === null) throw new Refusal('data-request-no-unit');
    const open = await ctx.db
      .selectFrom('people.data_request')
      .select('id')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('outcome', 'is', null)
      .executeTakeFirst();
    if (open) throw new Refusal('data-request-open-already');
    const { id } = await ctx.db
      .insertInto('people.data_request')
      .values({ unit_id: unit.id, kind, came: 'account', person_id: personId, about, ...received(ctx) })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`data-request:${id}`, `unit:${unit.id}`);
    return { id };
  },
});

/** Anybody, over the public site of a unit; the service of the portal acts. Gives nothing: what was sent is found by its code. */
export const receiveDataRequest = defineCommand<Database, typeof receiveInput, null>({
  name: 'receiveDataRequest',
  input: receiveInput,
  async run(ctx, { unitId, kind, about, fullName, contact, receiptDigest }) {
    const unit = await ctx.db
      .selectFrom('organisation.unit')
      .select('id')
      .where('id', '=', unitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!unit) throw new Refusal('data-request-closed');
    await ctx.db
      .insertInto('people.data_request')
      .values({
        ...{ unit_id: unitId, kind, came: 'portal', full_name: fullName, contact, about },
        ...{ receipt_digest: receiptDigest, ...received(ctx) },
      })
      .execute();
    ctx.touched(`unit:${unitId}`);
    return null;
  },
});

function received(ctx: Acting) {
  return { received_on: ctx.today, received_at: ctx.now, due_on: answerDue(ctx.today) };
}

/** The unit of the actor, who answers there. Refusal 'not-allowed'. */
function answeringUnit(ctx: Acting) {
  const { unit, grants } = ctx.actor;
  if (!unit || !may(grants, ctx.permissions, 'request.answer', unit.path))
    throw new Refusal('not-allowed', { permission: 'request.answer' });
  return unit;
}

/** What was done, and why not all of it; it stands. Refusals 'not-allowed', 'data-request-not-found', 'data-request-answered'. */
export const answerDataRequest = defineCommand({
  name: 'answerDataRequest',
  input: answerInput,
  run: async (ctx: Acting, { id, version, outcome, did, reason }) => {
    const unit = answeringUnit(ctx);
    const row = await ctx.db
      .selectFrom('people.data_request')
      .select(['outcome', 'version'])
      .where('id', '=', id)
      .where('unit_id', '=', unit.id)
      .executeTakeFirst();
    if (!row) throw new Refusal('data-request-not-found');
    const answered = { answered_on: ctx.today, answered_at: ctx.now, answered_by: ctx.actor.accountId };
    const { numUpdatedRows } = await ctx.db
      .updateTable('people.data_request')
      .set({ outcome, did, reason: outcome === 'done' ? null : reason, ...answered, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('outcome', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('data-request-answered');
    ctx.touched(`data-request:${id}`, `unit:${unit.id}`);
  },
});

/**
 * Name and contact of somebody without an account, to answer them: the look is written down. Call without `once`: a receipt would
 * keep them. Refusals 'not-allowed', 'requester-not-here'.
 */
export const revealRequester = defineCommand({
  name: 'revealRequester',
  input: revealInput,
  run: async (ctx: Acting, { id }) => {
    answeringUnit(ctx);
    const { rows } = await sql<{ found: { fullName: string; contact: string } | null }>`
      select people.reveal_requester(${id}, ${text.revealReason(id)}, ${ctx.now}) as found`.execute(ctx.db);
    if (!rows[0]!.found) throw new Refusal('requester-not-here');
    ctx.touched(`data-request:${id}`);
    return rows[0]!.found;
  },
});
