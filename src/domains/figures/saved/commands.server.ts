import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { tableAddress } from '../totals/address/schema.ts';
import { mostViews, savingRefusal } from './rules.ts';
import { changeViewInput, removeViewInput, saveViewInput } from './schema.ts';

/** Keeps a view of the totals for the person alone, or for everybody who acts for the same unit. Reading it asks the reader's own rights. */
export const saveView = defineCommand({
  name: 'saveView',
  input: saveViewInput,
  run: async (ctx: Acting, { name, query, isShared }) => {
    const { count } = await ctx.db
      .selectFrom('figures.saved_view')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('account_id', '=', ctx.actor.accountId)
      .executeTakeFirstOrThrow();
    const refusal = savingRefusal(tableAddress(new URLSearchParams(query)).indicatorIds, count);
    if (refusal) throw new Refusal(refusal, { most: mostViews });
    const { unit, accountId } = ctx.actor;
    if (isShared && !unit) throw new Refusal('saved-view-no-unit');
    const { id } = await ctx.db
      .insertInto('figures.saved_view')
      .values({
        ...{ account_id: accountId, unit_id: unit?.id ?? null, name, query, is_shared: isShared },
        saved_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`saved-view:${id}`);
    return { id };
  },
});

/** Another name, or shared otherwise: one's own alone. */
export const changeView = defineCommand({
  name: 'changeView',
  input: changeViewInput,
  run: async (ctx: Acting, { viewId, name, isShared }) => {
    const { unitId } = await getOwn(ctx, viewId);
    if (isShared && unitId === null) throw new Refusal('saved-view-no-unit');
    await ctx.db
      .updateTable('figures.saved_view')
      .set({ name, is_shared: isShared })
      .where('id', '=', viewId)
      .execute();
    ctx.touched(`saved-view:${viewId}`);
    return {};
  },
});

export const removeView = defineCommand({
  name: 'removeView',
  input: removeViewInput,
  run: async (ctx: Acting, { viewId }) => {
    await getOwn(ctx, viewId);
    await ctx.db.deleteFrom('figures.saved_view').where('id', '=', viewId).execute();
    ctx.touched(`saved-view:${viewId}`);
    return {};
  },
});

/** A view that others share is read, never changed: it is as if it were not there. */
async function getOwn(ctx: Acting, viewId: number): Promise<{ unitId: number | null }> {
  const view = await ctx.db
    .selectFrom('figures.saved_view')
    .select('unit_id as unitId')
    .where('id', '=', viewId)
    .where('account_id', '=', ctx.actor.accountId)
    .executeTakeFirst();
  if (!view) throw new Refusal('saved-view-not-found');
  return view;
}
