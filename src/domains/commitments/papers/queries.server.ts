import { sql } from 'kysely';
import { addDays, dayParts } from '#platform/calendar/day.ts';
import type { Viewing } from '#domains/tables.ts';
import { type OutcomeTally, tallyColumns } from '../by-origin/queries.server.ts';
import type { ViewFilter } from '../views/schema.ts';

export const papersAPage = 20;

export interface PaperTally extends OutcomeTally {
  paperId: number;
  label: string;
  /** The earliest due day of what is open; null when nothing is. */
  nextDueOn: string | null;
}

interface Row extends Omit<PaperTally, 'label'> {
  label: string | null;
}

/** The papers behind the work of a unit, the newest first, with how it stands: as `before` the last paper of the page before. */
export async function papersOf(
  ctx: Viewing,
  unitId: number,
  filter: Pick<ViewFilter, 'side' | 'unitId'>,
  before: number | null,
  most = papersAPage,
): Promise<{ papers: PaperTally[]; next: string | null }> {
  const rows = await (filter.side === 'asker' ? askedFor : given)(ctx, unitId, filter.unitId ?? null, { before, most });
  const more = rows.length > most;
  const page = rows.slice(0, most);
  // A paper of which the reader may see nothing was walked over, and is not shown.
  const papers = page.filter((row): row is PaperTally => row.label !== null);
  return { papers, next: more ? String(page.at(-1)!.paperId) : null };
}

interface Stretch {
  before: number | null;
  most: number;
}

const dueColumn = sql`min(o.due_on) filter (where o.open) as "nextDueOn"`;

/** By which a unit asked: its rows of the newest papers come from a door. One query. */
async function askedFor(ctx: Viewing, unitId: number, owner: number | null, { before, most }: Stretch): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with found as materialized (select * from commitments.of_newest_papers(${unitId}, ${before}::bigint, ${most + 1})),
    walked as (select distinct r.paper from found r),
    tally as (
      select o.paper, max(o.id) as one, ${tallyColumns(ctx.today)}, ${dueColumn}
      from found o where o.id is not null and (${owner}::bigint is null or o.owner_unit_id = ${owner}::bigint)
      group by o.paper)
    select w.paper as "paperId", t.total, t.done, t.claimed, t."in-progress", t.behind, t.ended, t."nextDueOn",
      (select c.origin_label from commitments.commitment c where c.id = t.one) as label
    from walked w left join tally t on t.paper = w.paper order by w.paper desc`.execute(ctx.db);
  return rows;
}

/** By which a unit was given work that was due since the beginning of last year: its own rows, counted. One query. */
async function given(ctx: Viewing, unitId: number, asker: number | null, { before, most }: Stretch): Promise<Row[]> {
  const since = `${dayParts(addDays(ctx.today, -365)).year}-01-01`;
  const { rows } = await sql<Row>`
    select o.origin_id as "paperId", max(o.origin_label) as label, ${tallyColumns(ctx.today)}, ${dueColumn}
    from commitments.commitment o
    where o.owner_unit_id = ${unitId} and o.due_on >= ${since}::date and o.origin_kind = 'directive'
      and (${before}::bigint is null or o.origin_id < ${before}::bigint)
      and (${asker}::bigint is null or o.asker_unit_id = ${asker}::bigint)
    group by o.origin_id order by o.origin_id desc limit ${most + 1}`.execute(ctx.db);
  return rows;
}
