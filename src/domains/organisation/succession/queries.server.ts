import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';

/** A unit before or after another one in a rearrangement. */
export interface UnitKin {
  id: number;
  name: string;
  /** The first day of the one that follows. */
  onDate: string;
}

/** Who followed whom, as it stands: a successor of a plan that was undone stood for no day. */
const standing = sql`from organisation.rearranged_unit m
  join organisation.unit old on old.id = m.unit_id and old.closed_on is not null
  join organisation.unit new on new.id = m.successor_id and new.closed_on is distinct from new.opened_on`;

/** The units that a unit follows, and those that they followed in turn; none for most. One query. */
export async function predecessorIds(ctx: Viewing, unitId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive before as (
      select old.id ${standing} where new.id = ${unitId}
      union
      select old.id ${standing} join before b on b.id = new.id)
    select id from before`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** What a unit follows directly, in the order of names, and what followed it. */
export async function unitKin(
  ctx: Viewing,
  unitId: number,
): Promise<{ predecessors: UnitKin[]; successor: UnitKin | null }> {
  const before = await sql<UnitKin>`
    select old.id, old.name, new.opened_on as "onDate" ${standing} where new.id = ${unitId} order by old.sort_key, old.id`.execute(
    ctx.db,
  );
  const after = await sql<UnitKin>`
    select new.id, new.name, new.opened_on as "onDate" ${standing} where old.id = ${unitId} order by m.plan_id desc limit 1`.execute(
    ctx.db,
  );
  return { predecessors: before.rows, successor: after.rows[0] ?? null };
}
