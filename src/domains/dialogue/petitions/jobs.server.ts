import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { remindAskers } from './reminding/commands.server.ts';

/** Every morning, one week and three weeks after an answer: silence stays unconfirmed, and is asked about. */
export const remindPetitioners = defineJob<Database, z.ZodObject>({
  name: 'notices.petitioners',
  input: z.object({}),
  schedule: '40 5 * * *',
  async run(desk) {
    await execute(desk, remindAskers, {});
  },
});
