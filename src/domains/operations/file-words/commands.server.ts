import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import type { Acting, Database } from '#domains/tables.ts';

/** A file that was taken so often and never kept stays unread. */
export const mostTries = 5;
/** Before a file is taken again: reading one takes half a minute at most. */
export const triedAgainAfterMilliseconds = 600_000;

/** The next file that waits, marked as tried; null when none does. For the service of files alone. */
export const takeFile = defineCommand<Database, z.ZodObject, { hash: string; mediaType: string } | null>({
  name: 'operations.take-file',
  isPrivate: true,
  input: z.object({}),
  run: async (ctx: Acting) => {
    const notSince = new Date(ctx.now.getTime() - triedAgainAfterMilliseconds);
    const { rows } = await sql<{ hash: string; mediaType: string }>`
      select hash, media_type as "mediaType" from platform.take_file(${ctx.now}, ${notSince}, ${mostTries})`.execute(
      ctx.db,
    );
    return rows[0] ?? null;
  },
});

const words = z.string().nullable();

/** Puts the words of a file where the searches look; nothing happens when none needs it any more. For the service of files alone. */
export const keepFileWords = defineCommand({
  name: 'operations.keep-file-words',
  isPrivate: true,
  input: z.object({ hash: z.string(), text: words, folded: words, refusal: words }),
  run: async (ctx: Acting, { hash, text, folded, refusal }) => {
    await sql`select platform.keep_file_words(${hash}, ${ctx.now}, ${text}, ${folded}, ${refusal})`.execute(ctx.db);
  },
});
