import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import type { PublicationTakenBack } from '../../events.ts';
import { handlingUnit, subjectOf } from '../commands.server.ts';
import { eraseInput } from '../schema.ts';

/**
 * Deletes a named petition because its sender asked for that (Law 91/2025/QH15, Article 4) and has no code to do it with: person, words,
 * files and what was public go; its days and steps stay. Refusals 'not-allowed', 'petition-not-found'.
 */
export const erasePetition = defineCommand({
  name: 'erasePetition',
  input: eraseInput,
  run: async (ctx: Acting, { id, reason }) => {
    handlingUnit(ctx);
    const { rows } = await sql<{ done: boolean }>`
      select dialogue.erase_petition(${id}, ${reason}, ${ctx.now}) as done`.execute(ctx.db);
    if (!rows[0]!.done) throw new Refusal('petition-not-found');
    const sourceKey = subjectOf(String(id));
    const gone: PublicationTakenBack = {
      name: 'PublicationTakenBack',
      payload: { kind: 'answer', sourceKey, sourcePart: null, on: ctx.today },
    };
    await ctx.announce(gone);
    ctx.touched(sourceKey);
  },
});
