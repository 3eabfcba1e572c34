import type { Viewing } from '#domains/tables.ts';

export interface UnitPerson {
  personId: number;
  name: string;
  positionTitle: string | null;
}

/** Who can be put in charge in a unit: those with an open account there, by name. Needs account.read there to see them. */
export async function peopleToCharge(ctx: Viewing, unitId: number): Promise<UnitPerson[]> {
  const rows = await ctx.db
    .selectFrom('people.account as a')
    .innerJoin('people.person as p', 'p.id', 'a.person_id')
    .select(['p.id as personId', 'p.full_name as name', 'a.position_title as positionTitle'])
    .where('a.unit_id', '=', unitId)
    .where('a.closed_at', 'is', null)
    .orderBy('p.sort_key')
    .orderBy('a.id')
    .execute();
  return [...new Map(rows.map((row) => [row.personId, row])).values()];
}

/** Who is in charge of a promise, and whom its owner may put there. Two queries; the second only for who may work on it. */
export async function chargeOf(ctx: Viewing, commitment: { id: number; mayPut: boolean }) {
  const row = await ctx.db
    .selectFrom('commitments.commitment as c')
    .leftJoin('people.person as p', 'p.id', 'c.person_id')
    .select(['c.person_id as personId', 'p.full_name as name', 'c.owner_unit_id as ownerUnitId'])
    .where('c.id', '=', commitment.id)
    .executeTakeFirstOrThrow();
  const people = commitment.mayPut ? await peopleToCharge(ctx, row.ownerUnitId) : null;
  return {
    personId: row.personId,
    name: row.name,
    isMine: row.personId !== null && row.personId === ctx.actor?.personId,
    isGone: people !== null && row.personId !== null && people.every(({ personId }) => personId !== row.personId),
    people,
  };
}
export type ChargeView = Awaited<ReturnType<typeof chargeOf>>;

/** Everybody who is in charge of something open in a unit, those who have left it first, and who could take over. */
export async function chargesOfUnit(ctx: Viewing, unitId: number) {
  const open = await ctx.db
    .selectFrom('commitments.commitment as c')
    .select(['c.person_id as personId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('c.owner_unit_id', '=', unitId)
    .where('c.person_id', 'is not', null)
    .where('c.open', '=', true)
    .groupBy('c.person_id')
    .execute();
  const series = await ctx.db
    .selectFrom('commitments.series as s')
    .select(['s.person_id as personId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('s.owner_unit_id', '=', unitId)
    .where('s.person_id', 'is not', null)
    .where('s.ended_on', 'is', null)
    .groupBy('s.person_id')
    .execute();
  const people = await peopleToCharge(ctx, unitId);
  const ids = [...new Set([...open, ...series].map(({ personId }) => personId!))];
  const named = ids.length === 0 ? [] : await names(ctx, ids);
  const inCharge = named.map(({ id, name }) => ({
    personId: id,
    name,
    open: open.find((row) => row.personId === id)?.count ?? 0,
    series: series.find((row) => row.personId === id)?.count ?? 0,
    isGone: people.every(({ personId }) => personId !== id),
  }));
  return { inCharge: inCharge.toSorted((a, b) => Number(b.isGone) - Number(a.isGone)), people };
}

function names(ctx: Viewing, ids: readonly number[]) {
  return ctx.db
    .selectFrom('people.person')
    .select(['id', 'full_name as name'])
    .where('id', 'in', ids)
    .orderBy('sort_key')
    .execute();
}
