import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { execute, read } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database } from '#domains/tables.ts';
import { raiseAlarm } from './commands.server.ts';
import { countAstray, somePairs } from './queries.server.ts';
import { recheck } from './schema.ts';

/** Totals of one run: over the whole country each takes some tenths of a second. */
const sampled = 20;

/** Every ten minutes: some totals against the revisions. What is wrong gets a job of its own, which stays until it is right. */
export const sampleFigures = defineJob<Database, z.ZodObject>({
  name: 'figures.sample',
  input: z.object({}),
  schedule: '*/10 * * * *',
  async run(desk) {
    for (const pair of await read(desk, (ctx) => somePairs(ctx, sampled))) {
      if ((await read(desk, (ctx) => countAstray(ctx, pair))) > 0) await execute(desk, raiseAlarm, pair);
      // The embedded database answers without leaving the process: requests get their turn here.
      await setImmediate();
    }
  },
});

export const recheckTotal = defineJob<Database, typeof recheck.input>({
  ...recheck,
  async run(desk, pair) {
    const places = await read(desk, (ctx) => countAstray(ctx, pair));
    if (places === 0) return;
    desk.system.log.error({ ...pair, places }, 'totals are not what the revisions add up to');
    throw new Refusal('total-astray');
  },
});
