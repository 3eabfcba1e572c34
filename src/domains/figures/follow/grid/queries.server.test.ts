import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { openCollection } from '../../collections/commands.server.ts';
import { sendFigures } from '../../sending/commands.server.ts';
import { openMonthlyForm } from '../../testing.ts';
import { formsToFollow, gridOf } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('units of the last periods, each with how it sent them; a line sees its own alone', async () => {
  const { formId, collectionId } = await openMonthlyForm(office);
  const coordinator = await office.desk('coordinator');
  const { id: july } = await execute(coordinator, openCollection, { formId, period: '2026-m07' });
  const sending = { collectionId, unitId: 301, values: [1, 2, null], base: null };
  await execute(await office.desk('officerA'), sendFigures, sending);
  const start = { after: null, before: null };
  const grid = await read(coordinator, (ctx) => gridOf(ctx, formId, null, start));
  expect(grid.periods.map((period) => period.id)).toEqual([collectionId, july]);
  expect(grid.units).toHaveLength(4);
  expect(grid.units.find((unit) => unit.id === 301)?.sent).toEqual({
    [collectionId]: { state: 'submitted', firstSentOn: '2026-06-16' },
    [july]: { state: 'expected', firstSentOn: null },
  });
  const ofA = await read(coordinator, (ctx) => gridOf(ctx, formId, 3, start));
  expect(ofA.units.map((unit) => unit.id).toSorted((a, b) => a - b)).toEqual([301, 304]);
  const women = await read(await office.desk('womenCoordinator'), (ctx) => gridOf(ctx, formId, null, start));
  expect(women.units.map((unit) => unit.id).toSorted((a, b) => a - b)).toEqual([304, 404]);
  // A form is reached without its address by whoever sees one of its units, the maker's own first.
  const offered = async (by: WorldAccount) => read(await office.desk(by), formsToFollow);
  expect(await offered('coordinator')).toMatchObject([{ id: formId, isOwn: true }]);
  expect(await offered('officerA')).toMatchObject([{ id: formId, isOwn: false }]);
  expect(await offered('otherCoordinator')).toEqual([]);
  await expect(read(coordinator, (ctx) => gridOf(ctx, 999, null, start))).rejects.toMatchObject({
    code: 'form-not-found',
  });
});
