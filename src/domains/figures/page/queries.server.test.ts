import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { syncCatalogue } from '#domains/indicators/catalogue/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { openCollection } from '../collections/commands.server.ts';
import { getExpectation } from '../collections/queries.server.ts';
import { acceptFigures, returnFigures, sealFigures } from '../deciding/commands.server.ts';
import { typeCells } from '../entry/commands.server.ts';
import { makeForm, publishForm } from '../forms/commands.server.ts';
import { owedForms, waitingForms } from '../owed/queries.server.ts';
import { sendFigures, sendTyped } from '../sending/commands.server.ts';
import { revisionsOf } from '../sending/queries.server.ts';
import { entryPage, recordsOfCell } from './queries.server.ts';

let office: TestOffice;
let may: number;
let june: number;
const unitId = worldUnits.frontA;

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => syncCatalogue(query, office.clock.now()));
  const { rows } = await office.asOwner((query) =>
    query(`select id from indicators.indicator where code = any('{MT-001,MT-002,MT-003}') order by code`),
  );
  const coordinator = await office.desk('coordinator');
  const { id: formId } = await execute(coordinator, makeForm, {
    ...{ code: 'thang-xa', name: 'Biểu tháng', organisation: 'front', level: 'commune', cadence: 'month' },
    ...{ cutOff: { day: 14, due: { monthsAfter: 0, day: 20 } }, graceDays: 3, lockDays: 60 },
  });
  const cells = rows.map((row, at) => ({ indicatorId: Number(row.id), label: `Ô ${at + 1}`, isRequired: at < 2 }));
  await execute(coordinator, publishForm, { formId, cells, checks: [] });
  may = (await execute(coordinator, openCollection, { formId, period: '2026-m05' })).id;
  june = (await execute(coordinator, openCollection, { formId, period: '2026-m06' })).id;
});
afterAll(() => office.close());

const act = async (by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown) =>
  execute(await office.desk(by), command as never, input);
const page = async (collectionId: number, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => entryPage(ctx, collectionId, unitId));
const log = (happenedOn: string) =>
  act(
    'officerA',
    logActivity,
    makeActivity({
      kind: 'propaganda',
      happenedOn,
      values: { form: 'meeting', speaker: 'core', subject: 'Thu gom rác' },
    }),
  );
const type = async (collectionId: number, position: number, cell: object) => {
  const { standing } = await page(collectionId);
  const version = standing.find((one) => one.position === position)?.version ?? 0;
  await act('officerA', typeCells, { collectionId, unitId, cells: [{ position, version, ...cell }] });
};

test('a form that is typed: filled from the records, with their lines, beside the figures of the month before', async () => {
  await type(may, 1, { value: '7' });
  await act('officerA', sendTyped, { collectionId: may, unitId });
  await log('2026-06-10');
  const form = await page(june);
  expect(form.before.last).toEqual({
    name: 'Tháng 5 năm 2026',
    cells: {
      1: { value: 7, notApplicable: false },
      2: { value: 0, notApplicable: false },
      3: { value: 0, notApplicable: false },
    },
  });
  expect(form.before.lastYear).toBeNull();
  expect(form.counted).toMatchObject({
    2: { value: 1, records: 1, sent: null },
    3: { value: 45, records: 1, sent: null },
  });
  expect(form).toMatchObject({ state: 'expected', mayWrite: true, isLocked: false, sent: null, hasUnsent: false });
  const { lines } = await read(await office.desk('officerA'), (ctx) =>
    recordsOfCell(ctx, { collectionId: june, unitId, position: 2 }),
  );
  expect(lines).toMatchObject([{ on: '2026-06-10', to: expect.stringMatching(/^\/hoat-dong\/\d+$/) }]);
});

test('once sent, a record that comes later shows at its cell, and a correction takes it', async () => {
  await type(june, 1, { value: '3' });
  await act('officerA', sendTyped, { collectionId: june, unitId });
  await log('2026-06-11');
  const form = await page(june);
  expect(form.sent).toMatchObject({ rev: 1, cells: { 1: { value: 3 }, 2: { value: 1 } } });
  expect(form.counted[2]).toEqual({
    ...{ value: 2, records: 2, into: [], outOf: [] },
    sent: { value: 1, added: 1, removed: 0, amount: 1, mayLeave: true },
  });
  expect(form.hasUnsent).toBe(false);
  await act('officerA', sendTyped, { collectionId: june, unitId });
  const desk = await office.desk('officerA');
  const revisions = await read(desk, async (ctx) => revisionsOf(ctx, await getExpectation(ctx, june, unitId)));
  expect(revisions.map((one) => [one.rev, one.changes.map((change) => change.position)])).toEqual([
    [2, [2, 3]],
    [1, []],
  ]);
});

test('what a program sent stands in the cells; what is typed after it is told as not yet sent', async () => {
  await act('officerA', sendFigures, { collectionId: june, unitId, values: [9, 2, 90], notApplicable: [], base: 2 });
  const form = await page(june);
  expect(form.standing.find((one) => one.position === 1)).toMatchObject({ value: 9, version: 1 });
  await type(june, 1, { value: '10' });
  expect(await page(june)).toMatchObject({ hasUnsent: true, sent: { cells: { 1: { value: 9 } } } });
});

test('remarks stand with the form that came back, and a sealed revision is told apart', async () => {
  const unit = { collectionId: june, unitId };
  await act('coordinator', returnFigures, { ...unit, remarks: [{ position: 1, reason: 'Xem lại.' }] });
  expect(await page(june)).toMatchObject({ state: 'returned', remarks: [{ position: 1, reason: 'Xem lại.' }] });
  await act('officerA', sendTyped, unit);
  await act('coordinator', acceptFigures, { collectionId: june, unitIds: [unitId] });
  await act('coordinator', sealFigures, { collectionId: june });
  const revisions = await read(await office.desk('officerA'), async (ctx) =>
    revisionsOf(ctx, await getExpectation(ctx, june, unitId)),
  );
  expect(revisions.map((one) => [one.rev, one.isSealed])).toEqual([
    [4, true],
    [3, false],
    [2, false],
    [1, false],
  ]);
});

test('what a unit owes, and what waits; others see nothing of it', async () => {
  const of = async (by: WorldAccount, unit: number) =>
    read(await office.desk(by), async (ctx) => ({
      ...(await owedForms(ctx, unit)),
      ...(await waitingForms(ctx, unit)),
    }));
  expect(await of('officerA', unitId)).toMatchObject({
    ...{
      owed: [],
      recent: [
        { collectionId: june, state: 'sealed' },
        { collectionId: may, state: 'submitted' },
      ],
      count: 0,
    },
  });
  const other = await of('officerB', worldUnits.frontB);
  expect(other.owed.map((one) => [one.collectionId, one.isBegun])).toEqual([
    [may, false],
    [june, false],
  ]);
  expect(other).toMatchObject({ count: 2, next: { collectionId: may }, recent: [] });
  expect(await of('officerA', worldUnits.frontB)).toMatchObject({ owed: [], recent: [], count: 0 });
  await expect(page(june, 'officerB')).rejects.toMatchObject({ code: 'figures-not-found' });
  expect(await page(june, 'observer')).toMatchObject({ mayWrite: false });
});

test('the queries of a page are few, however many cells', async () => {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const desk = await office.desk('officerA');
  await read(desk, (ctx) => entryPage({ ...ctx, db: ctx.db.withPlugin(counter) }, june, unitId));
  expect(count).toBeLessThanOrEqual(18);
});
