import type { Acting } from '#domains/tables.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { paperToMark } from '../references/commands.server.ts';
import { sayForceInput } from './schema.ts';

/** Says by hand whether a paper is in force; what was said before stays. */
export const sayForce = defineCommand({
  name: 'sayForce',
  input: sayForceInput,
  run: async (ctx: Acting, { documentId, force, paper }) => {
    await paperToMark(ctx, documentId);
    await ctx.db
      .insertInto('directives.force_word')
      .values({ document_id: documentId, force, paper, said_at: ctx.now, said_by: ctx.actor.accountId })
      .execute();
  },
});
