import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import type { Acting } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { openCommitments } from './commands.server.ts';
import { commitmentMeasures as source } from './measures.server.ts';
import { isLate, outcomeOf, type State } from './rules.ts';
import { newCommitments } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const open = defineCommand({
  name: 'openForTest',
  input: z.any(),
  run: async (ctx: Acting, input: ReturnType<typeof newCommitments>) => openCommitments(ctx, input),
});
const scope = { units: [{ id: 301, group: 'A' }], from: '2026-05-01', until: '2026-06-30' };
const states: State[] = [
  'assigned',
  'received',
  'in_progress',
  'claimed',
  'returned',
  'confirmed',
  'declined',
  'withdrawn',
];
// A Saturday, which runs to Monday; days around today, 16/06/2026; one outside the scope.
const dueDays = ['2026-04-30', '2026-06-13', '2026-06-15', '2026-06-16', '2026-06-30'];

test('the count in the database is the rules, for every state, due day and day of the claim', async () => {
  const desk = await office.desk('coordinator');
  const expected: Record<string, number> = {};
  const add = (code: string) => (expected[`commitments.${code}`] = (expected[`commitments.${code}`] ?? 0) + 1);
  for (const dueOn of dueDays) await execute(desk, open, newCommitments({ dueOn, ownerUnitIds: [301], originId: 1 }));
  await office.asOwner(async (query) => {
    await query('alter table commitments.commitment disable trigger guard_update');
    await query(`delete from commitments.step`);
    const columns = `origin_kind, origin_id, origin_part, origin_label, mode, asker_unit_id, asker_path, owner_unit_id,
      owner_path, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source`;
    await query(`create temporary table base as select ${columns} from commitments.commitment`);
    await query('delete from commitments.commitment');
    for (const state of states)
      for (const claimedOn of ['2026-06-12', '2026-06-15', '2026-06-16'])
        await query(`insert into commitments.commitment (${columns}, state, claimed_on)
          select ${columns}, '${state}', '${claimedOn}' from base`);
    await query('drop table base');
  });
  const { rows } = await office.asOwner((query) =>
    query(
      'select state, asked_on::text as asked_on, due_on::text as due_on, claimed_on::text as claimed_on from commitments.commitment',
    ),
  );
  for (const row of rows as unknown as { state: State; asked_on: string; due_on: string; claimed_on: string }[]) {
    if (row.due_on < scope.from || ['declined', 'withdrawn'].includes(row.state)) continue;
    const clocked = { state: row.state, askedOn: row.asked_on, dueOn: row.due_on, claimedOn: row.claimed_on };
    add('assigned');
    if (row.state === 'claimed' || row.state === 'confirmed') add(row.state);
    if (isLate(clocked, '2026-06-16', vietnamCalendar)) add('late');
    if (outcomeOf(clocked, '2026-06-16', vietnamCalendar) === 'behind') add('behind');
  }
  expect(Object.keys(expected)).toHaveLength(5);
  const figures = await read(desk, (ctx) => source.count(ctx, scope));
  expect(Object.fromEntries(figures.map((figure) => [figure.code, figure.value]))).toEqual(expected);
  const behind = await read(desk, (ctx) => source.records(ctx, scope));
  expect(Object.fromEntries(behind.map((one) => [one.code, one.recordIds.length]))).toEqual(expected);
  const [late] = await read(desk, (ctx) =>
    source.describe(ctx, behind.find((one) => one.code.endsWith('late'))!.recordIds),
  );
  expect(late).toMatchObject({
    unitName: 'Ủy ban MTTQ Việt Nam xã An Hòa',
    to: expect.stringMatching(/^\/nhiem-vu\/\d+$/),
  });
  expect(await read(await office.desk('otherCoordinator'), (ctx) => source.count(ctx, scope))).toEqual([]);
});
