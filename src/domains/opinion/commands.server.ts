import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';

/** Writes what came in these days once more in a random order, so that its place tells nothing. For the service 'retain'. */
export const mixFeedback = defineCommand<Database, z.ZodObject, number>({
  name: 'opinion.mix',
  isPrivate: true,
  input: z.object({}),
  async run(ctx) {
    const { rows } = await sql<{ mixed: number }>`select opinion.mix() as mixed`.execute(ctx.db);
    return rows[0]!.mixed;
  },
});
