import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { isOpen } from '../rules.ts';
import { standing } from '../steps/commands.server.ts';
import { peopleToCharge } from './queries.server.ts';
import { handOverInput, putInChargeInput } from './schema.ts';

/** The owner puts one of its people in charge, of this period and of those to come; nobody with a null. */
export const putInCharge = defineCommand({
  name: 'putInCharge',
  input: putInChargeInput,
  run: async (ctx: Acting, input) => {
    const row = await standing(ctx, input);
    demand(ctx, 'commitment.work', row.owner_path);
    if (!isOpen(row.state)) throw new Refusal('commitment-closed');
    if (row.version !== input.version) throw new Refusal('commitment-changed');
    if (input.personId !== null) await demandOfUnit(ctx, row.owner_unit_id, input.personId, 'personId');
    const moved = await ctx.db
      .updateTable('commitments.commitment')
      .set({ person_id: input.personId, version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .returning('series_id')
      .executeTakeFirst();
    if (!moved) throw new Refusal('commitment-changed');
    if (moved.series_id !== null)
      await ctx.db
        .updateTable('commitments.series')
        .set((eb) => ({ person_id: input.personId, version: eb('version', '+', 1) }))
        .where('id', '=', moved.series_id)
        .where('ended_on', 'is', null)
        .execute();
    await ctx.db
      .insertInto('commitments.step')
      .values({
        ...{ commitment_id: row.id, at: ctx.now, account_id: ctx.actor.accountId, unit_id: row.owner_unit_id },
        ...{ step: 'put_in_charge', from_state: row.state, to_state: row.state, person_id: input.personId },
        note: input.note ?? null,
      })
      .execute();
    ctx.touched(`commitment:${row.id}`);
  },
});

async function demandOfUnit(ctx: Acting, unitId: number, personId: number, field: string): Promise<void> {
  const people = await peopleToCharge(ctx, unitId);
  if (!people.some((person) => person.personId === personId))
    throw new Refusal('person-not-of-unit', {}, { [field]: 'person-not-of-unit' });
}

/**
 * Everything open that one person is in charge of in a unit, to another person of the unit: promises with a step each, and
 * series. Who has left may hand over too, through whoever works there now. Gives how many of both, and the unit.
 */
export const handOver = defineCommand({
  name: 'handOver',
  input: handOverInput,
  run: async (ctx: Acting, { unitId, fromPersonId, toPersonId, note }) => {
    const unit = await ctx.db
      .selectFrom('organisation.unit')
      .select('path')
      .where('id', '=', unitId)
      .executeTakeFirst();
    if (!unit) throw new Refusal('unit-not-found');
    demand(ctx, 'commitment.work', unit.path);
    if (fromPersonId === toPersonId)
      throw new Refusal('hand-over-to-oneself', {}, { toPersonId: 'hand-over-to-oneself' });
    await demandOfUnit(ctx, unitId, toPersonId, 'toPersonId');
    const { rows } = await sql<{ id: number }>`
      with moved as (
        update commitments.commitment set person_id = ${toPersonId}::bigint, version = version + 1
        where owner_unit_id = ${unitId}::bigint and person_id = ${fromPersonId}::bigint and open
        returning id, state)
      insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state, note, person_id)
      select id, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::bigint, ${unitId}::bigint, 'hand_over', state, state, ${note},
        ${toPersonId}::bigint
      from moved order by id returning commitment_id as id`.execute(ctx.db);
    const series = await ctx.db
      .updateTable('commitments.series')
      .set((eb) => ({ person_id: toPersonId, version: eb('version', '+', 1) }))
      .where('owner_unit_id', '=', unitId)
      .where('person_id', '=', fromPersonId)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    const counts = { unitId, commitments: rows.length, series: Number(series.numUpdatedRows) };
    if (counts.commitments + counts.series === 0)
      throw new Refusal('nothing-to-hand-over', {}, { fromPersonId: 'nothing-to-hand-over' });
    ctx.touched(...rows.map(({ id }) => `commitment:${id}`));
    return counts;
  },
});
