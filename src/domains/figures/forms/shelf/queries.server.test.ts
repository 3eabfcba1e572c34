import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { makeIndicators, openMonthlyForm } from '../../testing.ts';
import { makeForm, publishForm } from '../commands.server.ts';
import { formPage, formsOf, indicatorsToChoose } from './queries.server.ts';

let office: TestOffice;
let formId: number;
let indicatorIds: number[];
const coordinator = () => office.desk('coordinator');

beforeAll(async () => {
  office = await openTestOffice();
  ({ formId, indicatorIds } = await openMonthlyForm(office));
});
afterAll(() => office.close());

test('a unit sees the forms that it collects and those that it fills in', async () => {
  const codes = async (by: 'coordinator' | 'officerA' | 'otherCoordinator' | 'areaHead') => {
    const desk = await office.desk(by);
    const { own, filled } = await read(desk, (ctx) => formsOf(ctx, desk.actor!.unit!));
    return [own.map((form) => form.code), filled.map((form) => form.code)];
  };
  expect(await codes('coordinator')).toEqual([['thang'], []]);
  expect(await codes('officerA')).toEqual([[], ['thang']]);
  expect(await codes('otherCoordinator')).toEqual([[], []]);
  expect(await codes('areaHead')).toEqual([[], []]);
});

test('a form says its cells, versions, what was opened and what comes', async () => {
  const page = await read(await coordinator(), (ctx) => formPage(ctx, formId));
  expect(page).toMatchObject({ mayCollect: true, cutOff: [0, 1, 14], collections: [{ expected: 4, sent: 0 }] });
  expect(page.cells.map((cell) => cell.indicatorId)).toEqual(indicatorIds);
  expect(page.next.map((period) => period.code)).toEqual(['2026-m07', '2026-m08', '2026-m09']);
  expect(page.openable.map((period) => period.code)).not.toContain('2026-m06');
  expect(page.openable[0]?.code).toBe('2026-m07');
  expect((await read(await office.desk('officerA'), (ctx) => formPage(ctx, formId))).mayCollect).toBe(false);
});

test('what cannot be chosen says why, and with which form it is asked for', async () => {
  const made = { organisation: 'women', level: 'commune', cadence: 'month', graceDays: 0, lockDays: 0 };
  const cutOff = { day: 14, due: { monthsAfter: 0, day: 20 } };
  const { id: other } = await execute(await coordinator(), makeForm, { ...made, cutOff, code: 'khac', name: 'Other' });
  const [free] = await makeIndicators(office, 1);
  await office.asOwner((query) =>
    query(`update indicators.indicator set retired_on = '2026-01-01', retired_reason = 'x' where id = $1`, [free]),
  );
  const found = await read(await coordinator(), (ctx) => indicatorsToChoose(ctx, other, 'INDICATOR'));
  expect(found.find((one) => one.id === indicatorIds[0])).toMatchObject({
    elsewhere: 'Monthly form',
    isRetired: false,
  });
  expect(found.find((one) => one.id === free)).toMatchObject({ elsewhere: null, isRetired: true });
  const own = await read(await coordinator(), (ctx) => indicatorsToChoose(ctx, formId, 'indicator 2'));
  expect(own.map((one) => [one.id, one.elsewhere])).toEqual([[indicatorIds[1], null]]);
  // What the search says is what publishing refuses.
  const cells = [{ indicatorId: indicatorIds[0]!, label: 'x' }];
  await expect(execute(await coordinator(), publishForm, { formId: other, cells })).rejects.toMatchObject({
    code: 'cell-indicator-elsewhere',
    details: { form: 'Monthly form' },
  });
});
