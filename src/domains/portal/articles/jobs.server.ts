import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { publishDue } from './publishing/commands.server.ts';

/** Sent for the hour of every scheduled article, and every quarter of an hour for what a server that stood still has missed. */
export const publishInTime = defineJob<Database, z.ZodObject>({
  name: 'portal.publish',
  input: z.object({}),
  schedule: '*/15 * * * *',
  async run(desk) {
    for (let isMore = true; isMore;) {
      const { published } = await execute(desk, publishDue, {});
      // The embedded database answers without leaving the process: requests get their turn here.
      await setImmediate();
      isMore = published > 0;
    }
  },
});
