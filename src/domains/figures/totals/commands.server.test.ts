import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldTerritories, worldUnits } from '../../../../tests/support/world.ts';
import { openCollection } from '../collections/commands.server.ts';
import { acceptFigures, returnFigures, sealFigures } from '../deciding/commands.server.ts';
import { typeCells } from '../entry/commands.server.ts';
import { sendFigures, sendTyped } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { unitFigures } from '../below/queries.server.ts';
import { totalsOf } from './queries.server.ts';

let office: TestOffice;
let form: Awaited<ReturnType<typeof openMonthlyForm>>;
beforeAll(async () => {
  office = await openTestOffice();
  form = await openMonthlyForm(office);
});
afterAll(() => office.close());

const act = async <R>(by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown): Promise<R> =>
  execute(await office.desk(by), command as never, input) as Promise<R>;
const fold = () => office.asOwner(async (query) => Number((await query('select figures.fold(1000) as n')).rows[0]!.n));
const periodOf = async (code: string) =>
  office.asOwner(async (query) =>
    Number((await query('select id from figures.period where code = $1', [code])).rows[0]!.id),
  );

async function total(
  by: WorldAccount,
  indicatorId: number,
  territoryId: number,
  organisation = 'all',
  period = '2026-m06',
) {
  const desk = await office.desk(by);
  const periodId = await periodOf(period);
  const rows = await read(desk, (ctx) =>
    totalsOf(ctx, {
      indicatorIds: [indicatorId],
      periodIds: [periodId],
      territoryIds: [territoryId],
      organisations: [organisation],
      basis: 'reported',
    }),
  );
  return rows[0] ?? null;
}

describe('a form for a month', () => {
  test('is expected from every unit of its level below, once', async () => {
    const { rows } = await office.asOwner((query) =>
      query('select unit_id, province_id from figures.expectation where collection_id = $1 order by unit_id', [
        form.collectionId,
      ]),
    );
    expect(rows.map((row) => Number(row.unit_id))).toEqual([301, 304, 401, 404]);
    expect(Number(rows[0]!.province_id)).toBe(2);
    await expect(act('coordinator', openCollection, { formId: form.formId, period: '2026-m06' })).rejects.toMatchObject(
      {
        code: 'period-already-open',
      },
    );
  });

  test('counts from the moment of sending, folded or not, and tells null from 0 from not applicable', async () => {
    const [first, second, third] = form.indicatorIds as [number, number, number];
    expect(await total('coordinator', first, worldTerritories.province)).toBeNull();
    const typed = await act<{ saved: unknown[]; invalid: number[] }>('officerA', typeCells, {
      ...{ collectionId: form.collectionId, unitId: worldUnits.frontA },
      cells: [
        { position: 1, value: '1.250', version: 0 },
        { position: 2, value: '12,5', version: 0 },
      ],
    });
    expect(typed).toMatchObject({ saved: [{ position: 1, version: 1 }], invalid: [2] });
    const send = () => act('officerA', sendTyped, { collectionId: form.collectionId, unitId: worldUnits.frontA });
    await expect(send()).rejects.toMatchObject({ code: 'figures-incomplete', details: { positions: '2' } });
    await act('officerA', typeCells, {
      ...{ collectionId: form.collectionId, unitId: worldUnits.frontA },
      cells: [
        { position: 2, value: '0', version: 0 },
        { position: 3, notApplicable: true, version: 0 },
      ],
    });
    await send();
    const before = [
      await total('coordinator', first, worldTerritories.province),
      await total('coordinator', second, worldTerritories.province),
      await total('coordinator', third, worldTerritories.province),
      await total('coordinator', first, worldTerritories.province, 'women'),
    ];
    expect(before).toMatchObject([
      { total: '1250', reported: 1, notApplicable: 0 },
      { total: '0', reported: 1, notApplicable: 0 },
      { total: null, reported: 0, notApplicable: 1 },
      null,
    ]);
    expect(await fold()).toBe(1);
    expect([
      await total('coordinator', first, worldTerritories.province),
      await total('coordinator', second, worldTerritories.province),
      await total('coordinator', third, worldTerritories.province),
      await total('coordinator', first, worldTerritories.province, 'women'),
    ]).toEqual(before);
  });

  test('of the nation is not for whoever reads a province, nor of a province for its neighbour', async () => {
    const [first] = form.indicatorIds as [number];
    expect(await total('coordinator', first, worldTerritories.nation)).toBeNull();
    expect(await total('otherCoordinator', first, worldTerritories.province)).toBeNull();
    expect(await total('womenCoordinator', first, worldTerritories.province)).toBeNull();
  });

  test('is refused over what somebody sent meanwhile, and where nothing changed', async () => {
    const figures = { collectionId: form.collectionId, unitId: worldUnits.frontB, values: [7, 2, null], base: null };
    await expect(act('officerA', sendFigures, figures)).rejects.toMatchObject({ code: 'figures-not-found' });
    await act('officerB', sendFigures, figures);
    await expect(act('officerB', sendFigures, figures)).rejects.toMatchObject({ code: 'figures-changed' });
    await expect(act('officerB', sendFigures, { ...figures, base: 1 })).rejects.toMatchObject({
      code: 'figures-unchanged',
    });
  });

  test('sent back it counts no longer until it comes again; sealed, a correction stands beside the seal', async () => {
    const [first] = form.indicatorIds as [number];
    const unit = { collectionId: form.collectionId, unitId: worldUnits.frontB };
    await act('coordinator', returnFigures, { ...unit, remarks: [{ position: 1, reason: 'Xem lại số cuộc.' }] });
    expect(await total('coordinator', first, worldTerritories.province)).toMatchObject({ total: '1250', reported: 1 });
    await act('officerB', sendFigures, { ...unit, values: [9, 2, 4], base: 1 });
    expect(await total('coordinator', first, worldTerritories.province)).toMatchObject({ total: '1259', reported: 2 });
    expect(
      await act('coordinator', acceptFigures, {
        collectionId: form.collectionId,
        unitIds: [worldUnits.frontA, worldUnits.frontB, 404],
      }),
    ).toEqual({ accepted: 2, left: 1 });
    expect(await act('coordinator', sealFigures, { collectionId: form.collectionId })).toMatchObject({ units: 2 });
    await act('officerB', sendFigures, { ...unit, values: [10, 2, 4], base: 2 });
    expect(await total('coordinator', first, worldTerritories.province)).toMatchObject({ total: '1260' });
    const { rows } = await office.asOwner((query) =>
      query(
        `select s.rev as sealed, e.rev as now from figures.sealed_revision s
         join figures.expectation e on e.unit_id = s.unit_id and e.collection_id = $1 where s.unit_id = $2`,
        [form.collectionId, worldUnits.frontB],
      ),
    );
    expect(rows).toEqual([{ sealed: 2, now: 3 }]);
  });

  test('a revision cannot be changed, and its chain holds', async () => {
    const desk = await office.desk('officerB');
    await expect(read(desk, (ctx) => sql`update figures.revision set vals = '{1}'`.execute(ctx.db))).rejects.toThrow(
      /permission denied|read-only/,
    );
    const { rows } = await office.asOwner((query) =>
      query(`select count(distinct hash)::int as hashes, max(rev) as last from figures.revision where unit_id = $1`, [
        worldUnits.frontB,
      ]),
    );
    expect(rows).toEqual([{ hashes: 3, last: 3 }]);
  });
});

describe('two officers in one form', () => {
  test('the second is told cell by cell, and nothing is written over', async () => {
    const unit = { collectionId: form.collectionId, unitId: worldUnits.womenA };
    const type = (by: WorldAccount, cells: unknown) => act<unknown>(by, typeCells, { ...unit, cells });
    await type('womenOfficerA', [{ position: 1, value: '5', version: 0 }]);
    expect(
      await type('leader', [
        { position: 1, value: '6', version: 0 },
        { position: 2, value: '3', version: 0 },
      ]),
    ).toEqual({
      saved: [{ position: 2, version: 1 }],
      conflicts: [{ position: 1, value: 5, notApplicable: false, note: null, version: 1, byName: 'Đặng Hội An' }],
      invalid: [],
    });
  });
});

describe('totals against a plain recomputation', () => {
  const units = [worldUnits.frontA, worldUnits.frontB, worldUnits.womenA, worldUnits.womenB];
  const step = fc.oneof(
    fc.record({
      what: fc.constant('send' as const),
      unit: fc.constantFrom(...units),
      values: fc.array(fc.option(fc.nat(1000)), { minLength: 3, maxLength: 3 }),
    }),
    fc.record({
      what: fc.constantFrom('accept' as const, 'return' as const, 'seal' as const, 'fold' as const),
      unit: fc.constantFrom(...units),
    }),
  );

  test('hold after any order of sendings, returns, acceptances, seals and folds', async () => {
    const fresh = await openTestOffice();
    const { collectionId, indicatorIds } = await openMonthlyForm(fresh);
    const leader = await fresh.desk('leader');
    const coordinator = await fresh.desk('coordinator');
    const model = new Map<number, { values: (number | null)[]; counts: boolean }>();
    const rev = new Map<number, number>();
    const quietly = async (body: () => Promise<unknown>) =>
      body().then(
        () => true,
        () => false,
      );
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
          for (const one of steps) {
            if (one.what === 'fold') await fresh.asOwner((query) => query('select figures.fold(2)'));
            if (one.what === 'send') {
              const values = [one.values[0] ?? 0, one.values[1] ?? 0, one.values[2] ?? null];
              const input = { collectionId, unitId: one.unit, values, base: rev.get(one.unit) ?? null };
              if (await quietly(() => execute(leader, sendFigures, input))) {
                model.set(one.unit, { values, counts: true });
                rev.set(one.unit, (rev.get(one.unit) ?? 0) + 1);
              }
            }
            if (one.what === 'accept')
              await quietly(() => execute(coordinator, acceptFigures, { collectionId, unitIds: [one.unit] }));
            if (one.what === 'seal') await quietly(() => execute(coordinator, sealFigures, { collectionId }));
            if (one.what === 'return') {
              const remarks = [{ position: 0, reason: 'Xem lại.' }];
              if (await quietly(() => execute(coordinator, returnFigures, { collectionId, unitId: one.unit, remarks })))
                model.get(one.unit)!.counts = false;
            }
          }
          const counted = [...model.values()].filter((one) => one.counts);
          const period = await fresh.asOwner((query) => query(`select id from figures.period where code = '2026-m06'`));
          for (const [at, indicatorId] of indicatorIds.entries()) {
            const known = counted.map((one) => one.values[at]).filter((value) => value != null);
            const rows = await read(leader, (ctx) =>
              totalsOf(ctx, {
                indicatorIds: [indicatorId],
                periodIds: [Number(period.rows[0]!.id)],
                territoryIds: [worldTerritories.province],
                organisations: ['all'],
                basis: 'reported',
              }),
            );
            const sum = known.length === 0 ? null : String(known.reduce((a, b) => a + b, 0));
            expect([rows[0]?.total ?? null, rows[0]?.reported ?? 0]).toEqual([sum, known.length]);
            const differences = await fresh.asOwner((query) =>
              query('select * from figures.differences($1, $2)', [indicatorId, period.rows[0]!.id]),
            );
            expect(differences.rows).toEqual([]);
          }
        }),
        { numRuns: 40 },
      );
    } finally {
      await fresh.close();
    }
  });
});

describe('what a total is made of', () => {
  test('every unit that owed it, those that sent nothing too', async () => {
    const desk = await office.desk('coordinator');
    const periodId = await periodOf('2026-m06');
    const asked = {
      indicatorId: form.indicatorIds[0]!,
      periodIds: [periodId],
      organisation: null,
      basis: 'today',
    } as const;
    const figures = await read(desk, (ctx) => unitFigures(ctx, { ...asked, territoryId: worldTerritories.province }));
    expect(figures.map((one) => [one.unitId, one.communeId, one.value, one.state])).toEqual([
      [worldUnits.frontA, worldTerritories.communeA, 1250, 'sealed'],
      [worldUnits.womenA, worldTerritories.communeA, null, 'expected'],
      [worldUnits.frontB, worldTerritories.communeB, 10, 'submitted'],
      [worldUnits.womenB, worldTerritories.communeB, null, 'expected'],
    ]);
    const ofOne = await read(desk, (ctx) => unitFigures(ctx, { ...asked, territoryId: worldTerritories.communeB }));
    expect(ofOne.map((one) => one.unitId)).toEqual([worldUnits.frontB, worldUnits.womenB]);
    const ofOwn = await read(await office.desk('officerA'), (ctx) =>
      unitFigures(ctx, { ...asked, territoryId: worldTerritories.province }),
    );
    expect(ofOwn.map((one) => one.unitId)).toEqual([worldUnits.frontA]);
  });
});
