import { type SqlBool, sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { lastLateDueOn, lines, presentLine } from '../queries.server.ts';
import type { Outcome, State } from '../rules.ts';

/** What one unit asked for by one paper. What was handed down from there has another asker and does not count again. */
export interface Origin {
  originId: number;
  askerUnitId: number;
}

export interface OriginOutcome {
  id: number;
  originPart: number | null;
  clause: string | null;
  ownerUnitId: number;
  ownerName: string;
  state: State;
  outcome: Outcome;
  dueOn: string;
  cause: string | null;
  expectedOn: string | null;
}

/** The promises themselves, the earliest due first; all of them, or the first that are behind. */
export async function outcomesByOrigin(
  ctx: Viewing,
  origin: Origin,
  { behind, most }: { behind: boolean; most: number } = { behind: false, most: 100_000 },
): Promise<OriginOutcome[]> {
  const wanted = behind ? isBehind(ctx.today) : sql`true`;
  const rows = await lines(ctx)
    .select(['c.origin_part', 'c.owner_unit_id', 'c.cause', 'c.expected_on'])
    .where(
      sql<SqlBool>`c.id = any(array(select o.id from ${ofPaper(origin)} o where ${wanted} order by o.due_on, o.id limit ${most}))`,
    )
    .orderBy('c.due_on')
    .orderBy('owner.sort_key')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => {
    const { id, clause, ownerName, state, outcome, dueOn } = presentLine(row, ctx.today);
    return {
      ...{ id, clause, ownerName, state, outcome, dueOn },
      originPart: row.origin_part,
      ownerUnitId: row.owner_unit_id,
      cause: row.cause,
      expectedOn: row.expected_on,
    };
  });
}

const ofPaper = ({ originId, askerUnitId }: Origin) => sql`commitments.of_paper(${originId}, ${askerUnitId})`;
const isBehind = (today: string) =>
  sql<SqlBool>`o.open and o.state <> 'claimed' and o.due_on <= ${lastLateDueOn(today)}::date`;

export type OutcomeTally = Record<Outcome, number> & { total: number };

/** The columns of a tally over rows `o`; what the owner claims and what the asker confirmed are two of them. */
export const tallyColumns = (today: string) => sql`count(*) as total,
        count(*) filter (where o.state = 'confirmed') as done,
        count(*) filter (where o.state = 'claimed') as claimed,
        count(*) filter (where o.open and o.state <> 'claimed' and not (${isBehind(today)})) as "in-progress",
        count(*) filter (where ${isBehind(today)}) as behind,
        count(*) filter (where not o.open and o.state <> 'confirmed') as ended`;

/** How many promises of a paper stand at each outcome, for one task or one owner. */
export interface OriginTally {
  key: number;
  tally: OutcomeTally;
  /** The owner; of a task only when it is the one owner. */
  ownerName: string | null;
  /** The earliest. */
  dueOn: string;
}

interface TallyRow extends OutcomeTally {
  key: number;
  ownerName: string | null;
  dueOn: string;
  groups: number;
}

/** The promises of a paper counted by task (`part`) or by owner, those with most behind first; and how many there are. */
export async function talliesByOrigin(
  ctx: Viewing,
  origin: Origin,
  by: 'part' | 'owner',
  most = 10_000,
): Promise<{ tallies: OriginTally[]; count: number }> {
  const key = sql.ref(by === 'part' ? 'o.origin_part' : 'o.owner_unit_id');
  const { rows } = await sql<TallyRow>`
    with counted as (
      select ${key} as key, ${tallyColumns(ctx.today)},
        min(o.owner_unit_id) as first_owner, max(o.owner_unit_id) as last_owner, min(o.due_on) as "dueOn"
      from ${ofPaper(origin)} o where ${key} is not null
      group by 1)
    select counted.*, (select count(*) from counted) as groups,
      case when first_owner = last_owner then u.short_name end as "ownerName"
    from counted join organisation.unit u on u.id = first_owner
    order by behind desc, u.sort_key, key limit ${most}`.execute(ctx.db);
  return {
    count: rows[0]?.groups ?? 0,
    tallies: rows.map(({ key: of, ownerName, dueOn, total, done, claimed, behind, ended, ...row }) => ({
      ...{ key: of, ownerName, dueOn },
      tally: { total, done, claimed, 'in-progress': row['in-progress'], behind, ended },
    })),
  };
}

/** Who has been given which tasks of a paper and still has them or has done them: `part` and owner. */
export async function standingOwners(
  ctx: Viewing,
  origin: Origin,
  ownerUnitIds: readonly number[],
): Promise<{ part: number; ownerUnitId: number }[]> {
  const { rows } = await sql<{ part: number; ownerUnitId: number }>`
    select distinct o.origin_part as part, o.owner_unit_id as "ownerUnitId" from ${ofPaper(origin)} o
    where o.owner_unit_id = any(${ownerUnitIds}::bigint[]) and (o.open or o.state = 'confirmed')
      and o.origin_part is not null`.execute(ctx.db);
  return rows;
}
