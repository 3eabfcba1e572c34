import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import { mayAnywhere } from '#platform/access/may.ts';
import { runAgain } from '#platform/jobs/send.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, Database } from '#domains/tables.ts';
import type { Permission } from '#domains/roles.ts';
import { runAgainInput } from './schema.ts';

/** Rows of each kind that one transaction forgets: some milliseconds. */
export const forgetBatch = 500;

/** What belongs to no unit is asked of any right at all that carries the permission. */
function demandAnywhere(ctx: Acting, permission: Permission): void {
  if (!mayAnywhere(ctx.actor.grants, ctx.permissions, permission)) throw new Refusal('not-allowed', { permission });
}

/** Gives how many rows of each kind went; as many as `forgetBatch` means that there may be more. */
export const forgetSome = defineCommand<Database, z.ZodObject, Record<string, number>>({
  name: 'operations.forget-some',
  input: z.object({}),
  async run(ctx) {
    demandAnywhere(ctx, 'data.forget');
    const { rows } = await sql<{ gone: Record<string, number> }>`
      select platform.forget_some(${ctx.now}, ${forgetBatch}) as gone`.execute(ctx.db);
    const { gone } = rows[0]!;
    ctx.touched(...Object.entries(gone).map(([kind, count]) => `${kind}:${count}`));
    return gone;
  },
});

/** A job that failed for good tries once more. Refuses with job-not-failed. */
export const runFailedAgain = defineCommand<Database, typeof runAgainInput, void>({
  name: 'operations.run-again',
  input: runAgainInput,
  async run(ctx, { id }) {
    demandAnywhere(ctx, 'system.watch');
    if (!(await runAgain(ctx, id))) throw new Refusal('job-not-failed');
    ctx.touched(`job:${id}`);
  },
});
