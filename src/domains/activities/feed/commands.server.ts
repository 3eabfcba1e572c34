import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '#platform/calendar/day.ts';
import type { Actor } from '#platform/command/context.server.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { tokenHash } from '#domains/people/sessions/commands.server.ts';
import type { Acting, OfficeSystem } from '#domains/tables.ts';
import { endLinkInput, makeLinkInput } from './schema.ts';

const mostLinks = 5;

/** A link by which a calendar program reads one's own calendar. Call without `once`: a receipt would keep the token. */
export const makeCalendarLink = defineCommand({
  name: 'makeCalendarLink',
  input: makeLinkInput,
  run: async (ctx: Acting) => {
    if (ctx.actor.keyId !== undefined) throw new Refusal('not-allowed');
    const { accountId } = ctx.actor;
    const standing = await ctx.db
      .selectFrom('activities.calendar_link')
      .select('id')
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .execute();
    if (standing.length >= mostLinks) throw new Refusal('too-many-calendar-links', { most: mostLinks });
    const token = randomBytes(32).toString('base64url');
    await ctx.db
      .insertInto('activities.calendar_link')
      .values({ account_id: accountId, token_hash: tokenHash(token), made_at: ctx.now })
      .execute();
    return { token };
  },
});

/** Ends a link at once and for good. */
export const endCalendarLink = defineCommand({
  name: 'endCalendarLink',
  input: endLinkInput,
  run: async (ctx: Acting, { linkId }) => {
    const ended = await ctx.db
      .updateTable('activities.calendar_link')
      .set({ ended_at: ctx.now })
      .where('id', '=', linkId)
      .where('account_id', '=', ctx.actor.accountId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Refusal('calendar-link-not-found');
  },
});

/** Who a link stands for, with the rights of today; null when it is unknown, ended, or its account closed. */
export async function actorOfLink(system: OfficeSystem, token: string): Promise<Actor | null> {
  if (!/^[\w-]{43}$/u.test(token)) return null;
  const { rows } = await sql<{ actor: Actor | null }>`
    select activities.calendar_owner(${tokenHash(token)}, ${dayOf(system.clock.now())}) as actor`.execute(system.db);
  const actor = rows[0]?.actor ?? null;
  return actor && { ...actor, sessionId: null };
}
