import type { Viewing } from '#domains/tables.ts';

/** A session that still holds, as its owner recognises it. */
export interface SessionView {
  id: number;
  device: string;
  ownDevice: boolean;
  startedAt: string;
  seenAt: string;
  expiresAt: string;
  isThisOne: boolean;
}

/** The open sessions of the person, whichever post they act for: the one at hand first, then the last seen. */
export async function mySessions(ctx: Viewing): Promise<SessionView[]> {
  const rows = await ctx.db
    .selectFrom('people.session')
    .select(['id', 'device', 'own_device', 'started_at', 'seen_at', 'expires_at'])
    .where('account_id', 'in', [ctx.actor?.accountId ?? 0, ...(ctx.actor?.posts ?? []).map((post) => post.accountId)])
    .where('ended_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const sessions = rows.map((row) => ({
    id: row.id,
    device: row.device,
    ownDevice: row.own_device,
    startedAt: row.started_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    isThisOne: row.id === ctx.actor?.sessionId,
  }));
  return sessions.toSorted((one, other) => Number(other.isThisOne) - Number(one.isThisOne));
}
