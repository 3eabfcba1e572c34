import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { type CommitmentLine, lastLateDueOn, lines, presentLine } from '../queries.server.ts';
import type { Progress } from './rules.ts';

export const belowPageSize = 50;

/**
 * What stands right below a promise: the late first, then what is open, then the rest, each by due date, a page at a time.
 * `after` is 'rank_day_id'; one that is none begins anew. One query on the parent's index.
 */
export async function listBelow(
  ctx: Viewing,
  parentId: number,
  after: string | null,
): Promise<{ lines: CommitmentLine[]; next: string | null }> {
  const late = lastLateDueOn(ctx.today);
  const rank = sql<number>`case when c.open and c.state <> 'claimed' and c.due_on <= ${late}::date then 0 when c.open then 1 else 2 end`;
  let query = lines(ctx).select(rank.as('rank')).where('c.parent_id', '=', parentId);
  const cursor = /^([0-2])_(\d{4}-\d{2}-\d{2})_(\d{1,15})$/u.exec(after ?? '');
  if (cursor) {
    const [, atRank, dueOn, id] = cursor;
    query = query.where(sql<boolean>`(${rank}, c.due_on, c.id) > (${Number(atRank)}, ${dueOn}::date, ${id}::bigint)`);
  }
  const rows = await query
    .orderBy(rank)
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(belowPageSize + 1)
    .execute();
  const page = rows.slice(0, belowPageSize);
  const last = page.at(-1);
  return {
    lines: page.map((row) => presentLine(row, ctx.today)),
    next: rows.length > belowPageSize && last ? `${last.rank}_${last.due_on}_${last.id}` : null,
  };
}

/** The figures of what stands right below each of these promises, as far as the promise itself may be read. One query. */
export async function progressBelow(ctx: Viewing, parentIds: readonly number[]): Promise<Map<number, Progress>> {
  const { rows } = await sql<Progress & { parent: number }>`
    select parent_id as parent, total, confirmed, claimed, in_progress as "inProgress", behind, not_received as "notReceived", ended,
      evidence
    from commitments.progress_below(${parentIds}::bigint[], ${lastLateDueOn(ctx.today)}::date)`.execute(ctx.db);
  return new Map(rows.map(({ parent, ...progress }) => [parent, progress]));
}

/** How many right below are open: what an owner claims over. */
export async function countOpenBelow(ctx: Viewing, parentId: number): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('commitments.commitment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('parent_id', '=', parentId)
    .where('open', '=', true)
    .executeTakeFirstOrThrow();
  return count;
}
