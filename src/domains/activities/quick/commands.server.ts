import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { addPhotos } from '../commands.server.ts';
import { limits } from '../rules.ts';
import { addPhotosInput } from './schema.ts';

/** Photos that follow their record. They are no change of it: no version, so nobody who has it open is disturbed. */
export const addActivityPhotos = defineCommand({
  name: 'addActivityPhotos',
  input: addPhotosInput,
  run: async (ctx: Acting, { id, photos }) => {
    const row = await ctx.db
      .selectFrom('activities.activity')
      .select(['owner_path', 'withdrawn_on'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new Refusal('activity-not-found');
    demand(ctx, 'activity.log', row.owner_path);
    if (row.withdrawn_on) throw new Refusal('activity-withdrawn');
    // Two photos that come at once wait here for each other, so that each gets a place of its own.
    await ctx.db.selectFrom('activities.activity').select('id').where('id', '=', id).forUpdate().execute();
    const there = await ctx.db
      .selectFrom('activities.photo')
      .select(['position', 'removed_at'])
      .where('activity_id', '=', id)
      .execute();
    const kept = there.filter((photo) => photo.removed_at === null).length;
    if (kept + photos.length > limits.photos) throw new Refusal('too-many-photos', { most: limits.photos });
    await addPhotos(ctx, id, photos, Math.max(0, ...there.map((photo) => photo.position)));
    ctx.touched(`activity:${id}`);
    return { photos: kept + photos.length };
  },
});
