import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { openCollection } from '../collections/commands.server.ts';
import { entryPage } from '../page/queries.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { aTalk, makeCountedForm } from '../testing.ts';
import { wideGrid } from '../wide/queries.server.ts';
import { wideFilter } from '../wide/schema.ts';
import { leaveRecords } from './commands.server.ts';

// Commune A left records of May to its next report, and was then joined to commune B.

let office: TestOffice;
let may: number;
let june: number;
const { frontA, frontB } = worldUnits;
const talks = 2;

beforeAll(async () => {
  office = await openTestOffice();
  const formId = await makeCountedForm(office);
  const open = async (period: string) =>
    (await execute(await office.desk('coordinator'), openCollection, { formId, period })).id;
  may = await open('2026-m05');
  june = await open('2026-m06');
  await act('officerA', logActivity, aTalk('2026-05-10'));
  await send('officerA', frontA, may);
  await act('officerA', logActivity, aTalk('2026-05-11'));
  await act('officerA', leaveRecords, { collectionId: may, unitId: frontA, positions: [talks, 3] });
  await act('officerA', logActivity, aTalk('2026-06-02'));
  await act('officerB', logActivity, aTalk('2026-06-03', frontB));
});
afterAll(() => office.close());

const act = async (by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown) =>
  execute(await office.desk(by), command as never, input);
const send = (by: WorldAccount, unitId: number, collectionId: number) =>
  act(by, sendFigures, { collectionId, unitId, values: [7, null, null], base: null });
const page = async (by: WorldAccount, unitId: number, collectionId = june) =>
  read(await office.desk(by), (ctx) => entryPage(ctx, collectionId, unitId));

/** As a plan does it: paths follow, the line of A goes on at B, and whoever acts for B reads what hangs there. */
async function join() {
  await office.asOwner(async (query) => {
    await query(`update organisation.territory set closed_on = '2026-06-10' where id = 3`);
    await query(`update organisation.unit set closed_on = '2026-06-10' where territory_id = 3`);
    for (const [table, column] of [
      ['organisation.territory', 'path'],
      ['organisation.unit', 'path'],
      ['figures.expectation', 'path'],
    ])
      await query(
        `update ${table} set ${column} = 'vn.t2.t4'::ltree || subpath(${column}, 2) where ${column} <@ 'vn.t2.t3'`,
      );
    await query(`insert into organisation.territory_succession (from_id, to_id, on_date, extent, paper)
      values (3, 4, '2026-06-10', 'full', 'x')`);
    await query(`insert into people.access_grant (account_id, role, territory_id, organisation_code, reach, place_path, pattern, valid_from, decision, granted_at)
      values (7, 'officer', 4, 'front', 'below', 'vn.t2.t4.front', 'vn.t2.t4.*.front.*', '2026-06-10', 'x', now())`);
  });
}

test('what was left goes to the next report of the unit that followed, once, and each report counts its own days', async () => {
  expect((await page('officerB', frontB)).counted[talks]).toMatchObject({ value: 1, into: [] });
  await join();
  const next = (await page('officerB', frontB)).counted[talks]!;
  // Its own talk of June, and the one of May that A had left. A's talk of June is A's own: it owes June itself.
  expect(next.value).toBe(2);
  expect((await page('coordinator', frontB)).counted[talks]).toMatchObject({ value: 2, records: 2 });
  const wide = await read(await office.desk('leader'), (ctx) => wideGrid(ctx, june, wideFilter.parse({})));
  const inGrid = (unitId: number) => wide.rows?.find((one) => one.unitId === unitId)?.counted[talks];
  // A still owes June itself: whichever of the two is sent first takes what was left.
  expect([inGrid(frontA), inGrid(frontB)]).toEqual([2, 2]);
  expect(next.into).toMatchObject([{ amount: 1, from: { collectionId: may, unitName: expect.any(String) } }]);
  await send('officerB', frontB, june);
  expect((await page('officerB', frontB)).sent!.cells[talks]).toMatchObject({ value: 2 });
  const before = await page('coordinator', frontA, may);
  expect(before.counted[talks]).toMatchObject({ value: 1, outOf: [{ takenBy: { collectionId: june } }] });
  // The unit that ended still owes June: what was taken is not counted there again.
  expect((await page('coordinator', frontA)).counted[talks]).toMatchObject({ value: 1, into: [] });
});

test('nobody else sees or takes it', async () => {
  const seen = async (by: WorldAccount) =>
    read(
      await office.desk(by),
      async (ctx) => (await ctx.db.selectFrom('figures.carried').select('id').execute()).length,
    );
  expect(await seen('officerB')).toBe(2);
  expect(await seen('otherCoordinator')).toBe(0);
  expect(await seen('womenCoordinator')).toBe(0);
});
