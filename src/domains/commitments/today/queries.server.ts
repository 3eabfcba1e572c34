import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { type CommitmentLine, lastLateDueOn, lines, presentLine, working } from '../queries.server.ts';

export interface MyWork {
  /** Mine to do, the late first: what I must receive, do, or do again. */
  toDo: CommitmentLine[];
  /** Claimed by others and waiting for my word. */
  toConfirm: CommitmentLine[];
  /** More time is asked for, and waits for my word. */
  toDecide: CommitmentLine[];
  /** What I asked for that is late. */
  lateBelow: CommitmentLine[];
  /** Of the whole lists; they stop at countLimit, since nobody reads on from there. */
  counts: { toDo: number; late: number; toConfirm: number; toDecide: number; lateBelow: number };
}

export const homeSize = 8;
export const countLimit = 100;

/**
 * The first screen: four short lists for the unit one acts for, and their sizes; `mine` keeps of the first what the reader is
 * in charge of. Five queries on the indexes of the lists.
 */
export async function myWork(ctx: Viewing, unitId: number, { mine = false } = {}): Promise<MyWork> {
  const me = mine ? (ctx.actor?.personId ?? 0) : null;
  const ofMe = me === null ? sql`true` : sql`person_id = ${me}`;
  const late = lastLateDueOn(ctx.today);
  const open = lines(ctx)
    .where('c.open', '=', true)
    .where('c.state', 'in', working)
    .orderBy('c.due_on')
    .orderBy('c.id');
  const ofUnit = open.where('c.owner_unit_id', '=', unitId);
  const toDo = me === null ? ofUnit : ofUnit.where('c.person_id', '=', me);
  const lateBelow = open.where('c.asker_unit_id', '=', unitId).where('c.due_on', '<=', late);
  const toDecide = open.where('c.asker_unit_id', '=', unitId).where('c.wanted_due_on', 'is not', null);
  const toConfirm = lines(ctx)
    .where('c.asker_unit_id', '=', unitId)
    .where('c.state', '=', 'claimed')
    .orderBy('c.claimed_on')
    .orderBy('c.id');
  const first = async (query: typeof open) =>
    (await query.limit(homeSize).execute()).map((row) => presentLine(row, ctx.today));
  const { rows } = await sql<MyWork['counts']>`select
    (select count(*) from (select from commitments.commitment where owner_unit_id = ${unitId} and open and state <> 'claimed' and ${ofMe} limit ${countLimit}) a) as "toDo",
    (select count(*) from (select from commitments.commitment where owner_unit_id = ${unitId} and open and state <> 'claimed' and due_on <= ${late}::date and ${ofMe} limit ${countLimit}) b) as "late",
    (select count(*) from (select from commitments.commitment where asker_unit_id = ${unitId} and state = 'claimed' limit ${countLimit}) c) as "toConfirm",
    (select count(*) from (select from commitments.commitment where asker_unit_id = ${unitId} and open and wanted_due_on is not null limit ${countLimit}) e) as "toDecide",
    (select count(*) from (select from commitments.commitment where asker_unit_id = ${unitId} and open and state <> 'claimed' and due_on <= ${late}::date limit ${countLimit}) d) as "lateBelow"`.execute(
    ctx.db,
  );
  return {
    toDo: await first(toDo),
    toConfirm: await first(toConfirm),
    toDecide: await first(toDecide),
    lateBelow: await first(lateBelow),
    counts: rows[0]!,
  };
}

/**
 * How much waits for the next move of this unit: to receive, to mend, late, to confirm, or asked for more time. One query, on the indexes of
 * the lists; it stops at countLimit.
 */
export async function countWaiting(ctx: Viewing, unitId: number): Promise<number> {
  const late = lastLateDueOn(ctx.today);
  const { rows } = await sql<{ count: number }>`select
    (select count(*) from (select from commitments.commitment where owner_unit_id = ${unitId} and open
      and (state in ('assigned', 'returned') or (state <> 'claimed' and due_on <= ${late}::date)) limit ${countLimit}) a)
    + (select count(*) from (select from commitments.commitment where asker_unit_id = ${unitId} and state = 'claimed' limit ${countLimit}) b)
    + (select count(*) from (select from commitments.commitment where asker_unit_id = ${unitId} and open and wanted_due_on is not null limit ${countLimit}) c)
    as count`.execute(ctx.db);
  return Math.min(rows[0]!.count, countLimit);
}
