import type { Viewing } from '#domains/tables.ts';

/** What befell the person's sign-in, newest first, at most fifty. */
export async function mySecurityEvents(ctx: Viewing) {
  const rows = await ctx.db
    .selectFrom('people.security_event as e')
    .leftJoin('people.account_name as who', 'who.account_id', 'e.account_id')
    .select(['e.id', 'e.at', 'e.kind', 'who.full_name as by'])
    .where('e.person_id', '=', ctx.actor?.personId ?? 0)
    .orderBy('e.id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
