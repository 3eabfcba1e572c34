import { type SqlBool, sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { findUnitByPath, getUnit, territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { areasOf, seatsOf } from '../queries.server.ts';
import { noticeBy, noticeState, plannedSpan, seatsToElect } from '../rules.ts';

export interface VisitView {
  id: number;
  boardId: number;
  onDay: string;
  subject: string;
  found: string | null;
  violations: number;
  recommended: number;
  settled: number;
  lawRecommended: number;
  moneyRecommended: number;
  moneyOther: number;
  moneyRecovered: number;
  landRecommended: number;
  landOther: number;
  landRecovered: number;
  removedReason: string | null;
  version: number;
}

const mostVisits = 200;

/** One board: who sits there (at the own unit alone), its plans, its visits, the newest first. Throws 'board-not-found'. */
export async function getBoard(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('supervision.board')
    .select(['id', 'unit_id as unitId', 'unit_path as unitPath', 'kind', 'name', 'project', 'version'])
    .select(['from_on as fromOn', 'until_on as untilOn', 'closed_on as closedOn'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('board-not-found');
  const { unitPath, ...board } = row;
  const unit = (await findUnitByPath(ctx, unitPath)) ?? (await getUnit(ctx, row.unitId));
  const mayWork =
    board.closedOn === null && may(ctx.actor?.grants ?? [], ctx.permissions, 'supervision.work', unitPath);
  const isOwn = ctx.actor?.unit?.path === unitPath;
  const areas = board.kind === 'inspection' || isOwn ? await areasOf(ctx, unit.id) : [];
  const members = isOwn ? await membersOf(ctx, id) : [];
  const elect = seatsToElect(members, areas, ctx.today);
  const gone = new Map(areas.map((area) => [area.id, area.closedOn]));
  const seats = (await seatsOf(ctx, [unit.id])).find((one) => one.boardId === id)?.members ?? 0;
  const visits = await visitsOf(ctx, id);
  return {
    ...{ ...board, unit: { id: unit.id, name: unit.name }, mayWork, mayName: mayWork && isOwn, isOwn, seats, visits },
    areas: areas.filter((area) => area.closedOn === null).map(({ id: areaId, name }) => ({ id: areaId, name })),
    members: members.map((member) => ({
      ...member,
      /** Since when the area that elected the seat is no more. */
      areaClosedOn: member.areaId === null ? null : (gone.get(member.areaId) ?? null),
    })),
    toElect: board.kind === 'inspection' && isOwn ? areas.filter((area) => elect.empty.includes(area.id)) : [],
    plans: await plansOf(ctx, board, visits),
  };
}
export type BoardPage = Awaited<ReturnType<typeof getBoard>>;

async function membersOf(ctx: Viewing, boardId: number) {
  const rows = await ctx.db
    .selectFrom('supervision.board_member')
    .select(['id', 'full_name as fullName', 'area_id as areaId', 'part', 'from_on as fromOn', 'ended_on as endedOn'])
    .where('board_id', '=', boardId)
    .orderBy(sql`ended_on is not null`)
    .orderBy(sql`array_position(array['head', 'deputy', 'member'], part)`)
    .orderBy('id')
    .execute();
  const names = await territoryNames(
    ctx,
    rows.flatMap((row) => (row.areaId === null ? [] : [row.areaId])),
  );
  return rows.map((row) => ({ ...row, areaName: row.areaId === null ? null : (names.get(row.areaId) ?? '') }));
}

async function plansOf(ctx: Viewing, board: { id: number; kind: 'inspection' | 'investment' }, visits: VisitView[]) {
  const rows = await ctx.db
    .selectFrom('supervision.board_plan')
    .select(['id', 'starts_on as startsOn', 'ends_on as endsOn', 'what', 'planned_visits as plannedVisits'])
    .select('notice_sent_on as noticeSentOn')
    .where('board_id', '=', board.id)
    .where('removed_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(40)
    .execute();
  const held = visits.filter((visit) => visit.removedReason === null);
  return rows.map((row) => ({
    ...row,
    span: plannedSpan(row),
    done: held.filter((visit) => visit.onDay >= row.startsOn && visit.onDay <= row.endsOn).length,
    notice: noticeState({ kind: board.kind, ...row }, ctx.today),
    noticeBy: noticeBy(row.startsOn),
  }));
}

function visitColumns(ctx: Viewing) {
  return ctx.db
    .selectFrom('supervision.visit')
    .select([
      'id',
      'board_id as boardId',
      'on_day as onDay',
      'subject',
      'found',
      'violations',
      'recommended',
      'settled',
    ])
    .select(['law_recommended as lawRecommended', 'money_recommended as moneyRecommended', 'money_other as moneyOther'])
    .select(['money_recovered as moneyRecovered', 'land_recommended as landRecommended', 'land_other as landOther'])
    .select(['land_recovered as landRecovered', 'removed_reason as removedReason', 'version']);
}

async function visitsOf(ctx: Viewing, boardId: number): Promise<VisitView[]> {
  return visitColumns(ctx)
    .where('board_id', '=', boardId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(mostVisits)
    .execute();
}

/** One visit with its board. Throws 'visit-not-found'. */
export async function getVisit(ctx: Viewing, id: number) {
  const visit = await visitColumns(ctx)
    .where(sql<SqlBool>`id = ${id}`)
    .executeTakeFirst();
  if (!visit) throw new Refusal('visit-not-found');
  const board = await ctx.db
    .selectFrom('supervision.board')
    .select(['id', 'kind', 'name', 'unit_path as unitPath'])
    .where('id', '=', visit.boardId)
    .executeTakeFirstOrThrow();
  const { unitPath, ...known } = board;
  const mayWork = may(ctx.actor?.grants ?? [], ctx.permissions, 'supervision.work', unitPath);
  return { ...visit, board: known, mayWork: mayWork && visit.removedReason === null };
}
