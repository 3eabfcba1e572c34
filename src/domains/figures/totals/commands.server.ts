import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import type { Acting } from '#domains/tables.ts';

/** How many changes one fold takes: some tens of milliseconds of work. */
const foldBatch = 500;

/** Adds waiting changes to the totals and says how many there were. For the service of figures alone. */
export const foldSome = defineCommand({
  name: 'foldSome',
  isPrivate: true,
  input: z.object({}),
  run: async (ctx: Acting) => {
    const { rows } = await sql<{ folded: number }>`select figures.fold_some(${foldBatch}) as folded`.execute(ctx.db);
    return rows[0]!.folded;
  },
});
