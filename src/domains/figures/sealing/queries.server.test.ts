import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { acceptFigures, sealFigures } from '../deciding/commands.server.ts';
import { sealsOver } from '../explain/queries.server.ts';
import { entryPage } from '../page/queries.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { sealsOf, sealsOverUnit } from './queries.server.ts';

let office: TestOffice;
let collectionId: number;
let indicatorIds: number[];
const unitId = 301;
const send = async (values: (number | null)[], base: number | null) =>
  execute(await office.desk('officerA'), sendFigures, { collectionId, unitId, values, base });
const page = async (by: WorldAccount) => read(await office.desk(by), (ctx) => entryPage(ctx, collectionId, unitId));

beforeAll(async () => {
  office = await openTestOffice();
  ({ collectionId, indicatorIds } = await openMonthlyForm(office));
  await send([5, 100, 2], null);
  const coordinator = await office.desk('coordinator');
  await execute(coordinator, acceptFigures, { collectionId, unitIds: [unitId] });
  await execute(coordinator, sealFigures, { collectionId });
});
afterAll(() => office.close());

test('a unit sees the seal over its own form: which sending, when, by which unit and post', async () => {
  const { seal } = await page('officerA');
  expect(seal).toMatchObject({ rev: 1, newestRev: 1, changes: [] });
  const { rows } = await office.asOwner((query) =>
    query(`select u.name, p.full_name, a.position_title from figures.seal s join organisation.unit u on u.id = s.unit_id
      join people.account a on a.id = s.sealed_by join people.person p on p.id = a.person_id`),
  );
  expect([seal!.unitName, seal!.byName, seal!.byPost]).toEqual(Object.values(rows[0]!));
});

test('a correction is shown against the seal, cell by cell; both totals stand', async () => {
  await send([6, 100, null], 1);
  const { seal, sent } = await page('officerA');
  expect(seal).toMatchObject({ rev: 1, newestRev: 2 });
  expect(seal!.changes.map(({ position, before, after }) => [position, before.value, after.value])).toEqual([
    [1, 5, 6],
    [3, 2, null],
  ]);
  expect(sent).toMatchObject({ rev: 2 });
  const [collected] = await read(await office.desk('coordinator'), (ctx) => sealsOf(ctx, collectionId));
  expect(collected!.totals.map(({ position, sealed, now }) => [position, sealed, now])).toEqual([
    [1, '5', '6'],
    [3, '2', null],
  ]);
});

test('the page that explains a number names both, to the unit as to who collects', async () => {
  const { rows } = await office.asOwner((query) =>
    query(
      `select c.period_id as period, u.path::text as path from figures.collection c, organisation.unit u where u.id = ${unitId}`,
    ),
  );
  const { period, path } = rows[0] as unknown as { period: number; path: string };
  const asked = { indicatorIds: [indicatorIds[0]!], periodIds: [period] };
  for (const by of ['officerA', 'coordinator'] as const) {
    const seals = await read(await office.desk(by), (ctx) => sealsOver(ctx, { ...asked, path, unitId }));
    expect(seals).toMatchObject([{ units: 1, changed: 1, sealed: '5', now: '6' }]);
  }
});

test('nobody else sees it, and the unit sees nothing of the seal itself', async () => {
  const seals = async (by: WorldAccount) =>
    read(await office.desk(by), (ctx) => sealsOverUnit(ctx, collectionId, unitId));
  expect(await seals('officerB')).toEqual([]);
  expect(await seals('otherCoordinator')).toEqual([]);
  expect(await read(await office.desk('officerA'), (ctx) => sealsOf(ctx, collectionId))).toEqual([]);
});
