import type { Viewing } from '#domains/tables.ts';

export interface MyEmail {
  address: string;
  isConfirmed: boolean;
  daily: boolean;
}

/** The actor's own address for the daily message. Nobody else's can be asked for. */
export async function myEmail(ctx: Viewing): Promise<MyEmail | null> {
  const row = await ctx.db
    .selectFrom('people.email')
    .select(['address', 'confirmed_at', 'daily'])
    .where('person_id', '=', ctx.actor?.personId ?? 0)
    .executeTakeFirst();
  return row?.address ? { address: row.address, isConfirmed: row.confirmed_at !== null, daily: row.daily } : null;
}
