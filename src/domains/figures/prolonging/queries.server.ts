import type { Viewing } from '#domains/tables.ts';

/** A lock day that was moved: for every unit, or for one. */
export interface Prolonging {
  id: number;
  unitId: number | null;
  lockedOn: string;
  locksOn: string;
  reason: string;
  at: string;
  byName: string | null;
}

const most = 20;

/** How the lock day of a collection was moved: for all and, where a unit is named, for it; the newest first. One query. */
export async function prolongingsOf(
  ctx: Viewing,
  collectionId: number,
  unitId: number | null = null,
): Promise<Prolonging[]> {
  const rows = await ctx.db
    .selectFrom('figures.prolonging as p')
    .leftJoin('people.account_name as n', 'n.account_id', 'p.said_by')
    .select(['p.id', 'p.unit_id as unitId', 'p.locked_on as lockedOn', 'p.locks_on as locksOn', 'p.reason'])
    .select(['p.said_at', 'n.full_name as byName'])
    .where('p.collection_id', '=', collectionId)
    .where((eb) => eb.or([eb('p.unit_id', 'is', null), ...(unitId === null ? [] : [eb('p.unit_id', '=', unitId)])]))
    .orderBy('p.id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ said_at, ...row }) => ({ ...row, at: said_at.toISOString() }));
}
