import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { handlingUnit } from '../commands.server.ts';
import { revealInput } from '../schema.ts';

export interface Petitioner {
  fullName: string;
  phone: string | null;
  email: string | null;
  address: string | null;
}

/** Who asked, for a reason: the look is written down, and whoever asked sees at the receipt which unit looked on which day. */
export const revealPetitioner = defineCommand({
  name: 'revealPetitioner',
  input: revealInput,
  run: async (ctx: Acting, { id, reason }) => {
    handlingUnit(ctx);
    const { rows } = await sql<{ found: Petitioner | null }>`
      select dialogue.reveal_petitioner(${id}, ${reason}, ${ctx.now}) as found`.execute(ctx.db);
    if (!rows[0]!.found) throw new Refusal('petitioner-not-here');
    ctx.touched(`petition:${id}`);
    return rows[0]!.found;
  },
});
