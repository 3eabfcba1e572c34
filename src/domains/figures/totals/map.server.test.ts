import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figureInvariants } from '#cli/figure-invariants.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { addedBelow, letRead, type Owed, shownBelow } from '../../../../tests/support/figures/below.ts';
import {
  endCommune,
  endProvince,
  makeMap,
  type RandomMap,
  standsToday,
  type Unit,
} from '../../../../tests/support/figures/map.ts';
import { reachNation } from '../../../../tests/support/figures/nation.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { openCollection } from '../collections/commands.server.ts';
import { acceptFigures, returnFigures, sealFigures } from '../deciding/commands.server.ts';
import { makeForm, publishForm } from '../forms/commands.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { makeIndicators } from '../testing.ts';
import { type Basis, totalsOf } from './queries.server.ts';

// Random maps, two forms, two months, any order of sendings, decisions, folds and reorganisations, against a plain sum.

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    await reachNation(query);
    await letRead(query, 'womenCoordinator', { place: 'vn', territoryId: 1, organisation: 'women' });
  });
});
afterAll(() => office.close());

const periods = ['2026-m05', '2026-m06'] as const;
const formCount = 2;
/** Cells of the form of all lines, and of the form of one. */
const cellsOf = [3, 1] as const;

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('send' as const),
      unit: fc.nat(50),
      form: fc.nat(formCount - 1),
      period: fc.nat(periods.length - 1),
      // Null is nothing reported, 'na' does not apply.
      values: fc.array(fc.oneof(fc.nat(1_000_000), fc.constant(0), fc.constant(null), fc.constant('na' as const)), {
        ...{ minLength: 3, maxLength: 3 },
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('accept' as const, 'return' as const, 'seal' as const),
      ...{ unit: fc.nat(50), form: fc.nat(formCount - 1), period: fc.nat(periods.length - 1) },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('fold' as const, 'province' as const, 'commune' as const, 'late' as const),
      ...{ at: fc.nat(50), divided: fc.boolean() },
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Sent {
  unitId: number;
  indicatorIds: readonly number[];
  period: number;
  values: (number | null)[];
  notApplicable: number[];
  rev: number;
  counts: boolean;
}

interface Run {
  map: RandomMap;
  indicatorIds: number[][];
  /** By form and period. */
  collectionIds: number[][];
  /** Under which province a unit counts in a period: that of the day on which it opened. */
  frozen: Map<string, number>;
  sent: Map<string, Sent>;
}

/** What is refused changes nothing. */
async function tried(body: () => Promise<unknown>): Promise<boolean> {
  try {
    await body();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

let forms = 0;
async function begin(communesOf: number[]): Promise<Run> {
  office.clock.set('2026-06-16T10:00:00+07:00');
  const map = await office.asOwner((query) => makeMap(query, communesOf));
  const desk = await office.desk('coordinator');
  const run: Run = { map, indicatorIds: [], collectionIds: [], frozen: new Map(), sent: new Map() };
  // The forms of earlier maps ended with them.
  await office.asOwner((query) => query(`update figures.form set ended_on = '2026-01-01'`));
  for (const [form, cells] of cellsOf.entries()) {
    const indicatorIds = await makeIndicators(office, cells);
    const { id: formId } = await execute(desk, makeForm, {
      ...{ code: `form-${(forms += 1)}`, name: 'x', organisation: form === 0 ? null : 'women', level: 'commune' },
      ...{ cadence: 'month', cutOff: { day: 14, due: { monthsAfter: 0, day: 20 } }, graceDays: 3, lockDays: 30 },
    });
    const cell = (indicatorId: number) => ({ indicatorId, label: 'x', isRequired: false });
    await execute(desk, publishForm, { formId, cells: indicatorIds.map(cell), checks: [] });
    run.indicatorIds.push(indicatorIds);
    run.collectionIds.push([formId]);
  }
  return run;
}

/** A month opens for both forms: whoever lies where today counts there for good. */
async function openMonth(run: Run, period: number): Promise<void> {
  const desk = await office.desk('coordinator');
  for (const ids of run.collectionIds) {
    const { id } = await execute(desk, openCollection, { formId: ids[0]!, period: periods[period]! });
    ids.push(id);
  }
  for (const unit of run.map.units)
    run.frozen.set(`${unit.id}:${period}`, run.map.communes.get(unit.communeId)!.provinceId);
}

async function take(run: Run, one: Step): Promise<void> {
  const { map } = run;
  if (one.what === 'late') return office.clock.set('2026-06-29T10:00:00+07:00');
  if ('at' in one)
    return office.asOwner(async (query) => {
      if (one.what === 'fold') await query('select figures.fold(3)');
      if (one.what === 'province') await endProvince(query, map, one.at, one.divided);
      if (one.what === 'commune') await endCommune(query, map, one.at, one.divided);
    });
  // The form of one line is owed by that line alone.
  const owing = map.units.filter((unit) => one.form === 0 || unit.line === 'women');
  const unitId = owing[one.unit % owing.length]!.id;
  const collectionId = run.collectionIds[one.form]![one.period + 1];
  if (collectionId === undefined) return;
  const key = `${collectionId}:${unitId}`;
  if (one.what === 'send') return send(run, key, { ...one, collectionId, unitId });
  const desk = await office.desk('coordinator');
  const remarks = [{ position: 0, reason: 'x' }];
  if (one.what === 'accept') await execute(desk, acceptFigures, { collectionId, unitIds: [unitId] });
  if (one.what === 'seal') await tried(() => execute(desk, sealFigures, { collectionId }));
  if (one.what === 'return' && (await tried(() => execute(desk, returnFigures, { collectionId, unitId, remarks }))))
    run.sent.get(key)!.counts = false;
}

async function send(
  run: Run,
  key: string,
  asked: { collectionId: number; unitId: number; form: number; period: number; values: (number | null | 'na')[] },
): Promise<void> {
  const { collectionId, unitId, period } = asked;
  const given = asked.values.slice(0, cellsOf[asked.form]);
  const values = given.map((value) => (value === 'na' ? null : value));
  const notApplicable = given.flatMap((value, at) => (value === 'na' ? [at + 1] : []));
  const base = run.sent.get(key)?.rev ?? null;
  const desk = await office.desk('leader');
  const input = { collectionId, unitId, values, notApplicable, base };
  if (!(await tried(() => execute(desk, sendFigures, input)))) return;
  const indicatorIds = run.indicatorIds[asked.form]!;
  run.sent.set(key, { unitId, indicatorIds, period, values, notApplicable, rev: (base ?? 0) + 1, counts: true });
}

/** Of what counts, added one by one: '<indicator> <period> <place> <line>' to sum, reported, not applicable. */
function added(run: Run, basis: Basis): Map<string, [sum: number | null, reported: number, notApplicable: number]> {
  const sums = new Map<string, [number | null, number, number]>();
  for (const one of run.sent.values()) {
    if (!one.counts) continue;
    const province = run.frozen.get(`${one.unitId}:${one.period}`)!;
    const place = basis === 'reported' ? province : standsToday(run.map.provinces, province);
    const { line } = run.map.units.find((unit) => unit.id === one.unitId)!;
    for (const [at, value] of one.values.entries()) {
      const isApplicable = !one.notApplicable.includes(at + 1);
      if (value === null && isApplicable) continue;
      for (const node of [1, place])
        for (const organisation of node === null ? [] : [line, 'all']) {
          const key = `${one.indicatorIds[at]} ${one.period} ${node} ${organisation}`;
          const [sum, reported, na] = sums.get(key) ?? [null, 0, 0];
          sums.set(key, value === null ? [sum, reported, na + 1] : [(sum ?? 0) + value, reported + 1, na]);
        }
    }
  }
  return sums;
}

async function shown(run: Run, basis: Basis): Promise<ReturnType<typeof added>> {
  const periodIds = await idsOf(periods);
  const standing = [...run.map.provinces.values()].filter((one) => basis === 'reported' || !one.isClosed);
  const rows = await read(await office.desk('leader'), (ctx) =>
    totalsOf(ctx, {
      ...{ indicatorIds: run.indicatorIds.flat(), periodIds, territoryIds: [1, ...standing.map(({ id }) => id)] },
      ...{ organisations: ['all', 'front', 'women'], basis },
    }),
  );
  return new Map(
    rows
      // A total that nobody is part of any more may stand as a row of nothing.
      .filter((row) => row.reported + row.notApplicable > 0)
      .map((row) => [
        `${row.indicatorId} ${periodIds.indexOf(row.periodId)} ${row.territoryId} ${row.organisation}`,
        [row.total === null ? null : Number(row.total), row.reported, row.notApplicable],
      ]),
  );
}

async function idsOf(codes: readonly string[]): Promise<number[]> {
  const { rows } = await office.asOwner((query) =>
    query('select id from figures.period where code = any($1) order by code', [codes]),
  );
  return rows.map((row) => Number(row.id));
}

/** Who owed what, with what counts of it. */
async function owedIn(run: Run): Promise<Owed[]> {
  const collections = run.collectionIds.flatMap((ids, form) =>
    ids.slice(1).map((collectionId, period) => ({ collectionId, form, period })),
  );
  const { rows } = await office.asOwner((query) =>
    query('select collection_id, unit_id from figures.expectation where collection_id = any($1)', [
      collections.map((one) => one.collectionId),
    ]),
  );
  return rows.flatMap((row): Owed[] => {
    const { collectionId, form, period } = collections.find((one) => one.collectionId === Number(row.collection_id))!;
    const unit = run.map.units.find((one) => one.id === Number(row.unit_id));
    // The little world owes it too, and lies elsewhere.
    if (!unit) return [];
    const sent = run.sent.get(`${collectionId}:${unit.id}`);
    const provinceId = run.frozen.get(`${unit.id}:${period}`)!;
    const indicatorIds = run.indicatorIds[form]!;
    return [{ unit, period, provinceId, indicatorIds, counted: sent?.counts ? sent : null }];
  });
}

/** Commune by commune and unit by unit, for who reads all, one line, or one province of today; how many forms the last may not read. */
async function expectBelow(run: Run): Promise<number> {
  const owed = await owedIn(run);
  const own = [...run.map.provinces.values()].find((one) => !one.isClosed)!.id;
  await office.asOwner((query) =>
    letRead(query, 'observer', { place: `vn.t${own}`, territoryId: own, organisation: null }),
  );
  const readers = {
    leader: () => true,
    womenCoordinator: (unit: Unit) => unit.line === 'women',
    observer: (unit: Unit) => run.map.communes.get(unit.communeId)!.provinceId === own,
  };
  const asked = { indicatorIds: run.indicatorIds.flat(), periodIds: await idsOf(periods) };
  for (const [account, reads] of Object.entries(readers))
    for (const basis of ['reported', 'today'] as const) {
      const way = { basis, communes: account === 'leader' };
      const shown = await shownBelow(await office.desk(account as WorldAccount), run.map, { ...asked, ...way });
      expect(shown, `${account} ${basis}`).toEqual(addedBelow(run.map, owed, { ...way, reads }));
    }
  return owed.filter(({ unit }) => !readers.observer(unit)).length;
}

test('totals of any map and what stands below them, as reported and by the map of today, are a plain sum of what counts', async () => {
  let sendings = 0;
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
      fc.array(step, { minLength: 4, maxLength: 14 }),
      fc.array(step, { minLength: 4, maxLength: 14 }),
      async (communesOf, first, second) => {
        const run = await begin(communesOf);
        await openMonth(run, 0);
        for (const one of first) await take(run, one);
        await openMonth(run, 1);
        for (const one of second) await take(run, one);
        sendings += run.sent.size;
        for (const basis of ['reported', 'today'] as const) expect(await shown(run, basis)).toEqual(added(run, basis));
        hidden += await expectBelow(run);
      },
    ),
    { numRuns: 15 },
  );
  expect(sendings).toBeGreaterThan(15);
  expect(hidden).toBeGreaterThan(15);
  for (const [name, text] of Object.entries(figureInvariants)) {
    const { rows } = await office.asOwner((query) => query(text));
    expect({ [name]: rows }).toEqual({ [name]: [] });
  }
}, 180_000);
