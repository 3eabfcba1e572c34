import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { lockDay } from '../collections/queries.server.ts';
import { prolongRefusal } from '../collections/rules.ts';
import { prolongInput } from '../collections/schema.ts';

/**
 * Lets every unit of a collection, or the named ones alone, send for longer, and says why. The lock day moves on; due day and
 * grace stay, so what is late stays late. Needs report.collect at the collection, or at each of the units.
 */
export const prolongCollection = defineCommand({
  name: 'prolongCollection',
  input: prolongInput,
  run: async (ctx: Acting, { collectionId, unitIds, locksOn, reason }) => {
    const places = unitIds ? await placesOf(ctx, collectionId, unitIds) : [await whole(ctx, collectionId)];
    for (const { path, locksOn: before } of places) {
      demand(ctx, 'report.collect', path);
      const refusal = prolongRefusal({ locksOn: before }, locksOn, ctx.today);
      if (refusal) throw new Refusal('input-invalid', {}, { locksOn: refusal });
    }
    await ctx.db
      .insertInto('figures.prolonging')
      .values(
        places.map(({ unitId, locksOn: before }) => ({
          ...{ collection_id: collectionId, unit_id: unitId, locked_on: before, locks_on: locksOn, reason },
          ...{ said_at: ctx.now, said_by: ctx.actor.accountId },
        })),
      )
      .execute();
    ctx.touched(`collection:${collectionId}`, ...(unitIds ?? []).map((unitId) => `unit:${unitId}` as const));
  },
});

async function whole(ctx: Acting, collectionId: number) {
  const row = await ctx.db
    .selectFrom('figures.collection')
    .select(['unit_path as path', 'locks_on as locksOn'])
    .where('id', '=', collectionId)
    .executeTakeFirst();
  if (!row) throw new Refusal('collection-not-found');
  return { unitId: null, ...row };
}

async function placesOf(ctx: Acting, collectionId: number, unitIds: readonly number[]) {
  const rows = await ctx.db
    .selectFrom('figures.expectation as e')
    .innerJoin('figures.collection as c', 'c.id', 'e.collection_id')
    .select(['e.unit_id as unitId', 'e.path', lockDay.as('locksOn')])
    .where('e.collection_id', '=', collectionId)
    .where('e.unit_id', 'in', unitIds)
    .orderBy('e.unit_id')
    .execute();
  if (rows.length < new Set(unitIds).size) throw new Refusal('figures-not-found');
  return rows;
}
