import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { endRouteInput, routeInput } from '../schema.ts';

/** From now on a matter of this field in this place is suggested for that unit; an earlier route for the same ends. */
export const setRoute = defineCommand({
  name: 'setPetitionRoute',
  input: routeInput,
  run: async (ctx: Acting, input) => {
    const unit = ctx.actor.unit;
    if (!unit) throw new Refusal('not-allowed', { permission: 'dialogue.work' });
    demand(ctx, 'dialogue.work', unit.path);
    const to = await ctx.db
      .selectFrom('organisation.unit')
      .select('id')
      .where('id', '=', input.toUnitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!to) throw new Refusal('input-invalid', {}, { toUnitId: 'unit-not-found' });
    const changed = { changed_at: ctx.now, changed_by: ctx.actor.accountId };
    await ctx.db
      .updateTable('dialogue.route')
      .set({ ended_on: ctx.today, ...changed })
      .where('unit_id', '=', unit.id)
      .where('field_code', '=', input.field)
      .where('area_id', 'is not distinct from', input.areaId)
      .where('ended_on', 'is', null)
      .execute();
    const { id } = await ctx.db
      .insertInto('dialogue.route')
      .values({
        ...{
          unit_id: unit.id,
          unit_path: unit.path,
          field_code: input.field,
          area_id: input.areaId,
          to_unit_id: to.id,
        },
        ...changed,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`unit:${unit.id}`, `route:${id}`);
    return { id };
  },
});

export const endRoute = defineCommand({
  name: 'endPetitionRoute',
  input: endRouteInput,
  run: async (ctx: Acting, { id }) => {
    const route = await ctx.db
      .selectFrom('dialogue.route')
      .select(['unit_path as path', 'ended_on as endedOn'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!route || route.endedOn !== null) throw new Refusal('route-not-found');
    demand(ctx, 'dialogue.work', route.path);
    await ctx.db
      .updateTable('dialogue.route')
      .set({ ended_on: ctx.today, changed_at: ctx.now, changed_by: ctx.actor.accountId })
      .where('id', '=', id)
      .execute();
    ctx.touched(`route:${id}`);
  },
});
