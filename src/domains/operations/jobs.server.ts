import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { execute, read } from '#platform/command/execute.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { forgetBatch, forgetSome } from './commands.server.ts';
import { unnamedFiles } from './queries.server.ts';

/** A command that stores a file writes its row within seconds. */
const leftoverAfterMilliseconds = 86_400_000;

/** Every night: forgets what need not be kept, in batches that hold up nobody (the periods stand in migrations/0011). */
export const retain = defineJob<Database, z.ZodObject>({
  name: 'retain',
  input: z.object({}),
  schedule: '30 2 * * *',
  async run(desk) {
    for (let isFull = true; isFull;) {
      const gone = await execute(desk, forgetSome, {});
      // The embedded database answers without leaving the process: requests get their turn here.
      await setImmediate();
      isFull = Object.values(gone).some((count) => count === forgetBatch);
    }
    const before = new Date(desk.system.clock.now().getTime() - leftoverAfterMilliseconds);
    const files = await desk.system.files.sweep(before, (hashes) => read(desk, (ctx) => unnamedFiles(ctx, hashes)));
    if (files > 0) desk.system.log.warn({ files }, 'files without a row removed');
  },
});
