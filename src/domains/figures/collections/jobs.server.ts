import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { openDue } from './commands.server.ts';

/** Every night: the period of the day opens for every form that has not opened it. */
export const openPeriods = defineJob<Database, z.ZodObject>({
  name: 'figures.open',
  input: z.object({}),
  schedule: '10 0 * * *',
  async run(desk) {
    await execute(desk, openDue, {});
  },
});
