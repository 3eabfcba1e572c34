import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { carryOn } from './commands.server.ts';

const input = z.object({ planId: z.number().int().positive() });

/** Carries a plan out, or undoes it, batch by batch. Killed and started again, it goes on where it was. */
export const rearrange = defineJob<Database, typeof input>({
  name: 'rearrange',
  input,
  async run(desk, { planId }) {
    for (let isMore = true; isMore;) {
      isMore = (await execute(desk, carryOn, { planId })).isMore;
      // The embedded database answers without leaving the process: requests get their turn here.
      await setImmediate();
    }
  },
});
