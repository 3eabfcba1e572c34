import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { foldSome } from './commands.server.ts';

/** Every minute: adds what was sent to the totals. Reads are exact before and after; this only keeps them fast. */
export const foldFigures = defineJob<Database, z.ZodObject>({
  name: 'figures.fold',
  input: z.object({}),
  schedule: '* * * * *',
  async run(desk) {
    while ((await execute(desk, foldSome, {})) > 0) await setImmediate();
  },
});
