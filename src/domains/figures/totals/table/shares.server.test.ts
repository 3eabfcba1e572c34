import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { worldTerritories, worldUnits } from '../../../../../tests/support/world.ts';
import { explained } from '../../explain/number/queries.server.ts';
import { sendFigures } from '../../sending/commands.server.ts';
import { openMonthlyForm } from '../../testing.ts';
import { numberAddress, tableAddress } from '../address/schema.ts';
import { csvOf, totalsSheet } from './prints.server.ts';
import { totalsTable } from './queries.server.ts';

// Cell 3 says whether a unit did it, cell 1 for how many it speaks; one of the four units is silent.

let office: TestOffice;
let words: string;
const { frontA, frontB, womenA, womenB } = worldUnits;

beforeAll(async () => {
  office = await openTestOffice();
  const { indicatorIds, collectionId } = await openMonthlyForm(office);
  const { rows } = await office.asOwner((query) =>
    query(
      `insert into indicators.indicator (code, topic, name, unit, over_units, over_time, cadence, levels, numerator_id, denominator_id, of_units,
         search_key, changed_at)
       values ('THU-98', 'topic', 'share', '%', 'none', 'none', 'month', '{commune}', $1, $2, true, 'share', now()) returning id`,
      [indicatorIds[2], indicatorIds[0]],
    ),
  );
  words = `chi-tieu=${Number(rows[0]!.id)}&noi=${worldTerritories.province}`;
  for (const [unitId, values] of [
    [frontA, [10, 20, 1]],
    [frontB, [5, 30, null]],
    [womenB, [7, 50, 2]],
  ] as const)
    await execute(await office.desk('leader'), sendFigures, { collectionId, unitId, values: [...values], base: null });
});
afterAll(() => office.close());

const table = async () =>
  read(await office.desk('coordinator'), (ctx) => totalsTable(ctx, tableAddress(new URLSearchParams(words))));

test('a share counts all that owe it: below the line what units said of themselves, and one for the silent', async () => {
  const total = (await table()).total!.cells.at(-1)!;
  expect([total.words, total.units, `${total.answered}/${total.expected}`]).toEqual([
    ...['13', { met: '3', of: '23' }, '2/4'],
  ]);
});

test('a file holds how many, of how many', async () => {
  const lines = csvOf(totalsSheet(await table(), 'x')).split('\r\n');
  const heads = lines.find((line) => line.includes('số đơn vị đạt)'))!.split(';');
  const at = heads.findIndex((head) => head.includes('số đơn vị đạt)'));
  expect(heads[at + 1]).toContain('(trong số đơn vị phải báo cáo)');
  const total = lines.find((line) => line.startsWith('Tổng cộng'))!.split(';');
  expect(total.slice(at, at + 2)).toEqual(['3', '23']);
});

test('the explanation divides by the same number, and names who is missing', async () => {
  const number = await read(await office.desk('coordinator'), (ctx) =>
    explained(ctx, numberAddress(new URLSearchParams(words))!, null),
  );
  expect(number?.ratio?.bottom.cell).toMatchObject({ words: '23', answered: 3, expected: 4 });
  expect(number?.missing?.lines.map((one) => [one.unitId, one.why])).toEqual([
    [womenA, 'expected'],
    [frontB, 'empty'],
  ]);
});
