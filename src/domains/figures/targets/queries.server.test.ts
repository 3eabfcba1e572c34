import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { setOwn, setTargets } from '#domains/indicators/targets/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { targetList, targetPage, unitsToGive } from './queries.server.ts';

let office: TestOffice;
let each: number;
let total: number;

async function act<R>(by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown): Promise<R> {
  return execute(await office.desk(by), command as never, input) as Promise<R>;
}

beforeAll(async () => {
  office = await openTestOffice();
  const { collectionId, indicatorIds } = await openMonthlyForm(office);
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', comparator: '>=', unitId: worldUnits.frontProvince };
  const set = async (indicatorId: number | undefined, spread: string, value: number) =>
    (await act<{ id: number }>('coordinator', setOwn, { ...year, indicatorId, spread, value })).id;
  each = await set(indicatorIds[0], 'each', 5);
  total = await set(indicatorIds[1], 'total', 100);
  const rows = (a: number, b: number) => [
    { unitId: worldUnits.frontA, value: a },
    { unitId: worldUnits.frontB, value: b },
  ];
  await act('coordinator', setTargets, { parentId: each, rows: rows(5, 5) });
  await act('coordinator', setTargets, { parentId: total, rows: rows(60, 30) });
  const figures = { collectionId, unitId: worldUnits.frontA, values: [7, 40, null], base: null };
  await act('officerA', sendFigures, figures);
});
afterAll(() => office.close());

test('a target of each unit is judged unit by unit, and who reported nothing stands apart', async () => {
  const page = await read(await office.desk('coordinator'), (ctx) => targetPage(ctx, each));
  expect(page.below.map((one) => [one.unitId, one.result, one.standing])).toEqual([
    [worldUnits.frontB, null, 'silent'],
    [worldUnits.frontA, 7, 'met'],
  ]);
  expect(page).toMatchObject({ gap: null, share: { met: 1, missed: 0, silent: 1 }, target: { result: null } });
  expect(page.history).toMatchObject([{ version: 1, value: 5, by: 'Lê Tổng Hợp' }]);
});

test('a shared one reads the total of its line, and shows what the shares leave', async () => {
  const page = await read(await office.desk('coordinator'), (ctx) => targetPage(ctx, total));
  expect(page).toMatchObject({ gap: 10, target: { result: 40, met: false } });
});

test('the list of a unit holds its own and what it was given, and tells how far it was given on', async () => {
  const list = async (by: WorldAccount, unitId: number) =>
    read(await office.desk(by), async (ctx) =>
      (await targetList(ctx, unitId, 2026)).map((one) => [one.value, one.result, one.given, one.givenMet]),
    );
  expect(await list('coordinator', worldUnits.frontProvince)).toEqual([
    [5, null, 2, 1],
    [100, 40, 2, 0],
  ]);
  expect(await list('officerA', worldUnits.frontA)).toEqual([
    [5, 7, 0, 0],
    [60, 40, 0, 0],
  ]);
  expect(await list('officerA', worldUnits.frontB)).toEqual([]);
});

test('a unit below sees its page without its giver’s target', async () => {
  const desk = await office.desk('officerA');
  const own = await read(desk, async (ctx) => (await targetList(ctx, worldUnits.frontA, 2026))[0]!);
  const page = await read(desk, (ctx) => targetPage(ctx, own.id));
  expect(page).toMatchObject({ parent: null, mayWrite: true, maySteer: false, target: { parentId: each } });
});

test('a share of units of a province counts the unit that is silent', async () => {
  const shareId = await office.asOwner(async (query) => {
    const { rows } = await query(
      `insert into indicators.indicator (code, topic, name, unit, over_units, over_time, cadence, levels, numerator_id, denominator_id, of_units,
         search_key, changed_at)
       select 'THU-97', 'topic', 'share', '%', 'none', 'none', 'month', '{commune}', min(id), max(id), true, 'share', now()
       from indicators.indicator where name in ('indicator 1', 'indicator 3') returning id`,
    );
    return Number(rows[0]!.id);
  });
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', comparator: '>=', unitId: worldUnits.frontProvince };
  const aim = { ...year, indicatorId: shareId, spread: 'total', value: 100_00 };
  const { id } = await act<{ id: number }>('coordinator', setOwn, aim);
  const { target } = await read(await office.desk('coordinator'), (ctx) => targetPage(ctx, id));
  // 7 of A alone; A and B of the Front owe the form and neither says how many it stands for.
  expect(target).toMatchObject({ result: 350_00, units: { met: '7', of: '2' } });
});

test('units that have it are not offered again', async () => {
  const { units } = await read(await office.desk('coordinator'), (ctx) => unitsToGive(ctx, each));
  expect(units).toEqual([]);
});
