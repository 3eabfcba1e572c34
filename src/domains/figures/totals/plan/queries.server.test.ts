import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { setOwn, setTargets } from '#domains/indicators/targets/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { type WorldAccount, worldTerritories, worldUnits } from '../../../../../tests/support/world.ts';
import { sendFigures } from '../../sending/commands.server.ts';
import { openMonthlyForm } from '../../testing.ts';
import { tableAddress } from '../address/schema.ts';
import { csvOf, totalsSheet } from '../table/prints.server.ts';
import { totalsTable } from '../table/queries.server.ts';

const { province, communeA, communeB } = worldTerritories;
let office: TestOffice;
let indicatorIds: number[];

async function act<R>(command: Parameters<typeof execute>[1], input: unknown): Promise<R> {
  return execute(await office.desk('coordinator'), command as never, input) as Promise<R>;
}
const table = async (by: WorldAccount, words: string) =>
  read(await office.desk(by), (ctx) =>
    totalsTable(ctx, tableAddress(new URLSearchParams(`khoi=front&ky=ca-nam&nam=2026&ke-hoach=1&${words}`))),
  );
type Table = Awaited<ReturnType<typeof table>>;
const plansIn = ({ rows, total }: Table) =>
  new Map(
    [...(total ? [total] : []), ...rows].map((row) => {
      const { plan, words } = row.cells.at(-1)!;
      return [row.key, plan && [plan.words, words, plan.difference?.words, plan.percent?.words, plan.due?.words]];
    }),
  );

beforeAll(async () => {
  office = await openTestOffice();
  const form = await openMonthlyForm(office);
  indicatorIds = form.indicatorIds;
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', comparator: '>=', unitId: worldUnits.frontProvince };
  const set = async (at: number, spread: string, value: number) =>
    (await act<{ id: number }>(setOwn, { ...year, indicatorId: indicatorIds[at], spread, value })).id;
  const rows = (a: number, b: number) => [
    { unitId: worldUnits.frontA, value: a },
    { unitId: worldUnits.frontB, value: b },
  ];
  await act(setTargets, { parentId: await set(0, 'each', 2), rows: rows(2, 4) });
  await act(setTargets, { parentId: await set(1, 'total', 100), rows: rows(60, 30) });
  for (const [unitId, values] of [
    [worldUnits.frontA, [5, 40, null]],
    [worldUnits.frontB, [1, 30, null]],
  ] as const)
    await act(sendFigures, { collectionId: form.collectionId, unitId, values, base: null });
});
afterAll(() => office.close());

test('what each has to reach is added up for the place; per cent of sums, and the line of today', async () => {
  const shown = plansIn(await table('coordinator', `chi-tieu=${indicatorIds[0]}&noi=${province}`));
  // 16/06 is day 167 of 365: 6 × 167/365, rounded up, is 3.
  expect(shown.get('total')).toEqual(['6', '6', '0', '100 %', '3']);
  expect(shown.get(String(communeA))).toEqual(['2', '5', '+3', '250 %', '1']);
  expect(shown.get(String(communeB))).toEqual(['4', '1', '-3', '25 %', '2']);
});

test('a shared total is the plan of the place, its shares those of the parts', async () => {
  const shown = plansIn(await table('coordinator', `chi-tieu=${indicatorIds[1]}&noi=${province}`));
  expect(shown.get('total')?.slice(0, 4)).toEqual(['100', '70', '-30', '70 %']);
  expect(shown.get(String(communeB))?.slice(0, 2)).toEqual(['30', '30']);
});

test('units and lines have theirs; months of a year’s plan none, and nobody more than the rights reach', async () => {
  const units = plansIn(await table('coordinator', `chi-tieu=${indicatorIds[0]}&noi=${communeA}`));
  expect(units.get(String(worldUnits.frontA))?.[0]).toBe('2');
  const months = await table('coordinator', `chi-tieu=${indicatorIds[0]}&noi=${province}`);
  expect(months.columns.map((one) => [one.isGroup, one.isPlanned])).toEqual([
    [false, false],
    [true, true],
  ]);
  const own = plansIn(await table('officerA', `chi-tieu=${indicatorIds[0]}&noi=${province}`));
  expect(own.get('total')).toBeNull();
  expect(own.get(String(communeA))?.[0]).toBe('2');
  const unasked = await read(await office.desk('coordinator'), (ctx) =>
    totalsTable(ctx, tableAddress(new URLSearchParams(`chi-tieu=${indicatorIds[0]}&noi=${province}&ky=ca-nam`))),
  );
  expect(unasked.total!.cells.every((cell) => cell.plan === null)).toBe(true);
});

test('a file holds plan, difference, per cent and the line of today as they are shown', async () => {
  const lines = csvOf(
    totalsSheet(await table('coordinator', `chi-tieu=${indicatorIds[0]}&noi=${province}`), 'x'),
  ).split('\r\n');
  const head = lines.find((line) => line.includes('chỉ tiêu)'))!.split(';');
  const total = lines.find((line) => line.startsWith('Tổng cộng'))!.split(';');
  const at = head.indexOf('Cả năm 2026 (chỉ tiêu)');
  expect(head.slice(at + 1, at + 4)).toEqual([
    ...['Cả năm 2026 (hơn kém chỉ tiêu)', 'Cả năm 2026 (% chỉ tiêu)', 'Cả năm 2026 (hôm nay lẽ ra)'],
  ]);
  expect(total.slice(at, at + 4)).toEqual(['6', '0', '100', '3']);
});
