import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { makeIndicators } from '#domains/figures/testing.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import {
  acceptTargets,
  askChange,
  changeTarget,
  dropTarget,
  setHarder,
  setOwn,
  setTargets,
} from './commands.server.ts';
import { getTarget, targetHistory, targetsBelow, targetsOfUnit } from './queries.server.ts';

let office: TestOffice;
let indicatorId: number;
let parentId: number;

const act = async <R>(by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown): Promise<R> =>
  execute(await office.desk(by), command as never, input) as Promise<R>;
const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', per: null, spread: 'each', comparator: '>=' } as const;
const own = (unitId: number, value: number) => ({ ...year, indicatorId, unitId, value, paperLabel: '04-NQ/TU' });
async function of(unitId: number) {
  const desk = await office.desk('leader');
  return (await read(desk, (ctx) => targetsOfUnit(ctx, unitId, 2026)))[0]!;
}

beforeAll(async () => {
  office = await openTestOffice();
  indicatorId = (await makeIndicators(office, 1))[0]!;
  parentId = (await act<{ id: number }>('coordinator', setOwn, own(worldUnits.frontProvince, 20))).id;
});
afterAll(() => office.close());

describe('targets given to units below', () => {
  const rows = [
    { unitId: worldUnits.frontA, value: 20 },
    { unitId: worldUnits.frontB, value: 20 },
  ];

  test('an easier one needs a reason, whatever else is right', async () => {
    const easier = { parentId, rows: [rows[0], { ...rows[1], value: 15 }] };
    await expect(act('coordinator', setTargets, easier)).rejects.toMatchObject({
      code: 'target-easier-without-reason',
    });
  });

  test('stand at each unit with the paper of the parent; a second giving leaves them', async () => {
    const given = { parentId, rows: [rows[0], { ...rows[1], value: 15, reason: 'Mới sáp nhập.' }] };
    expect(await act('coordinator', setTargets, given)).toEqual({ given: 2, left: 0 });
    expect(await act('coordinator', setTargets, { parentId, rows })).toEqual({ given: 0, left: 2 });
    expect(await of(worldUnits.frontB)).toMatchObject({
      ...{ parentId, value: 15, state: 'set', reason: 'Mới sáp nhập.', paperLabel: '04-NQ/TU' },
      givenById: worldUnits.frontProvince,
    });
  });

  test('only by whoever collects from them, and only below', async () => {
    const giving = { parentId, rows: [{ unitId: worldUnits.womenB, value: 20 }] };
    await expect(act('officerA', setTargets, giving)).rejects.toMatchObject({ code: 'target-not-found' });
    await expect(act('observer', setTargets, giving)).rejects.toMatchObject({ code: 'not-allowed' });
    const elsewhere = { parentId, rows: [{ unitId: worldUnits.frontOther, value: 20 }] };
    await expect(act('coordinator', setTargets, elsewhere)).rejects.toMatchObject({ code: 'target-unit-not-below' });
  });

  test('the unit accepts, and sets itself a harder one, never an easier one', async () => {
    const { id: targetId } = await of(worldUnits.frontA);
    await expect(act('officerB', acceptTargets, { targetIds: [targetId] })).rejects.toMatchObject({
      code: 'target-not-found',
    });
    await act('officerA', acceptTargets, { targetIds: [targetId] });
    await expect(act('officerA', acceptTargets, { targetIds: [targetId] })).rejects.toMatchObject({
      code: 'target-out-of-order',
    });
    await expect(act('officerA', setHarder, { targetId, value: 19 })).rejects.toMatchObject({
      code: 'target-easier-than-given',
    });
    await act('officerA', setHarder, { targetId, value: 25 });
    expect(await of(worldUnits.frontA)).toMatchObject({ state: 'accepted', value: 20, ownValue: 25 });
  });

  test('a unit asks for a change but does not make it; the giver does, and old, new, who and paper are kept', async () => {
    const { id: targetId } = await of(worldUnits.frontB);
    await act('officerB', askChange, { targetId, reason: 'Còn hai thôn chưa có chi hội.' });
    const change = { targetId, value: 12, reason: 'Đồng ý.', paperLabel: '15-TB/TU' };
    await expect(act('officerB', changeTarget, change)).rejects.toMatchObject({ code: 'not-allowed' });
    await act('coordinator', changeTarget, change);
    const steps = await read(await office.desk('officerB'), (ctx) => targetHistory(ctx, targetId));
    expect(
      steps.map(({ version, value, state, paperLabel, byAccountId }) => [
        version,
        value,
        state,
        paperLabel,
        byAccountId,
      ]),
    ).toEqual([
      [3, 12, 'set', '15-TB/TU', 3],
      [2, 15, 'change-asked', '04-NQ/TU', 7],
      [1, 15, 'set', '04-NQ/TU', 3],
    ]);
  });

  test('a harder one of its own falls away when the giver asks for as much', async () => {
    const { id: targetId } = await of(worldUnits.frontA);
    await act('coordinator', changeTarget, { targetId, value: 25, reason: 'Nâng chung.' });
    expect(await of(worldUnits.frontA)).toMatchObject({ value: 25, ownValue: null, state: 'set' });
  });

  test('the database keeps a unit from changing what it was given, though it may write there', async () => {
    const { id } = await of(worldUnits.frontA);
    const cheating = {
      name: 'cheat',
      input: setHarder.input,
      run: async (ctx: { db: never }) =>
        sql`update indicators.target set value = 1, changed_by = 5 where id = ${id}`.execute(ctx.db),
    };
    await expect(act('officerA', cheating as never, { targetId: id, value: 1 })).rejects.toMatchObject({
      code: 'not-allowed',
      details: { permission: 'database' },
    });
  });
});

describe('a unit’s own target', () => {
  test('is once for an indicator and its days, and is dropped with a reason', async () => {
    const free = { ...own(worldUnits.frontA, 3), startsOn: '2026-07-01' };
    const { id: targetId } = await act<{ id: number }>('officerA', setOwn, free);
    await expect(act('officerA', setOwn, free)).rejects.toMatchObject({ code: 'target-already-set' });
    await expect(act('officerB', setOwn, free)).rejects.toMatchObject({ code: 'not-allowed' });
    await act('officerA', dropTarget, { targetId, reason: 'Trùng với chỉ tiêu tỉnh giao.' });
    await expect(act('officerA', changeTarget, { targetId, value: 4, reason: 'x' })).rejects.toMatchObject({
      code: 'target-out-of-order',
    });
    expect(await act<{ id: number }>('officerA', setOwn, free)).not.toEqual({ id: targetId });
  });
});

describe('who reads', () => {
  test('a unit its own and no other, its giver all below', async () => {
    const below = async (by: WorldAccount) =>
      read(await office.desk(by), async (ctx) => (await targetsBelow(ctx, [parentId])).map((one) => one.unitId));
    expect(await below('coordinator')).toEqual([worldUnits.frontB, worldUnits.frontA]);
    expect(await below('officerA')).toEqual([worldUnits.frontA]);
    expect(await below('otherCoordinator')).toEqual([]);
    await expect(read(await office.desk('officerA'), (ctx) => getTarget(ctx, parentId))).rejects.toMatchObject({
      code: 'target-not-found',
    });
  });
});
