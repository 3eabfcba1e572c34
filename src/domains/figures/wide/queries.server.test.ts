import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { syncCatalogue } from '#domains/indicators/catalogue/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldTerritories, worldUnits } from '../../../../tests/support/world.ts';
import { openCollection } from '../collections/commands.server.ts';
import { acceptFigures, returnFigures, sealFigures } from '../deciding/commands.server.ts';
import { typeCells } from '../entry/commands.server.ts';
import { makeForm, publishForm } from '../forms/commands.server.ts';
import { entryPage } from '../page/queries.server.ts';
import { sendFigures, sendTyped } from '../sending/commands.server.ts';
import { wideGrid } from './queries.server.ts';
import { wideFilter } from './schema.ts';

let office: TestOffice;
let may: number;
let june: number;
const { frontA, frontB, womenA, womenB } = worldUnits;

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => syncCatalogue(query, office.clock.now()));
  const { rows } = await office.asOwner((query) =>
    query(`select id from indicators.indicator where code = any('{MT-001,MT-002,MT-004}') order by code`),
  );
  const coordinator = await office.desk('coordinator');
  const { id: formId } = await execute(coordinator, makeForm, {
    ...{ code: 'thang-xa', name: 'Biểu tháng', organisation: null, level: 'commune', cadence: 'month' },
    ...{ cutOff: { day: 14, due: { monthsAfter: 0, day: 20 } }, graceDays: 3, lockDays: 60 },
  });
  const cells = rows.map((row, at) => ({ indicatorId: Number(row.id), label: `Ô ${at + 1}`, isRequired: at < 1 }));
  await execute(coordinator, publishForm, { formId, cells, checks: [] });
  may = (await execute(coordinator, openCollection, { formId, period: '2026-m05' })).id;
  june = (await execute(coordinator, openCollection, { formId, period: '2026-m06' })).id;
});
afterAll(() => office.close());

const grid = async (by: WorldAccount, asked: object = {}, collectionId = june) =>
  read(await office.desk(by), (ctx) => wideGrid(ctx, collectionId, wideFilter.parse(asked)));
const rowOf = async (by: WorldAccount, unitId: number) => (await grid(by)).rows!.find((row) => row.unitId === unitId)!;
const act = async (by: WorldAccount, command: Parameters<typeof execute>[1], input: object) =>
  execute(await office.desk(by), command as never, { collectionId: june, ...input });
const type = async (by: WorldAccount, unitId: number, value: string, version = 0) =>
  act(by, typeCells, { unitId, cells: [{ position: 1, value, version }] });

test('who owes, in the order of names, with codes of places; open to whoever may write, to others to read', async () => {
  const { rows } = await grid('coordinator');
  expect(rows!.map((row) => row.unitId).toSorted((a, b) => a - b)).toEqual(
    [frontA, womenA, frontB, womenB].toSorted((a, b) => a - b),
  );
  expect(rows!.every((row) => row.isTyped && row.state === 'expected')).toBe(true);
  expect(await rowOf('coordinator', frontA)).toMatchObject({ placeName: 'Xã An Hòa', standing: [], sent: null });
  expect((await grid('observer')).rows!.some((row) => row.isTyped)).toBe(false);
  expect((await grid('womenCoordinator')).rows!.map((row) => row.unitId).toSorted((a, b) => a - b)).toEqual([
    womenA,
    womenB,
  ]);
  expect((await grid('otherCoordinator')).rows).toEqual([]);
});

test('a clerk types for two communes without a network and sends them; the figures of before stand beside', async () => {
  await execute(await office.desk('officerA'), sendFigures, {
    ...{ collectionId: may, unitId: frontA, values: [40, null, null], base: null },
  });
  await type('coordinator', frontA, '41');
  await type('coordinator', frontB, '0');
  expect(await rowOf('coordinator', frontA)).toMatchObject({
    ...{ standing: [{ position: 1, value: 41, version: 1 }], last: { 1: { value: 40, notApplicable: false } } },
  });
  expect(await rowOf('coordinator', frontB)).toMatchObject({ standing: [{ value: 0 }], last: {} });
  await act('coordinator', sendTyped, { unitId: frontA });
  const sent = await rowOf('coordinator', frontA);
  expect(sent).toMatchObject({ state: 'submitted', isTyped: false, standing: [], sent: { values: [41, 0, 0] } });
  expect((await grid('coordinator', { 'trang-thai': 'waiting' })).rows!.map((row) => row.unitId)).toEqual([frontA]);
  expect((await grid('coordinator', { he: 'women' })).rows!).toHaveLength(2);
  expect((await grid('coordinator', { noi: worldTerritories.communeB })).rows!).toHaveLength(2);
});

test('what is typed and not sent is not shown to those who only read', async () => {
  expect(await rowOf('observer', frontB)).toMatchObject({ isTyped: false, standing: [], sent: null });
});

test('a cell that the unit typed meanwhile is a conflict and stays', async () => {
  await type('officerB', frontB, '5', 1);
  expect(await type('coordinator', frontB, '6', 1)).toMatchObject({ saved: [], conflicts: [{ value: 5, version: 2 }] });
  expect(await rowOf('coordinator', frontB)).toMatchObject({ standing: [{ value: 5, version: 2 }] });
});

test('all states: returned is open again from what was sent, accepted and sealed are read', async () => {
  await act('leader', returnFigures, { unitId: frontA, remarks: [{ position: 1, reason: 'Xem lại.' }] });
  expect(await rowOf('coordinator', frontA)).toMatchObject({
    ...{ state: 'returned', isTyped: true, standing: [{ position: 1, value: 41 }], sent: { values: [41, 0, 0] } },
  });
  await act('coordinator', sendTyped, { unitId: frontB });
  await act('leader', acceptFigures, { unitIds: [frontB] });
  expect(await rowOf('coordinator', frontB)).toMatchObject({ state: 'accepted', isTyped: false });
  await act('leader', sealFigures, {});
  expect(await rowOf('coordinator', frontB)).toMatchObject({ state: 'sealed', sent: { values: [5, 0, 0] } });
});

test('what the records say is that of each unit alone, and the same as on its own page', async () => {
  const words = { kind: 'propaganda', happenedOn: '2026-06-10' } as const;
  const values = { form: 'meeting', speaker: 'core', subject: 'Thu gom rác' };
  await execute(await office.desk('officerA'), logActivity, makeActivity({ ...words, values }));
  for (const unitId of [frontA, womenA, womenB]) {
    const page = await read(await office.desk('coordinator'), (ctx) => entryPage(ctx, june, unitId));
    const { counted, standing } = await rowOf('coordinator', unitId);
    expect(counted).toEqual(Object.fromEntries(Object.entries(page.counted).map(([at, { value }]) => [at, value])));
    expect(standing).toEqual(page.standing);
  }
  expect((await rowOf('coordinator', frontA)).counted).toMatchObject({ 2: 1 });
});

test('the queries are few and the same, however many units', async () => {
  const queriesOf = async (asked: object) => {
    let count = 0;
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => {
        count += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const desk = await office.desk('coordinator');
    await read(desk, (ctx) => wideGrid({ ...ctx, db: ctx.db.withPlugin(counter) }, june, wideFilter.parse(asked)));
    return count;
  };
  expect(await queriesOf({})).toBeLessThanOrEqual(7);
  expect(await queriesOf({})).toBe(await queriesOf({ he: 'women', noi: worldTerritories.communeA }));
});
