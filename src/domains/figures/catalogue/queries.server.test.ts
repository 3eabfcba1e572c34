import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { addIndicator, rewordIndicator } from '#domains/indicators/catalogue/changing/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { openMonthlyForm } from '../testing.ts';
import { indicatorPage } from './queries.server.ts';

let office: TestOffice;
let formId: number;
let indicatorIds: number[];
beforeAll(async () => {
  office = await openTestOffice();
  ({ formId, indicatorIds } = await openMonthlyForm(office));
});
afterAll(() => office.close());

const page = async (code: string) => read(await office.desk('officerA'), (ctx) => indicatorPage(ctx, code));

test('the forms that ask for it, and of a ratio those that ask for its parts', async () => {
  expect((await page('THU-1')).forms).toMatchObject([{ id: formId, position: 1, label: 'Cell 1', isEnded: false }]);
  const ratio = { topic: 'topic', name: 'Tỷ lệ', unit: '%', way: 'ratio', cadence: 'month', levels: ['commune'] };
  const { code } = await execute(await office.desk('administrator'), addIndicator, {
    ...{ ...ratio, numeratorId: indicatorIds[1], denominatorId: indicatorIds[2] },
  });
  expect(code).toBe('CH-501');
  expect((await page(code)).forms.map(({ position }) => position)).toEqual([2, 3]);
});

test('each version with the name of who wrote it; what came with the product with none', async () => {
  const reworded = { indicatorId: indicatorIds[0], version: 1, name: 'another name', levels: ['commune', 'province'] };
  await execute(await office.desk('administrator'), rewordIndicator, reworded);
  const { versions, mayKeep } = await page('THU-1');
  expect(versions).toMatchObject([
    { version: 2, name: 'another name', by: 'Nguyễn Quản Trị' },
    { version: 1, name: 'indicator 1', by: null },
  ]);
  expect(mayKeep).toBe(false);
});
