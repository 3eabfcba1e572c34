import { sql } from 'kysely';
import type { CommandContext } from '#platform/command/context.server.ts';
import type { StoredPicture } from './store.server.ts';

/** Writes the row of a stored file and gives its id, which the holding row then names. */
export async function recordFile<DB>(
  ctx: CommandContext<DB>,
  file: { hash: string; name: string; mediaType: string; size: number; picture?: StoredPicture | null | undefined },
): Promise<number> {
  const { width = null, height = null, smallHash = null, smallSize = null } = file.picture ?? {};
  const { rows } = await sql<{ id: number }>`
    insert into platform.file
      (hash, name, media_type, size, stored_at, stored_by, width, height, small_hash, small_size)
    values (${file.hash}, ${file.name}, ${file.mediaType}, ${file.size}, ${ctx.now}, ${ctx.actor.accountId},
      ${width}, ${height}, ${smallHash}, ${smallSize})
    returning id`.execute(ctx.db);
  return rows[0]!.id;
}
