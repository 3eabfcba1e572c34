import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { mixFeedback } from './commands.server.ts';

/** Every night (docs/decisions/0015). */
export const mixOpinions = defineJob<Database, z.ZodObject>({
  name: 'retain.mix',
  input: z.object({}),
  schedule: '10 2 * * *',
  async run(desk) {
    await execute(desk, mixFeedback, {});
  },
});
