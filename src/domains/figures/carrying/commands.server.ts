import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { keptPlan } from '#platform/database/kept-plan.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { type Expectation, holdExpectation } from '../collections/queries.server.ts';
import { countedCells } from '../counting/queries.server.ts';
import { frozenCells } from '../entry/queries.server.ts';
import { cellsOf } from '../forms/queries.server.ts';
import { waitingFor } from './queries.server.ts';
import { leaveRefusal, sinceSent } from './rules.ts';
import { leaveInput } from './schema.ts';

/**
 * Leaves what the records say since the sending to the next report, at the counted cells that are named: cells with nothing to
 * leave are passed over, and refused where none is left. Works on a locked form too: nothing of it changes. Needs report.write.
 */
export const leaveRecords = defineCommand({
  name: 'leaveRecords',
  input: leaveInput,
  run: async (ctx: Acting, { collectionId, unitId, positions }) => {
    const expectation = await holdExpectation(ctx, collectionId, unitId);
    demand(ctx, 'report.write', expectation.path);
    if (!['submitted', 'accepted', 'sealed'].includes(expectation.state)) throw new Refusal('figures-out-of-order');
    const { cells } = await cellsOf(ctx, expectation.formVersionId);
    const counted = await countedCells(ctx, expectation, cells);
    const frozen = new Map((await frozenCells(ctx, expectation)).map((cell) => [cell.position, cell]));
    let refused = 'nothing-to-leave';
    const rows = [...new Set(positions)].flatMap((position) => {
      const cell = cells[position - 1];
      const now = counted.get(position);
      const then = frozen.get(position);
      if (!cell || !now || !then) return [];
      const waiting = now.outOf.filter((part) => part.takenBy === null);
      const since = sinceSent({ value: then.counted, recordIds: then.recordIds }, now, waiting);
      const refusal = leaveRefusal(since, cell.overTime === 'sum');
      if (refusal) {
        if (refusal !== 'nothing-to-leave') refused = refusal;
        return [];
      }
      return [
        {
          ...{ collection_id: collectionId, unit_id: unitId, rev: expectation.rev!, position },
          ...{ indicator_id: cell.indicatorId, amount: since.amount, record_ids: since.added },
          ...{ left_at: ctx.now, left_by: ctx.actor.accountId },
        },
      ];
    });
    if (rows.length === 0) throw new Refusal(refused);
    await ctx.db.insertInto('figures.carried').values(rows).execute();
    ctx.touched(`collection:${collectionId}`, `unit:${unitId}`);
    return { left: rows.length };
  },
});

/**
 * Before a report is sent: what waits for it becomes its own at its first sending, and what it had left itself, and no other
 * has taken, is counted in it again. Held until the end of the transaction, so two reports never take one part.
 */
export async function settleCarried(ctx: Acting, expectation: Expectation): Promise<void> {
  const { collectionId, unitId, formId, rev } = expectation;
  const { rows } = await sql<{ id: number; isOwn: boolean }>`${keptPlan}
    select k.id, k.collection_id = ${collectionId} and k.unit_id = ${unitId} as "isOwn"
    from figures.carried k join figures.collection c on c.id = k.collection_id
    where k.unit_id in (select figures.ended_in(${unitId})) and k.taken_collection_id is null and k.off_rev is null
      and c.form_id = ${formId}
      and (c.id = ${collectionId} and k.unit_id = ${unitId} or (${rev}::int is null and ${waitingFor(expectation)}))
    order by k.id for no key update of k`.execute(ctx.db);
  const [own, others] = [rows.filter((row) => row.isOwn), rows.filter((row) => !row.isOwn)];
  await settle(ctx, own, { off_rev: (rev ?? 0) + 1 });
  await settle(ctx, others, { taken_collection_id: collectionId, taken_unit_id: unitId });
}

async function settle(
  ctx: Acting,
  rows: readonly { id: number }[],
  how: { off_rev: number } | { taken_collection_id: number; taken_unit_id: number },
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await ctx.db.updateTable('figures.carried').set(how).where('id', 'in', ids).execute();
}
