import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { areasOf } from './queries.server.ts';
import { boardRefusals } from './rules.ts';
import * as schema from './schema.ts';

/** A board that is at work, locked; a version is asked where a page was read before. */
export async function standing(ctx: Acting, seen: { id: number; version?: number }) {
  const query = ctx.db
    .selectFrom('supervision.board')
    .select(['id', 'unit_id as unitId', 'unit_path as unitPath', 'kind', 'project', 'version'])
    .select(['from_on as fromOn', 'until_on as untilOn', 'closed_on as closedOn'])
    .where('id', '=', seen.id);
  const found = await query.executeTakeFirst();
  if (!found) throw new Refusal('board-not-found');
  demand(ctx, 'supervision.work', found.unitPath);
  const board = await query.forUpdate().executeTakeFirstOrThrow();
  if (board.closedOn !== null) throw new Refusal('board-closed');
  if (seen.version !== undefined && seen.version !== board.version) throw new Refusal('board-changed');
  ctx.touched(`board:${board.id}`, `unit:${board.unitId}`);
  return board;
}
export type Board = Awaited<ReturnType<typeof standing>>;

const changed = (ctx: Acting) => ({ changed_at: ctx.now, changed_by: ctx.actor.accountId });

async function moveOn(ctx: Acting, board: Board, columns: object): Promise<void> {
  await ctx.db
    .updateTable('supervision.board')
    .set({ ...columns, ...changed(ctx), version: board.version + 1 })
    .where('id', '=', board.id)
    .execute();
}

/** Names are written by the own unit alone: nobody above keeps a list of them. */
function demandOwn(ctx: Acting, unitPath: string): void {
  if (ctx.actor.unit?.path !== unitPath) throw new Refusal('board-of-other');
}

/** Opens a board with its members. Needs supervision.work at the own unit; gives { id }. */
export const openBoard = defineCommand({
  name: 'openBoard',
  input: schema.openInput,
  run: async (ctx: Acting, input) => {
    const unit = await getUnit(ctx, input.unitId);
    if (unit.closedOn !== null) throw new Refusal('unit-not-found');
    demand(ctx, 'supervision.work', unit.path);
    demandOwn(ctx, unit.path);
    const board = { ...input, project: input.kind === 'investment' ? input.project : null };
    const fields = boardRefusals(board);
    if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
    await refuseOtherAreas(ctx, unit.id, board.members);
    const { id } = await ctx.db
      .insertInto('supervision.board')
      .values({
        ...{ unit_id: unit.id, unit_path: unit.path, kind: board.kind, name: board.name, project: board.project },
        ...{ from_on: board.fromOn, until_on: board.untilOn, ...changed(ctx) },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await putMembers(ctx, id, board.fromOn, board.members);
    ctx.touched(`board:${id}`, `unit:${unit.id}`);
    return { id };
  },
});

export const changeBoard = defineCommand({
  name: 'changeBoard',
  input: schema.changeInput,
  run: async (ctx: Acting, { name, project, untilOn, ...seen }) => {
    const board = await standing(ctx, seen);
    const kept = board.kind === 'investment' ? project : null;
    if (board.kind === 'investment' && kept === null)
      throw new Refusal('input-invalid', {}, { project: 'field-required' });
    if (untilOn <= board.fromOn) throw new Refusal('input-invalid', {}, { untilOn: 'term-wrong' });
    await moveOn(ctx, board, { name, project: kept, until_on: untilOn });
  },
});

/** It has ended: another was elected, or the project is done. Its visits stay. */
export const closeBoard = defineCommand({
  name: 'closeBoard',
  input: schema.closeInput,
  run: async (ctx: Acting, { on, ...seen }) => {
    const board = await standing(ctx, seen);
    if (on <= board.fromOn || on > ctx.today) throw new Refusal('input-invalid', {}, { on: 'term-wrong' });
    await moveOn(ctx, board, { closed_on: on });
  },
});

export const addMember = defineCommand({
  name: 'addBoardMember',
  input: schema.addMemberInput,
  run: async (ctx: Acting, { id, fromOn, ...member }) => {
    const board = await standing(ctx, { id });
    demandOwn(ctx, board.unitPath);
    await refuseOtherAreas(ctx, ctx.actor.unit!.id, [member]);
    if (member.part === 'head') await refuseSecondHead(ctx, id);
    await putMembers(ctx, id, fromOn, [member]);
  },
});

/** Sits there no more; the seat is shown as it was. */
export const endMember = defineCommand({
  name: 'endBoardMember',
  input: schema.endMemberInput,
  run: async (ctx: Acting, { id, memberId, on }) => {
    const board = await standing(ctx, { id });
    demandOwn(ctx, board.unitPath);
    const member = await ctx.db
      .selectFrom('supervision.board_member')
      .select('from_on')
      .where('id', '=', memberId)
      .where('board_id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    if (!member) throw new Refusal('member-not-found');
    if (on <= member.from_on || on > ctx.today) throw new Refusal('input-invalid', {}, { on: 'member-ends-wrong' });
    await ctx.db
      .updateTable('supervision.board_member')
      .set({ ended_on: on })
      .where('id', '=', memberId)
      .where('board_id', '=', id)
      .execute();
  },
});

async function refuseSecondHead(ctx: Acting, boardId: number): Promise<void> {
  const head = await ctx.db
    .selectFrom('supervision.board_member')
    .select('id')
    .where('board_id', '=', boardId)
    .where('part', '=', 'head')
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (head) throw new Refusal('input-invalid', {}, { part: 'one-head' });
}

async function refuseOtherAreas(ctx: Acting, unitId: number, members: readonly { areaId: number | null }[]) {
  const asked = members.flatMap(({ areaId }) => (areaId === null ? [] : [areaId]));
  if (asked.length === 0) return;
  const open = new Set((await areasOf(ctx, unitId)).filter((area) => area.closedOn === null).map((area) => area.id));
  if (asked.some((areaId) => !open.has(areaId)))
    throw new Refusal('input-invalid', {}, { areaId: 'area-not-here', members: 'area-not-here' });
}

type Members = { fullName: string; areaId: number | null; part: 'head' | 'deputy' | 'member' }[];

async function putMembers(ctx: Acting, boardId: number, fromOn: string, members: Members): Promise<void> {
  await ctx.db
    .insertInto('supervision.board_member')
    .values(
      members.map(({ fullName, areaId, part }) => ({
        ...{ board_id: boardId, full_name: fullName, area_id: areaId, part, from_on: fromOn },
      })),
    )
    .execute();
}
