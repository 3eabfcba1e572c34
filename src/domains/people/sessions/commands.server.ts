import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { dayOf } from '#platform/calendar/day.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, Database, OfficeSystem } from '#domains/tables.ts';
import { sessionEnd } from '../sign-in/rules.ts';

export interface StartedSession {
  /** For the cookie; the database keeps only its sha-256, which is enough for 32 random bytes. */
  token: string;
  endsAt: Date;
}

/** Null when the account is closed. */
export async function startSession(
  db: Kysely<Database>,
  session: { accountId: number; ownDevice: boolean; device: string; now: Date },
): Promise<StartedSession | null> {
  const { accountId, ownDevice, device, now } = session;
  const token = randomBytes(32).toString('base64url');
  const endsAt = sessionEnd(ownDevice, now);
  const { rows } = await sql<{ id: number | null }>`
    select people.start_session(${accountId}, ${tokenHash(token)}, ${ownDevice}, ${device.slice(0, 120)}, ${now}, ${endsAt}) as id`.execute(
    db,
  );
  return rows[0]?.id ? { token, endsAt } : null;
}

const halfSignInMinutes = 10;

/** The password was right, the code is still to come: the token opens nothing but the second step, for ten minutes. */
export async function startHalfSignIn(
  db: Kysely<Database>,
  { accountId, ownDevice, device, now }: Parameters<typeof startSession>[1],
): Promise<StartedSession> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = new Date(now.getTime() + halfSignInMinutes * 60_000);
  await sql`
    select people.start_half_sign_in(${accountId}, ${tokenHash(token)}, ${ownDevice}, ${device.slice(0, 120)}, ${now}, ${endsAt})`.execute(
    db,
  );
  return { token, endsAt };
}

/** All that is kept of a token of 32 random bytes. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Ends the session of a token, if it still holds. There may be no actor any more, so this is no command. */
export async function signOut(system: OfficeSystem, token: string): Promise<void> {
  const now = system.clock.now();
  const today = dayOf(now);
  const { rows } = await sql<{ actor: { accountId: number } | null }>`
    select people.session_actor(${tokenHash(token)}, ${now}, ${today}) as actor`.execute(system.db);
  const accountId = rows[0]?.actor?.accountId;
  if (accountId === undefined) return;
  await inTransaction(system.db, { accountId, today }, 'read write', (db) =>
    db.updateTable('people.session').set({ ended_at: now }).where('token_hash', '=', tokenHash(token)).execute(),
  );
}

function ownAccounts({ accountId, posts }: Acting['actor']): number[] {
  return [accountId, ...posts.map((post) => post.accountId)];
}

/** Ends one of the person's own sessions, also the one at hand. Refusal 'session-not-found'. */
export const endSession = defineCommand({
  name: 'endSession',
  input: z.object({ sessionId: z.coerce.number().int().positive() }),
  async run(ctx: Acting, input) {
    const ended = await ctx.db
      .updateTable('people.session')
      .set({ ended_at: ctx.now })
      .where('id', '=', input.sessionId)
      .where('account_id', 'in', ownAccounts(ctx.actor))
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Refusal('session-not-found');
    ctx.touched(`session:${input.sessionId}`);
    return null;
  },
});

/** Ends all of the person's sessions but the one at hand; gives how many. */
export const endOtherSessions = defineCommand({
  name: 'endOtherSessions',
  input: z.object({}),
  async run(ctx: Acting) {
    const ended = await ctx.db
      .updateTable('people.session')
      .set({ ended_at: ctx.now })
      .where('account_id', 'in', ownAccounts(ctx.actor))
      .where('id', '<>', ctx.actor.sessionId ?? 0)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', ctx.now)
      .executeTakeFirst();
    return { ended: Number(ended.numUpdatedRows) };
  },
});
