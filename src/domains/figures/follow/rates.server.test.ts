import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { makeMap } from '../../../../tests/support/figures/map.ts';
import { reachNation } from '../../../../tests/support/figures/nation.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { openCollection } from '../collections/commands.server.ts';
import { returnFigures } from '../deciding/commands.server.ts';
import { makeForm, publishForm } from '../forms/commands.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { makeIndicators } from '../testing.ts';
import { plainNumber, ratioOf } from '../totals/rules.ts';
import { gridOf } from './grid/queries.server.ts';
import { talliesOf } from './queries.server.ts';
import { addTally, noTally, rateOf, squareOf, type Tally } from './rules.ts';

// The registration rates that DHIS2 checks its analytics with (dhis2-core, AnalyticsServiceTest), over ours: data set A is a
// form of one line, data set B of another; unit C sends A in three of three months, D in two, and B in one of three. Its
// other units lie as in ../totals/golden.server.test.ts: A alone, B with D and E in one province, C alone.

/** By unit: on which day of the month after each period it first sent; due on the 5th. What is missing was not sent. */
const sentA: Record<string, Record<number, number>> = {
  A: { 1: 2, 2: 2, 3: 2 },
  B: { 2: 5 },
  C: { 1: 3, 2: 4, 3: 9 },
  D: { 1: 5, 2: 6 },
};
const sentB: Record<string, Record<number, number>> = { D: { 1: 3 } };
const provinces = { A: ['A'], B: ['B', 'D', 'E'], C: ['C'] };
const quarter = [1, 2, 3];

let office: TestOffice;
const unitOf = { front: new Map<string, number>(), women: new Map<string, number>() };
const placeOf = new Map<string, number>();
const formOf = new Map<string, number>();
const collectionOf = new Map<string, number>();

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(reachNation);
  office.clock.set('2026-01-02T10:00:00+07:00');
  // The communes of the little world owe nothing here.
  await office.asOwner((query) =>
    query(`update organisation.unit set closed_on = '2025-12-31' where level = 'commune'`),
  );
  const map = await office.asOwner((query) => makeMap(query, [1, 3, 1]));
  for (const [at, [name, units]] of Object.entries(provinces).entries()) {
    const province = [...map.provinces.keys()][at]!;
    placeOf.set(name, province);
    const within = [...map.communes.values()].filter((commune) => commune.provinceId === province);
    for (const [place, unit] of units.entries())
      for (const { id, line } of map.units.filter((one) => one.communeId === within[place]!.id))
        unitOf[line].set(unit, id);
  }
  const indicators = await makeIndicators(office, 2);
  for (const [at, line] of (['front', 'women'] as const).entries()) {
    const desk = await office.desk('coordinator');
    const { id: formId } = await execute(desk, makeForm, {
      ...{ code: `rates-${line}`, name: 'x', organisation: line, level: 'commune', cadence: 'month' },
      ...{ cutOff: { day: 'last', due: { monthsAfter: 1, day: 5 } }, graceDays: 0, lockDays: 366 },
    });
    formOf.set(line, formId);
    await execute(desk, publishForm, {
      formId,
      cells: [{ indicatorId: indicators[at]!, label: 'x', isRequired: true }],
    });
  }
  for (const month of quarter) await sendMonth(month);
}, 120_000);
afterAll(() => office.close());

async function sendMonth(month: number): Promise<void> {
  for (const [line, sent] of [['front', sentA] as const, ['women', sentB] as const]) {
    office.clock.set(`2026-0${month}-28T10:00:00+07:00`);
    const asked = { formId: formOf.get(line)!, period: `2026-m0${month}` };
    const { id: collectionId } = await execute(await office.desk('coordinator'), openCollection, asked);
    collectionOf.set(`${line} ${month}`, collectionId);
    const days = Object.entries(sent).flatMap(([unit, on]) => (on[month] ? [{ unit, day: on[month] }] : []));
    for (const { unit, day } of days.toSorted((one, other) => one.day - other.day)) {
      office.clock.set(`2026-0${month + 1}-0${day}T10:00:00+07:00`);
      const unitId = unitOf[line].get(unit)!;
      await execute(await office.desk('leader'), sendFigures, { collectionId, unitId, values: [1], base: null });
    }
  }
}

/** Of the whole country ('all'), of a province, or of one unit ('unit D') over the months. */
async function tallyOf(line: 'front' | 'women', place: string, over: readonly number[]): Promise<Tally> {
  const desk = await office.desk('leader');
  const ids = over.map((month) => collectionOf.get(`${line} ${month}`)!);
  if (place.startsWith('unit ')) {
    const unitId = unitOf[line].get(place.slice(5))!;
    const start = { after: null, before: null };
    const { units, periods } = await read(desk, (ctx) => gridOf(ctx, formOf.get(line)!, null, start));
    const { sent } = units.find(({ id }) => id === unitId)!;
    return periods
      .filter(({ id }) => ids.includes(id))
      .map((period): Tally => {
        const square = squareOf(period, sent[period.id]!, '2026-09-01');
        const isSent = square === 'in-time' || square === 'late';
        return { ...noTally, expected: 1, waiting: Number(isSent), inTime: Number(square === 'in-time') };
      })
      .reduce(addTally, noTally);
  }
  const rows = await read(desk, async (ctx) => {
    const all = [];
    for (const id of ids) all.push(...(await talliesOf(ctx, id)));
    return all;
  });
  return rows
    .filter(({ placeId }) => place === 'all' || placeId === placeOf.get(place))
    .reduce<Tally>(addTally, noTally);
}

describe('actual, expected, rate and rate on time', () => {
  test.each<['front' | 'women', string, number[], number, number, number, number]>([
    // The two rates that DHIS2 checks, and the two that stand inside its formulas.
    ['front', 'unit C', quarter, 3, 3, 100, 66.7],
    ['women', 'unit D', quarter, 1, 3, 33.3, 33.3],
    ['front', 'unit D', quarter, 2, 3, 66.7, 33.3],
    ['front', 'unit E', quarter, 0, 3, 0, 0],
    // A subtree is all units under it, never a mean of their rates.
    ['front', 'B', [1], 1, 3, 33.3, 33.3],
    ['front', 'B', [2], 2, 3, 66.7, 33.3],
    ['front', 'B', [3], 0, 3, 0, 0],
    ['front', 'B', quarter, 3, 9, 33.3, 22.2],
    ['front', 'C', quarter, 3, 3, 100, 66.7],
    ['front', 'all', quarter, 9, 15, 60, 46.7],
    ['women', 'all', quarter, 1, 15, 6.7, 6.7],
  ])(
    'form of %s, %s, months %j: %i of %i, %d percent, on time %d',
    async (line, place, over, sent, owed, rate, onTime) => {
      const tally = await tallyOf(line, place, over);
      expect(rateOf(tally)).toEqual({ actual: sent, expected: owed, rate, onTime: tally.inTime, rateOnTime: onTime });
    },
  );

  test('nobody owes: no rate, and not 0 %', () => {
    expect(rateOf(noTally)).toEqual({ actual: 0, expected: 0, rate: null, onTime: 0, rateOnTime: null });
  });
});

describe('other than there, by design', () => {
  test('a figure times a rate is rounded once, at the end: 299 × 2/3 is 199.3 and 299/3 is 99.7, where a rate rounded first gives 199.4 and 99.6', () => {
    const times = (part: bigint, whole: bigint) => {
      const counted = (total: bigint) => ({ counted: { total, reported: 1, notApplicable: 0, expected: 1 }, scale: 0 });
      const found = ratioOf(counted(299n * part), counted(whole), { unit: 'pieces', scale: 0, isOfUnits: false });
      return found.kind === 'value' && plainNumber(found.value, found.scale);
    };
    expect([times(2n, 3n), times(1n, 3n)]).toEqual(['199.3', '99.7']);
  });

  test('a unit that closes stays in what was expected of it, so no rate passes 100 %', async () => {
    await office.asOwner((query) =>
      query(`update organisation.unit set closed_on = '2026-05-01' where id = $1`, [unitOf.front.get('C')]),
    );
    expect(rateOf(await tallyOf('front', 'C', quarter))).toMatchObject({ actual: 3, expected: 3, rate: 100 });
    await office.asOwner((query) =>
      query('update organisation.unit set closed_on = null where id = $1', [unitOf.front.get('C')]),
    );
  });

  test('a report is what was sent, no button beside it; sent back it is none, and yet it came in time', async () => {
    const collectionId = collectionOf.get('women 1')!;
    const remarks = [{ position: 0, reason: 'Look again' }];
    const unitId = unitOf.women.get('D')!;
    await execute(await office.desk('coordinator'), returnFigures, { collectionId, unitId, remarks });
    expect(rateOf(await tallyOf('women', 'B', [1]))).toMatchObject({ actual: 0, expected: 3, onTime: 1 });
  });
});
