import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { standing } from '../commands.server.ts';
import { spanOf } from '../rules.ts';
import * as schema from '../schema.ts';

/** The plan of a quarter, half-year, year or term (NĐ 59/2023/NĐ-CP, Article 14), with how many visits it holds. */
export const planBoard = defineCommand({
  name: 'planBoard',
  input: schema.planInput,
  run: async (ctx: Acting, { id, span, startsOn, what, plannedVisits, noticeSentOn }) => {
    const board = await standing(ctx, { id });
    const days = spanOf(span, startsOn, board);
    if (days.endsOn < board.fromOn || days.startsOn > board.untilOn)
      throw new Refusal('input-invalid', {}, { startsOn: 'plan-outside-term' });
    if (noticeSentOn !== null) refuseNotice(board.kind, noticeSentOn, ctx.today, 'noticeSentOn');
    const { id: planId } = await ctx.db
      .insertInto('supervision.board_plan')
      .values({
        ...{ board_id: id, starts_on: days.startsOn, ends_on: days.endsOn, what, planned_visits: plannedVisits },
        ...{ notice_sent_on: noticeSentOn, at: ctx.now, account_id: ctx.actor.accountId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { planId };
  },
});

function refuseNotice(kind: string, on: string, today: string, field: string): void {
  if (kind === 'inspection') throw new Refusal('notice-not-needed');
  if (on > today) throw new Refusal('input-invalid', {}, { [field]: 'day-in-future' });
}

/** The plan went to the investor on this day. */
export const sendNotice = defineCommand({
  name: 'sendBoardNotice',
  input: schema.noticeInput,
  run: async (ctx: Acting, { id, planId, on }) => {
    const board = await standing(ctx, { id });
    refuseNotice(board.kind, on, ctx.today, 'on');
    await changePlan(ctx, id, planId, { notice_sent_on: on });
  },
});

export const removePlan = defineCommand({
  name: 'removeBoardPlan',
  input: schema.removePlanInput,
  run: async (ctx: Acting, { id, planId }) => {
    await standing(ctx, { id });
    await changePlan(ctx, id, planId, { removed_at: ctx.now });
  },
});

async function changePlan(ctx: Acting, boardId: number, planId: number, columns: object): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('supervision.board_plan')
    .set(columns)
    .where('id', '=', planId)
    .where('board_id', '=', boardId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Refusal('plan-not-found');
}
