import { z } from 'zod';
import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';

/** Who takes the texts of papers out of the system is kept in the audit; nothing else is written. */
export const takeExamples = defineCommand({
  name: 'takeExamples',
  input: z.object({}),
  run: async (ctx: Acting) => {
    const { unit } = ctx.actor;
    if (unit === null) throw new Refusal('not-allowed', { permission: 'reading.export' });
    demand(ctx, 'reading.export', unit.path);
    ctx.touched(`unit:${unit.id}`);
  },
});
