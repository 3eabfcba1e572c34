import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { execute } from '#platform/command/execute.server.ts';
import { wordsOfFile } from '#platform/files/file-words.server.ts';
import { defineJob } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { keepFileWords, takeFile } from './commands.server.ts';

/**
 * Sent by the database when a file comes before a search (migration 0070), and every quarter of an hour for what was there before, or a
 * server that stood still has missed. Files are read outside of any transaction, each once, in the threads that read uploads.
 */
export const readFileWords = defineJob<Database, z.ZodObject>({
  name: 'files.words',
  input: z.object({}),
  schedule: '*/15 * * * *',
  async run(desk) {
    const { system } = desk;
    for (let file = await execute(desk, takeFile, {}); file; file = await execute(desk, takeFile, {})) {
      const words = await wordsOfFile(system.files, file).catch((error: unknown) => {
        // One file keeps no other from being read; it is taken again later, some times.
        system.log.warn({ file: file?.hash, err: error }, 'file not read for search');
        return null;
      });
      if (words) await execute(desk, keepFileWords, { hash: file.hash, ...words });
      // The embedded database answers without leaving the process: requests get their turn here.
      await setImmediate();
    }
  },
});
