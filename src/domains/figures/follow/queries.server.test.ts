import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { acceptFigures, returnFigures } from '../deciding/commands.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { getCollection, listOwing, talliesOf } from './queries.server.ts';
import { addTally, noTally, type Tally } from './rules.ts';
import { owingFilter } from './schema.ts';

let office: TestOffice;
let collectionId: number;
const send = async (by: WorldAccount, unitId: number, values: (number | null)[]) =>
  execute(await office.desk(by), sendFigures, { collectionId, unitId, values, base: null });
const start = { after: null, before: null };

beforeAll(async () => {
  office = await openTestOffice();
  ({ collectionId } = await openMonthlyForm(office));
  await send('officerA', 301, [5, 100, 2]);
  await send('officerB', 401, [7, 50, null]);
  const coordinator = await office.desk('coordinator');
  await execute(coordinator, acceptFigures, { collectionId, unitIds: [301] });
  const remarks = [{ position: 2, reason: 'Too little' }];
  await execute(coordinator, returnFigures, { collectionId, unitId: 401, remarks });
});
afterAll(() => office.close());

test('places and lines are told apart, and add up to what is owed', async () => {
  const tallies = await read(await office.desk('coordinator'), (ctx) => talliesOf(ctx, collectionId));
  expect(new Set(tallies.map(({ placeName, organisation }) => `${placeName} ${organisation}`))).toEqual(
    new Set(['Phường Bình Minh front', 'Phường Bình Minh women', 'Xã An Hòa front', 'Xã An Hòa women']),
  );
  expect(tallies.reduce<Tally>(addTally, noTally)).toEqual({
    ...{ expected: 4, inTime: 2, late: 0, waiting: 0, returned: 1, accepted: 1, sealed: 0 },
  });
});

test('a reader of one line sees that line alone, and is told so', async () => {
  const women = await office.desk('womenCoordinator');
  const [collection, tallies] = await read(women, async (ctx) => [
    await getCollection(ctx, collectionId),
    await talliesOf(ctx, collectionId),
  ]);
  expect(collection).toMatchObject({ seesAll: false, mayCollect: false });
  expect(tallies.map((one) => [one.organisation, one.decidable])).toEqual([
    ['women', 1],
    ['women', 1],
  ]);
  await expect(read(women, (ctx) => getCollection(ctx, 999))).rejects.toMatchObject({ code: 'collection-not-found' });
});

test('whoever decides on nothing below is told so by the count', async () => {
  const decidable = async (by: WorldAccount) => {
    const tallies = await read(await office.desk(by), (ctx) => talliesOf(ctx, collectionId));
    return tallies.reduce((sum, one) => sum + one.decidable, 0);
  };
  expect([await decidable('coordinator'), await decidable('observer'), await decidable('officerA')]).toEqual([4, 0, 0]);
});

test('units are listed by state, line and place', async () => {
  const coordinator = await office.desk('coordinator');
  const list = async (asked: Record<string, string>) =>
    (await read(coordinator, (ctx) => listOwing(ctx, collectionId, owingFilter.parse(asked), start))).rows.map(
      (row) => row.unitId,
    );
  expect((await list({})).toSorted((a, b) => a - b)).toEqual([301, 304, 401, 404]);
  expect((await list({ 'trang-thai': 'missing' })).toSorted((a, b) => a - b)).toEqual([304, 404]);
  expect(await list({ 'trang-thai': 'returned' })).toEqual([401]);
  expect(await list({ 'trang-thai': 'late' })).toEqual([]);
  expect((await list({ he: 'women', noi: '3' })).toSorted((a, b) => a - b)).toEqual([304]);
  expect(await list({ 'trang-thai': 'nonsense', noi: 'x' })).toHaveLength(4);
});

test('a page begins after the row that its cursor names', async () => {
  const coordinator = await office.desk('coordinator');
  const page = (cursor: { after: string | null; before: string | null }) =>
    read(coordinator, (ctx) => listOwing(ctx, collectionId, owingFilter.parse({}), cursor));
  const { rows } = await page(start);
  const names = new Map(rows.map((row) => [row.unitId, row.unitName]));
  const second = `${rows[1]!.unitId}_${names.get(rows[1]!.unitId)!}`;
  expect((await page({ after: second, before: null })).rows).toEqual(rows.slice(2));
  expect((await page({ after: null, before: second })).rows).toEqual(rows.slice(0, 1));
  expect((await page({ after: 'nonsense', before: null })).rows).toEqual(rows);
});
