import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { isForGood } from '#platform/mail/failure.ts';
import type { Database } from '#domains/tables.ts';
import { demandService } from '../commands.server.ts';
import { beginInput, endInput } from './schema.ts';

/**
 * Takes the message of today to a person in hand, before it is sent. False when it was begun already: sent, or broken
 * off where nobody knows whether it went.
 */
export const beginMessage = defineCommand<Database, typeof beginInput, boolean>({
  name: 'notices.begin-message',
  input: beginInput,
  async run(ctx, { personId }) {
    demandService(ctx);
    ctx.touched(`person:${personId}`);
    const { rows } = await sql`
      insert into notices.message as m (person_id, on_day, state) values (${personId}, ${ctx.today}::date, 'sending')
      on conflict (person_id, on_day) do update set state = 'sending', tries = m.tries + 1, failure = null
      where m.state = 'failed' returning person_id`.execute(ctx.db);
    return rows.length > 0;
  },
});

function stateAfter({ code, isUncertain }: { code: string; isUncertain: boolean }) {
  if (isUncertain) return 'sending';
  return isForGood(code) ? 'refused' : 'failed';
}

/** How it ended. What may have been taken stays as begun, with its code, and is not sent again. */
export const endMessage = defineCommand<Database, typeof endInput, void>({
  name: 'notices.end-message',
  input: endInput,
  isPrivate: true,
  async run(ctx, { personId, failure }) {
    demandService(ctx);
    await ctx.db
      .updateTable('notices.message')
      .set(
        failure === null ? { state: 'sent', sent_at: ctx.now } : { state: stateAfter(failure), failure: failure.code },
      )
      .where('person_id', '=', personId)
      .where('on_day', '=', ctx.today)
      .execute();
  },
});
