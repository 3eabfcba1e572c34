import { sql } from 'kysely';
import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { stateOf } from '../queries.server.ts';
import { offeredItems } from './queries.server.ts';
import { addItemInput, dropItemInput, placeInput, setThemeInput } from './schema.ts';

function ownUnit(ctx: Acting): { id: number; path: string } {
  const { unit } = ctx.actor;
  if (!unit) throw new Refusal('unit-not-found');
  demand(ctx, 'activity.log', unit.path);
  return unit;
}

/** What the unit that one acts for calls its year; what it was called before stays to be read. Needs activity.log. */
export const setTheme = defineCommand({
  name: 'setYearTheme',
  input: setThemeInput,
  run: async (ctx: Acting, input) => {
    const unit = ownUnit(ctx);
    await ctx.db
      .insertInto('activities.year_theme')
      .values({ ...input, unit_id: unit.id, unit_path: unit.path, set_at: ctx.now, set_by: ctx.actor.accountId })
      .execute();
    ctx.touched(`unit:${unit.id}`);
  },
});

/** A key task, or a line of the communication plan, of the unit that one acts for. Needs activity.log. */
export const addItem = defineCommand({
  name: 'addYearItem',
  input: addItemInput,
  run: async (ctx: Acting, { fromMonth, untilMonth, ...input }) => {
    const unit = ownUnit(ctx);
    const { id } = await ctx.db
      .insertInto('activities.plan_item')
      .values({
        ...input,
        unit_id: unit.id,
        unit_path: unit.path,
        from_month: fromMonth,
        until_month: untilMonth,
        added_at: ctx.now,
        added_by: ctx.actor.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`unit:${unit.id}`);
    return { id };
  },
});

/** It stays in the plan, with the reason why nobody works for it any more. Needs activity.log at its unit. */
export const dropItem = defineCommand({
  name: 'dropYearItem',
  input: dropItemInput,
  run: async (ctx: Acting, input) => {
    const item = await ctx.db
      .selectFrom('activities.plan_item')
      .select(['unit_id', 'unit_path', 'dropped_on'])
      .where('id', '=', input.itemId)
      .executeTakeFirst();
    if (!item || item.dropped_on !== null) throw new Refusal('item-not-found');
    demand(ctx, 'activity.log', item.unit_path);
    await ctx.db
      .updateTable('activities.plan_item')
      .set({ dropped_on: ctx.today, dropped_reason: input.reason })
      .where('id', '=', input.itemId)
      .execute();
    ctx.touched(`unit:${item.unit_id}`);
  },
});

/** Says to which items of the year a record belongs: of its own unit and of those above. Needs activity.log at its owner. */
export const placeActivity = defineCommand({
  name: 'placeActivity',
  input: placeInput,
  run: async (ctx: Acting, input) => {
    const activity = await stateOf(ctx, input.activityId);
    if (!activity) throw new Refusal('activity-not-found');
    demand(ctx, 'activity.log', activity.owner_path);
    await ctx.db
      .updateTable('activities.item_activity')
      .set({ taken_off_at: ctx.now })
      .where('activity_id', '=', activity.id)
      .where('taken_off_at', 'is', null)
      .$if(input.itemIds.length > 0, (query) => query.where('item_id', 'not in', input.itemIds))
      .execute();
    const { id, owner_unit_id: ownerId, owner_path: ownerPath, happened_on: on } = activity;
    await putInPlan(ctx, { id, ownerId, ownerPath, on }, input.itemIds);
    ctx.touched(`activity:${activity.id}`);
  },
});

interface Recorded {
  id: number;
  ownerId: number;
  ownerPath: string;
  on: string;
}

/** A record counts for items of its year; 'item-not-found' when one of them is not of its unit or one above. */
export async function putInPlan(ctx: Acting, record: Recorded, itemIds: readonly number[]): Promise<void> {
  if (itemIds.length === 0) return;
  const offered = await offeredItems(ctx, record.ownerId, Number(record.on.slice(0, 4)));
  if (itemIds.some((id) => !offered.some((item) => item.id === id))) throw new Refusal('item-not-found');
  await sql`
    insert into activities.item_activity (item_id, activity_id, owner_path)
    select id, ${record.id}::bigint, ${record.ownerPath}::ltree from unnest(${itemIds}::bigint[]) as id
    on conflict (item_id, activity_id) do update set taken_off_at = null`.execute(ctx.db);
}
