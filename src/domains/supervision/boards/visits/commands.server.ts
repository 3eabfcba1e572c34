import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { findUnitByPath } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { standing } from '../commands.server.ts';
import { visitRefusals } from '../rules.ts';
import * as schema from '../schema.ts';

const columnsOf = (visit: schema.VisitEntry) => ({
  ...{ on_day: visit.onDay, subject: visit.subject, found: visit.found },
  ...{ violations: visit.violations, recommended: visit.recommended, settled: visit.settled },
  law_recommended: visit.lawRecommended,
  ...{
    money_recommended: visit.moneyRecommended,
    money_other: visit.moneyOther,
    money_recovered: visit.moneyRecovered,
  },
  ...{ land_recommended: visit.landRecommended, land_other: visit.landOther, land_recovered: visit.landRecovered },
});

function refuseDay(ctx: Acting, onDay: string, board: { fromOn: string; closedOn: string | null }): void {
  const fields = visitRefusals(onDay, board, ctx.today);
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
}

/** Where the board went and what came of it. It counts for the unit with which the board lies today. */
export const logVisit = defineCommand({
  name: 'logVisit',
  input: schema.logInput,
  run: async (ctx: Acting, { id, ...visit }) => {
    const board = await standing(ctx, { id });
    refuseDay(ctx, visit.onDay, board);
    const unit = await findUnitByPath(ctx, board.unitPath);
    const { id: visitId } = await ctx.db
      .insertInto('supervision.visit')
      .values({
        ...{ board_id: id, unit_id: unit?.id ?? board.unitId, unit_path: board.unitPath, ...columnsOf(visit) },
        ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`visit:${visitId}`);
    return { visitId };
  },
});

/** A visit in the log, locked. What was taken off stays off. */
async function logged(ctx: Acting, { id, version }: { id: number; version: number }) {
  const query = ctx.db
    .selectFrom('supervision.visit')
    .select(['id', 'board_id as boardId', 'unit_id as unitId', 'unit_path as unitPath', 'version'])
    .select('removed_reason as removedReason')
    .where('id', '=', id);
  const found = await query.executeTakeFirst();
  if (!found) throw new Refusal('visit-not-found');
  demand(ctx, 'supervision.work', found.unitPath);
  const visit = await query.forUpdate().executeTakeFirstOrThrow();
  if (visit.removedReason !== null) throw new Refusal('visit-removed');
  if (visit.version !== version) throw new Refusal('visit-changed');
  ctx.touched(`visit:${id}`, `board:${visit.boardId}`, `unit:${visit.unitId}`);
  return visit;
}

async function moveOn(ctx: Acting, visit: { id: number; version: number }, columns: object): Promise<void> {
  await ctx.db
    .updateTable('supervision.visit')
    .set({ ...columns, changed_at: ctx.now, changed_by: ctx.actor.accountId, version: visit.version + 1 })
    .where('id', '=', visit.id)
    .execute();
}

export const correctVisit = defineCommand({
  name: 'correctVisit',
  input: schema.correctInput,
  run: async (ctx: Acting, { id, version, ...entry }) => {
    const visit = await logged(ctx, { id, version });
    const board = await ctx.db
      .selectFrom('supervision.board')
      .select(['from_on as fromOn', 'closed_on as closedOn'])
      .where('id', '=', visit.boardId)
      .executeTakeFirstOrThrow();
    refuseDay(ctx, entry.onDay, board);
    await moveOn(ctx, visit, columnsOf(entry));
    return { boardId: visit.boardId };
  },
});

/** Logged by mistake: it counts nowhere and stays to be read with the reason. */
export const removeVisit = defineCommand({
  name: 'removeVisit',
  input: schema.removeVisitInput,
  run: async (ctx: Acting, { reason, ...seen }) => {
    const visit = await logged(ctx, seen);
    await moveOn(ctx, visit, { removed_reason: reason });
    return { boardId: visit.boardId };
  },
});
