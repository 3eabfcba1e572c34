import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { storeInSides } from '#platform/files/picture-sides.server.ts';
import type { FileStore } from '#platform/files/store.server.ts';
import { pictureWidths } from '#platform/html/targets.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { addImageInput } from './schema.ts';

/** The three sizes of an upload, ready for `addImage`. Before the command runs: it draws and writes files. */
export async function drawImage(files: FileStore, upload: { bytes: Uint8Array; name: string }) {
  const [small, middle] = pictureWidths;
  return storeInSides(files, upload.bytes, upload.name, [small, middle]);
}

/** A picture of a site, to be chosen in its articles. Needs portal.write there. */
export const addImage = defineCommand({
  name: 'addImage',
  input: addImageInput,
  run: async (ctx: Acting, { siteId, alt, credit, sizes }) => {
    const site = await ctx.db
      .selectFrom('portal.site')
      .select(['id', 'unit_path'])
      .where('id', '=', siteId)
      .executeTakeFirst();
    if (!site) throw new Refusal('site-not-found');
    demand(ctx, 'portal.write', site.unit_path);
    const [small, middle, large] = sizes;
    const { id } = await ctx.db
      .insertInto('portal.image')
      .values({
        ...{ site_id: siteId, alt, credit, small_file_id: await recordFile(ctx, small) },
        ...{ middle_file_id: await recordFile(ctx, middle), large_file_id: await recordFile(ctx, large) },
        ...{ width: large.picture?.width ?? 1, height: large.picture?.height ?? 1 },
        ...{ added_at: ctx.now, added_by: ctx.actor.accountId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`image:${id}`);
    return { id };
  },
});
