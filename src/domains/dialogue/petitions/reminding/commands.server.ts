import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';

/** Asks again those who have not said whether an answer has solved it: at the receipt, twice, by the service 'notices'. */
export const remindAskers = defineCommand<Database, z.ZodObject, { reminded: number }>({
  name: 'petitions.remind-askers',
  input: z.object({}),
  async run(ctx) {
    const { rows } = await sql<{ reminded: number }>`select dialogue.remind_askers(${ctx.now}) as reminded`.execute(
      ctx.db,
    );
    return rows[0]!;
  },
});
