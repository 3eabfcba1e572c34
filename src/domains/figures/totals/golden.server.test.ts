import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { makeMap } from '../../../../tests/support/figures/map.ts';
import { reachNation } from '../../../../tests/support/figures/nation.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { figuresWithin } from '../below/queries.server.ts';
import { openCollection } from '../collections/commands.server.ts';
import { makeForm, publishForm } from '../forms/commands.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { makeIndicators } from '../testing.ts';
import { owingOf, totalsOf } from './queries.server.ts';
import {
  added,
  type Counted,
  type Figure,
  figureOf,
  type Meaning,
  nothing,
  overTime,
  plainNumber,
  ratioOf,
} from './rules.ts';

// The facts that DHIS2 checks its analytics with (dhis2-core, AnalyticsServiceTest: five units, seven months), over our totals.
// Its unit A lies above all, B above D and E: here every unit is a commune's, B with D and E in one province.
// Left out, since no figure here adds so: largest, smallest and average values (DOMAIN 4 knows sum, last and none); sums of
// ratios of single units (we add both parts first); yes/no, text and date values; counts of violated checks; constants of
// a formula (number of the month); rebuilding of analytics tables, which do not exist. Years are moved to 2026. Its
// registration rates: ../follow/rates.server.test.ts.

/** By indicator and month from 1: what each unit reported. What is missing was not reported. */
const facts: Record<string, Record<number, Record<string, number>>> = {
  A: { 1: { A: 2, B: 1, C: 5, D: 66, E: 1 }, 2: { D: 233 } },
  B: { 1: { A: 100 }, 2: { A: 4, B: 3, C: 10, D: 399, E: 1 } },
  C: { 2: { C: 23 }, 3: { A: 6, B: 5, C: 15, E: 1 } },
  D: { 1: { C: 4, E: 32 }, 2: { A: 2 }, 4: { A: 8, B: 7, C: 20, E: 1 } },
  E: { 5: { A: 1 }, 6: { A: 2 }, 7: { A: 4 } },
};
const indicators = Object.keys(facts);
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const provinces = { A: ['A'], B: ['B', 'D', 'E'], C: ['C'] };

let office: TestOffice;
const unitOf = new Map<string, number>();
const placeOf = new Map<string, number>([['all', 1]]);
const indicatorOf = new Map<string, number>();
const periodOf = new Map<number, number>();

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(reachNation);
  office.clock.set('2026-09-30T10:00:00+07:00');
  const map = await office.asOwner((query) => makeMap(query, [1, 3, 1]));
  const communes = [...map.communes.values()];
  for (const [at, [name, units]] of Object.entries(provinces).entries()) {
    const province = [...map.provinces.keys()][at]!;
    placeOf.set(name, province);
    const within = communes.filter((commune) => commune.provinceId === province);
    for (const [place, unit] of units.entries())
      unitOf.set(unit, map.units.find((one) => one.communeId === within[place]!.id && one.line === 'front')!.id);
  }
  for (const [at, id] of (await makeIndicators(office, indicators.length)).entries())
    indicatorOf.set(indicators[at]!, id);
  const desk = await office.desk('coordinator');
  const { id: formId } = await execute(desk, makeForm, {
    ...{ code: 'golden', name: 'x', organisation: 'front', level: 'commune', cadence: 'month' },
    ...{ cutOff: { day: 'last', due: { monthsAfter: 1, day: 5 } }, graceDays: 0, lockDays: 366 },
  });
  const cells = [...indicatorOf.values()].map((indicatorId) => ({ indicatorId, label: 'x', isRequired: false }));
  await execute(desk, publishForm, { formId, cells });
  for (const month of months) await fillMonth(formId, month);
}, 180_000);
afterAll(() => office.close());

async function fillMonth(formId: number, month: number): Promise<void> {
  const period = `2026-m0${month}`;
  const { id: collectionId } = await execute(await office.desk('coordinator'), openCollection, { formId, period });
  const { rows } = await office.asOwner((query) => query('select id from figures.period where code = $1', [period]));
  periodOf.set(month, Number(rows[0]!.id));
  for (const [unit, unitId] of unitOf) {
    const values = indicators.map((indicator) => facts[indicator]![month]?.[unit] ?? null);
    if (values.every((value) => value === null)) continue;
    await execute(await office.desk('leader'), sendFigures, { collectionId, unitId, values, base: null });
  }
}

const meaning: Meaning = {
  ...{ id: 0, code: 'THU-1', name: 'x', unit: 'pieces', scale: 0, overUnits: 'sum', overTime: 'sum' },
  ...{ numeratorId: null, denominatorId: null, isOfUnits: false },
};

/** Of a place ('all', a province), or of a single unit ('unit D'), over the months. */
async function countedOf(indicator: string, place: string, over: readonly number[]): Promise<Counted> {
  const indicatorIds = [indicatorOf.get(indicator)!];
  const periodIds = over.map((month) => periodOf.get(month)!);
  const desk = await office.desk('leader');
  const unit = place.startsWith('unit ') ? place.slice(5) : null;
  const byPeriod = new Map<number, Counted>();
  if (unit === null) {
    const asked = { indicatorIds, periodIds, territoryIds: [placeOf.get(place)!], organisations: ['all'] };
    const [owing, totals] = await read(desk, async (ctx) => [
      await owingOf(ctx, { ...asked, basis: 'reported' }),
      await totalsOf(ctx, { ...asked, basis: 'reported' }),
    ]);
    for (const { periodId, expected } of owing) byPeriod.set(periodId, { ...nothing, expected });
    for (const { periodId, total, reported, notApplicable } of totals)
      Object.assign(byPeriod.get(periodId)!, { total: total === null ? null : BigInt(total), reported, notApplicable });
  } else {
    const province = Object.entries(provinces).find(([, units]) => units.includes(unit))![0];
    const asked = { indicatorIds, periodIds, territoryId: placeOf.get(province)!, organisation: null };
    const rows = await read(desk, (ctx) => figuresWithin(ctx, { ...asked, basis: 'reported', by: 'unit' }));
    for (const { key, periodId, total, ...counts } of rows)
      if (key === String(unitOf.get(unit)))
        byPeriod.set(periodId, { ...counts, total: total === null ? null : BigInt(total) });
  }
  return overTime(meaning.overTime, byPeriod, periodIds, null);
}

/** What a page would show; null for "nothing reported", anything but a value or that is an error. */
function shown(figure: Figure): string | null {
  if (figure.kind === 'none') return null;
  if (figure.kind !== 'value') throw new Error(figure.kind);
  return plainNumber(figure.value, figure.scale);
}

async function sumOf(indicator: string, place: string, over: readonly number[]): Promise<number | null> {
  const words = shown(figureOf(await countedOf(indicator, place, over), meaning));
  return words === null ? null : Number(words);
}

const quarter = [1, 2, 3];

describe('sums over units and months', () => {
  test.each([
    ['C', 'B', [3], 6],
    ['A', 'all', quarter, 308],
    ['A', 'all', months, 308],
    ['B', 'all', quarter, 517],
    ['C', 'all', quarter, 50],
    ['A', 'B', quarter, 301],
    ['A', 'B', [1], 68],
    ['A', 'unit D', quarter, 299],
    ['A', 'unit D', [1, 3], 66],
    ['A', 'unit E', quarter, 1],
    ['D', 'all', [4], 36],
    ['D', 'C', [4], 20],
    ['E', 'A', [5], 1],
    ['E', 'A', [6], 2],
    ['E', 'A', [5, 6], 3],
    // Nobody reported: nothing, and not 0.
    ['A', 'all', [3], null],
    ['B', 'B', [1], null],
    ['E', 'A', [4], null],
    ['E', 'C', months, null],
  ])('of %s at %s over %j: %s', async (indicator, place, over, sum) => {
    expect(await sumOf(indicator, place, over)).toBe(sum);
  });

  test.each([
    [4, null],
    [5, 1],
    [6, 3],
    [7, 7],
    [8, 7],
    [9, 7],
  ])('from January to month %i: %s', async (month, sum) => {
    expect(await sumOf('E', 'A', months.slice(0, month))).toBe(sum);
  });

  test('of two indicators, and a ratio of two sums', async () => {
    const [a, b, c] = await Promise.all(['A', 'B', 'C'].map((indicator) => countedOf(indicator, 'all', quarter)));
    expect(shown(figureOf({ ...b!, total: added([b!, c!]).total }, meaning))).toBe('567');
    const product = (one: Counted, other: Counted) => ({ ...one, total: one.total! * other.total! });
    const over = (top: Counted, bottom: Counted) =>
      shown(ratioOf({ counted: top, scale: 0 }, { counted: bottom, scale: 0 }, meaning));
    expect(over(product(b!, c!), { ...c!, total: 100n })).toBe('258.5');
    expect(over(product(a!, c!), b!)).toBe('29.8');
  });
});
