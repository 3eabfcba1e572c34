import { sql } from 'kysely';
import type { Secret } from '#platform/secret/secret.server.ts';
import type { Viewing } from '#domains/tables.ts';

interface OwnFactor {
  sealed_secret: string | null;
  begun_at: Date | null;
  confirmed_at: Date | null;
  codes_left: number | null;
}

async function ownFactor(ctx: Viewing): Promise<OwnFactor | null> {
  const { rows } = await sql<OwnFactor>`select * from people.own_second_factor()`.execute(ctx.db);
  return rows[0] ?? null;
}

/** The person's second factor: since when it is on, and how many recovery codes are left. */
export async function mySecondFactor(ctx: Viewing): Promise<{ onSince: string; codesLeft: number } | null> {
  const own = await ownFactor(ctx);
  if (!own?.confirmed_at) return null;
  return { onSince: own.confirmed_at.toISOString(), codesLeft: own.codes_left ?? 0 };
}

/** How long a secret that was never confirmed is shown again. */
const waitingMinutes = 60;

/** The secret that waits for its first code; null when none was begun in the last hour. Never once it is on. */
export async function waitingSecret(ctx: Viewing, by: Secret): Promise<{ sealed: string; secret: string } | null> {
  const own = await ownFactor(ctx);
  if (!own?.sealed_secret || !own.begun_at) return null;
  if (ctx.now.getTime() - own.begun_at.getTime() > waitingMinutes * 60_000) return null;
  const secret = by.open(own.sealed_secret, `second-factor:${ctx.actor?.personId}`);
  return secret === null ? null : { sealed: own.sealed_secret, secret };
}
