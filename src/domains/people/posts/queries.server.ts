import type { Viewing } from '#domains/tables.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';

/** Whether two accounts are one person's, closed ones too: what one did oneself, one does not confirm under another post. */
export async function isSamePerson(ctx: Viewing, accountId: number): Promise<boolean> {
  const { actor } = ctx;
  if (actor === null) return false;
  if (actor.accountId === accountId) return true;
  if (actor.personId === null) return false;
  // One's own accounts are always readable, whichever post one acts for.
  const found = await ctx.db
    .selectFrom('people.account')
    .select('id')
    .where('id', '=', accountId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  return found !== undefined;
}

/** The other open posts of a person that the reader may see. */
export async function otherPosts(
  ctx: Viewing,
  account: { id: number; personId: number },
): Promise<{ id: number; unitName: string; positionTitle: string | null }[]> {
  const rows = await ctx.db
    .selectFrom('people.account')
    .select(['id', 'unit_id', 'position_title'])
    .where('person_id', '=', account.personId)
    .where('id', '<>', account.id)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
  const units = await listUnitsByIds(
    ctx,
    rows.flatMap((row) => row.unit_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    unitName: units.find(({ id }) => id === row.unit_id)?.name ?? '',
    positionTitle: row.position_title,
  }));
}
