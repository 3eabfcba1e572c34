import { defineCommand } from '#platform/command/execute.server.ts';
import { sendJob } from '#platform/jobs/send.server.ts';
import type { Acting } from '#domains/tables.ts';
import { isRaised } from './queries.server.ts';
import { pair, recheck } from './schema.ts';

/** Sends the job that fails while the total is wrong; one for a total. False where it stands already. */
export const raiseAlarm = defineCommand({
  name: 'raiseAlarm',
  input: pair,
  run: async (ctx: Acting, input) => {
    if (await isRaised(ctx, input)) return false;
    await sendJob(ctx, recheck, input, { key: `${input.indicatorId}:${input.periodId}` });
    ctx.touched(`indicator:${input.indicatorId}`, `period:${input.periodId}`);
    return true;
  },
});
