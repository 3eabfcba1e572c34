import { may } from '#platform/access/may.ts';
import { mySessions } from '#domains/people/sessions/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { startOfEntry } from '../entry/queries.server.ts';

/**
 * Who stands before the quick log and what it needs without a line, in six queries: the account with the person's other
 * posts, whether the device is one's own, and, for who may log, the unit with its kinds, place and open promises.
 */
export async function startOfQuickLog(ctx: Viewing) {
  const { accountId, name, posts, unit, grants } = ctx.actor!;
  const session = (await mySessions(ctx)).find((one) => one.isThisOne);
  const mayLog = unit !== null && may(grants, ctx.permissions, 'activity.log', unit.path);
  return {
    account: { id: accountId, name, others: posts.map((post) => post.accountId).filter((id) => id !== accountId) },
    /** Left out for a program with a key. */
    device: session ? { isOwn: session.ownDevice, until: session.expiresAt } : null,
    entry: mayLog ? await startOfEntry(ctx, unit.id) : null,
  };
}
