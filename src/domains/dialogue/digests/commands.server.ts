import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { refuseNames } from '#platform/vietnamese/refuse-names.ts';
import type { Acting } from '#domains/tables.ts';
import { openUnit, refuseUnknownField } from '../dialogues/commands.server.ts';
import { heardIn } from './queries.server.ts';
import { digestPeriods, periodKey } from './rules.ts';
import { putTopicInput, removeTopicInput, sendDigestInput, startDigestInput } from './schema.ts';

/** A digest of a place within the unit's own, over whole months that are over. Needs dialogue.work. */
export const startDigest = defineCommand({
  name: 'startDigest',
  input: startDigestInput,
  run: async (ctx: Acting, input) => {
    const unit = await openUnit(ctx, input.unitId, 'unitId');
    demand(ctx, 'dialogue.work', unit.path);
    const period = digestPeriods(ctx.today).find((one) => periodKey(one) === input.period);
    if (!period) throw new Refusal('input-invalid', {}, { period: 'digest-period-unknown' });
    const { rows } = await sql<{ id: number }>`
      select t.id from organisation.territory t
      join organisation.territory own on own.id = (select u.territory_id from organisation.unit u where u.id = ${unit.id})
      where t.id = ${input.areaId} and t.path <@ own.path`.execute(ctx.db);
    if (rows.length === 0) throw new Refusal('input-invalid', {}, { areaId: 'area-elsewhere' });
    const { id } = await ctx.db
      .insertInto('dialogue.digest')
      .values({
        ...{ unit_id: unit.id, unit_path: unit.path, area_id: input.areaId, title: input.title },
        ...{ starts_on: period.from, ends_on: period.until },
        ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`digest:${id}`, `unit:${unit.id}`);
    return { id };
  },
});

/** What was said of one field, in the officer's words; how often it was heard is counted, never typed. */
export const putTopic = defineCommand({
  name: 'putDigestTopic',
  input: putTopicInput,
  run: async (ctx: Acting, input) => {
    const digest = await draft(ctx, input.id);
    await refuseUnknownField(ctx, input.fieldCode);
    const { byField } = await heardIn(ctx, digest.area_id, digest.starts_on, digest.ends_on);
    const heard = byField.find((one) => one.fieldCode === input.fieldCode)?.heard || null;
    const words = { heard, themes: input.themes, wish: input.wish };
    await ctx.db
      .insertInto('dialogue.digest_topic')
      .values({ digest_id: digest.id, field_code: input.fieldCode, ...words })
      .onConflict((conflict) => conflict.columns(['digest_id', 'field_code']).doUpdateSet(words))
      .execute();
  },
});

export const removeTopic = defineCommand({
  name: 'removeDigestTopic',
  input: removeTopicInput,
  run: async (ctx: Acting, input) => {
    const digest = await draft(ctx, input.id);
    await ctx.db
      .deleteFrom('dialogue.digest_topic')
      .where('digest_id', '=', digest.id)
      .where('field_code', '=', input.fieldCode)
      .execute();
  },
});

/** To the leader, and to those above who read what their units send; from then on it stays. */
export const sendDigest = defineCommand({
  name: 'sendDigest',
  input: sendDigestInput,
  run: async (ctx: Acting, input) => {
    const digest = await draft(ctx, input.id);
    if (digest.version !== input.version) throw new Refusal('digest-changed');
    const topics = await ctx.db
      .selectFrom('dialogue.digest_topic')
      .select(['themes', 'wish'])
      .where('digest_id', '=', digest.id)
      .execute();
    if (topics.length === 0) throw new Refusal('digest-empty');
    refuseNames([digest.title, ...topics.flatMap((one) => [one.themes, one.wish])], input.checked);
    await ctx.db
      .updateTable('dialogue.digest')
      .set({ state: 'sent', sent_on: ctx.today, version: digest.version + 1, changed_at: ctx.now })
      .set({ changed_by: ctx.actor.accountId })
      .where('id', '=', digest.id)
      .execute();
  },
});

async function draft(ctx: Acting, id: number) {
  const row = await ctx.db
    .selectFrom('dialogue.digest')
    .select(['id', 'unit_path', 'unit_id', 'area_id', 'starts_on', 'ends_on', 'title', 'state', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('digest-not-found');
  demand(ctx, 'dialogue.work', row.unit_path);
  if (row.state === 'sent') throw new Refusal('digest-sent');
  ctx.touched(`digest:${row.id}`, `unit:${row.unit_id}`);
  return row;
}
