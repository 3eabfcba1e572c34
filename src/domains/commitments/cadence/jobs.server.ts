import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { continueSome } from './commands.server.ts';

/** Every night: the next period of what repeats opens on its first day, or as soon after it as a server runs. */
export const continueSeries = defineJob<Database, z.ZodObject>({
  name: 'repeat',
  input: z.object({}),
  schedule: '20 0 * * *',
  async run(desk) {
    for (let isMore = true; isMore;) {
      const { opened, ended } = await execute(desk, continueSome, {});
      // The embedded database answers without leaving the process: requests get their turn here.
      await setImmediate();
      isMore = opened + ended > 0;
    }
  },
});
