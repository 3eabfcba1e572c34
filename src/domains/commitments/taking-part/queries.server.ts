import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CommitmentLine, type CommitmentPage, lines, pageSize, presentLine, shown } from '../queries.server.ts';
import { homeSize } from '../today/queries.server.ts';
import { sidesOf } from '../rules.ts';
import type { ListFilter } from '../schema.ts';
import { standingOf } from '../steps/commands.server.ts';

/** The parts of the cooperating units with their answers, and what this person may do about each. At most two queries. */
export async function partsOf(ctx: Viewing, commitmentId: number) {
  const rows = await ctx.db
    .selectFrom('commitments.part as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.unit_id')
    .innerJoin('commitments.commitment as c', 'c.id', 'p.commitment_id')
    .select(['c.owner_path', 'c.asker_path', 'c.owner_unit_id', 'c.asker_unit_id'])
    .select(['p.unit_id as unitId', 'u.name as unitName', 'p.unit_path', 'p.what', 'p.state'])
    .select(['p.answer', 'p.answered_on as answeredOn', 'p.open', 'p.version'])
    .where('p.commitment_id', '=', commitmentId)
    .orderBy('u.sort_key')
    .execute();
  // Of units that became one, some may have answered and others not: then the part is asked, with what was said.
  const isAnswered = rows.some(({ answer }) => answer !== null);
  const evidence = isAnswered ? await evidenceOfParts(ctx, commitmentId) : [];
  const holds = (path: string) => ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'commitment.work', path);
  const ownUnitId = ctx.actor?.unit?.id;
  // Who holds a right on several sides acts for the own unit, as with the steps of the whole.
  const isOnOtherSide = (row: (typeof rows)[number]) =>
    rows.some(({ unitId }) => unitId === ownUnitId) || [row.owner_unit_id, row.asker_unit_id].includes(ownUnitId ?? 0);
  return rows.map((row) => ({
    unitId: row.unitId,
    unitName: row.unitName,
    what: row.what,
    state: row.state,
    answer: row.answer,
    answeredOn: row.answeredOn,
    version: row.version,
    isOwn: row.unitId === ownUnitId,
    evidence: evidence.filter((one) => one.partUnitId === row.unitId),
    mayAnswer: row.open && holds(row.unit_path) && (row.unitId === ownUnitId || !isOnOtherSide(row)),
    mayAsk: row.open && sidesOf(standingOf(ctx, row)).includes('owner'),
  }));
}
export type PartView = Awaited<ReturnType<typeof partsOf>>[number];

function evidenceOfParts(ctx: Viewing, commitmentId: number) {
  return ctx.db
    .selectFrom('commitments.evidence as e')
    .leftJoin('platform.file as f', 'f.id', 'e.file_id')
    .select(['e.id', 'e.kind', 'e.content', 'e.at', 'f.name as fileName', 'f.size', 'f.width', 'f.height'])
    .select(['e.label', 'e.withdrawn_on as withdrawnOn', 'e.part_unit_id as partUnitId'])
    .where('e.commitment_id', '=', commitmentId)
    .where('e.part_unit_id', 'is not', null)
    .orderBy('e.id')
    .execute();
}

/**
 * What a unit cooperates in, by due date: the third side of the list. One query; (unit, due_on, commitment) is an index, the
 * page is a keyset.
 */
export async function listTakingPart(
  ctx: Viewing,
  unitId: number,
  filter: Pick<ListFilter, 'show' | 'after' | 'before'>,
): Promise<CommitmentPage> {
  const backwards = filter.before !== undefined;
  const from = filter.before ?? filter.after;
  let query = lines(ctx)
    .innerJoin('commitments.part as p', 'p.commitment_id', 'c.id')
    .where('p.unit_id', '=', unitId)
    .where((eb) => shown(eb as unknown as Parameters<typeof shown>[0], filter.show, ctx.today));
  // What is open is open in both; said of the part, the planner walks its index.
  if (['open', 'late', 'in-progress', 'claimed', 'behind'].includes(filter.show))
    query = query.where('p.open', '=', true);
  if (from) {
    const [dueOn, id] = from.split('_') as [string, string];
    query = query.where(
      sql<boolean>`(p.due_on, p.commitment_id) ${sql.raw(backwards ? '<' : '>')} (${dueOn}::date, ${id}::bigint)`,
    );
  }
  const direction = backwards ? 'desc' : 'asc';
  const found = await query
    .orderBy('p.due_on', direction)
    .orderBy('p.commitment_id', direction)
    .limit(pageSize + 1)
    .execute();
  const more = found.length > pageSize;
  const page = found.slice(0, pageSize);
  if (backwards) page.reverse();
  const cursor = (row: { due_on: string; id: number } | undefined) => (row ? `${row.due_on}_${row.id}` : null);
  return {
    lines: page.map((row) => presentLine(row, ctx.today)),
    next: backwards || more ? cursor(page.at(-1)) : null,
    previous: (backwards ? more : from !== undefined) ? cursor(page[0]) : null,
  };
}

/** The first of what a unit has not yet answered for, for the home page; and whether there are more. */
export async function unansweredParts(
  ctx: Viewing,
  unitId: number,
): Promise<{ lines: CommitmentLine[]; isMore: boolean }> {
  const rows = await lines(ctx)
    .innerJoin('commitments.part as p', 'p.commitment_id', 'c.id')
    .where('p.unit_id', '=', unitId)
    .where('p.open', '=', true)
    .where('p.state', '=', 'asked')
    .orderBy('p.due_on')
    .orderBy('p.commitment_id')
    .limit(homeSize + 1)
    .execute();
  return { lines: rows.slice(0, homeSize).map((row) => presentLine(row, ctx.today)), isMore: rows.length > homeSize };
}
