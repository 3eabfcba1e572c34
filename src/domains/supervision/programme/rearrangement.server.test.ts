import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { carryThrough, makeAreas, makePlan } from '#domains/organisation/rearrangement/testing.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { serviceDesk } from '../../../server/session.ts';
import { supervisionReminders } from '../reminders/reminders.server.ts';
import { planSession, takeStep } from '../sessions/commands.server.ts';
import { makeProgramme, makeSession } from '../testing.ts';
import { findProgramme } from './queries.server.ts';

let office: TestOffice;
const one = async (text: string) => office.asOwner(async (query) => Object.values((await query(text)).rows[0]!)[0]);
const successorOf = async (unit: number, plan: number) =>
  Number(
    await one(`select successor_id from organisation.rearranged_unit where unit_id = ${unit} and plan_id = ${plan}`),
  );

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    makeAreas(query, [
      { id: 8, name: 'Thôn Hai', units: { front: 801 } },
      { id: 9, name: 'Thôn Ba', units: { front: 901 } },
      { id: 10, name: 'Thôn Bốn', units: { front: 911 } },
    ]),
  );
});
afterAll(() => office.close());

test('divided, then merged: a session lands at the first that follows; a draft of another joins no approved programme', async () => {
  const desk = await office.desk('officerA');
  const admin = await office.desk('administrator');
  const { id } = await execute(desk, planSession, makeSession({ bodyUnitIds: ['901'], workingOn: '2026-07-08' }));
  await execute(desk, takeStep, { id, version: 1, step: 'plan_sent', doneOn: '2026-06-16' });
  const split = { kind: 'split', from: [9], name: 'Thôn Ba Đông', others: 'Thôn Ba Tây' };
  const divided = await makePlan(admin, [split]);
  await carryThrough(admin, { id: divided, version: 2 });
  const first = await successorOf(901, divided);
  expect(await one(`select body_unit_ids::int[] from supervision.session where id = ${id}`)).toEqual([first]);
  const asked = supervisionReminders.find({ since: '2026-06-16', on: '2026-07-31' }, { after: 0, until: 100_000 });
  const told = await read(
    await serviceDesk(office.system, 'notices'),
    async (ctx) => (await asked.execute(ctx.db)).rows,
  );
  expect(told.map((row) => row.unit_id)).toContain(first);

  await office.asOwner((query) => makeProgramme(query, 911, ['Tổ hòa giải'], 'draft'));
  await office.asOwner((query) => makeProgramme(query, first, ['Chợ tạm']));
  const at = Number(await one(`select territory_id from organisation.unit where id = ${first}`));
  const merge = await makePlan(admin, [{ kind: 'merge', from: [10, at], name: 'Thôn Mới' }], {
    effectiveOn: '2026-06-16',
  });
  await carryThrough(admin, { id: merge, version: 2 });
  const follower = await successorOf(911, merge);
  const found = await read(await office.desk('coordinator'), (ctx) => findProgramme(ctx, follower, 2026));
  expect([found!.state, found!.items.map((item) => item.subject)]).toEqual(['approved', ['Chợ tạm']]);
  // The next plan takes it on from where the first one had left it.
  expect(await one(`select body_unit_ids::int[] from supervision.session where id = ${id}`)).toEqual([follower]);
});
