import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import type { Viewing } from '#domains/tables.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { boardOf } from '../board/queries.server.ts';
import { dueInMonth } from '../calendar/queries.server.ts';
import { papersOf } from '../papers/queries.server.ts';
import { stepCommands } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { timelineOf } from '../timeline/queries.server.ts';
import { windowFrom } from '../timeline/rules.ts';
import { unitsBelow } from '../units-below/queries.server.ts';
import { workOfWeek } from '../week/queries.server.ts';
import { weekOf } from '../week/rules.ts';
import { viewHead } from './queries.server.ts';
import { viewFilter } from './schema.ts';

let office: TestOffice;
const { frontProvince, frontA, frontB, womenA, frontAreaA1 } = worldUnits;
const owned = viewFilter.parse({});
const asked = viewFilter.parse({ side: 'asker' });

/** A promise of the province, carried so far by commune A or B: opened, late, claimed or confirmed. */
async function promised(unit: number, by: 'officerA' | 'officerB', far: 'open' | 'claimed' | 'confirmed', more = {}) {
  const coordinator = await office.desk('coordinator');
  const id = await execute(coordinator, openForTest, newCommitments({ ownerUnitIds: [unit], ...more }));
  if (far === 'open') return id;
  const officer = await office.desk(by);
  await execute(officer, stepCommands.receive, { id, version: 1 });
  await execute(officer, stepCommands.claim, { id, version: 2, claim: 'Đã xong', paper: 'Báo cáo số 1' });
  if (far === 'confirmed') await execute(coordinator, stepCommands.confirm, { id, version: 3 });
  return id;
}

async function seen<R>(account: WorldAccount, body: (ctx: Viewing) => Promise<R>): Promise<R> {
  return read(await office.desk(account), body);
}

beforeAll(async () => {
  office = await openTestOffice();
  await promised(frontA, 'officerA', 'confirmed', { dueOn: '2026-06-10' });
  await promised(frontA, 'officerA', 'claimed', { dueOn: '2026-06-18' });
  await promised(frontA, 'officerA', 'open', { dueOn: '2026-06-12' });
  await promised(frontB, 'officerB', 'open', {
    dueOn: '2026-07-20',
    originId: 2,
    originLabel: 'Công văn số 7/CV-MTTQ',
  });
  await promised(frontB, 'officerB', 'open', {
    dueOn: '2025-12-20',
    originId: 2,
    originLabel: 'Công văn số 7/CV-MTTQ',
  });
  await execute(
    await office.desk('leader'),
    openForTest,
    newCommitments({ askerUnitId: frontA, ownerUnitIds: [womenA], originId: 3, dueOn: '2026-06-25' }),
  );
});
afterAll(() => office.close());

describe('the units below', () => {
  const of = (account: WorldAccount, unit: number, more = {}) =>
    seen(account, (ctx) => unitsBelow(ctx, unit, { isAsked: false, year: 2026, ...more }));

  test('stand with what is open and what was due in the year; claimed and confirmed are two counts', async () => {
    const { units, total } = await of('coordinator', frontProvince);
    expect(units).toEqual(
      [
        { unitId: frontA, name: 'Ủy ban MTTQ Việt Nam xã An Hòa', inProgress: 0, behind: 1, claimed: 1, confirmed: 1 },
        {
          unitId: frontB,
          name: 'Ủy ban MTTQ Việt Nam phường Bình Minh',
          inProgress: 1,
          behind: 1,
          claimed: 0,
          confirmed: 0,
        },
        { unitId: womenA, name: 'Hội Liên hiệp Phụ nữ xã An Hòa', inProgress: 1, behind: 0, claimed: 0, confirmed: 0 },
      ].toSorted((a, b) => b.behind - a.behind || (a.name < b.name ? -1 : 1)),
    );
    expect(total).toEqual({ units: 3, inProgress: 2, behind: 2, claimed: 1, confirmed: 1 });
  });

  test('of another year what is closed no longer counts, what is open does', async () => {
    const { total } = await of('coordinator', frontProvince, { year: 2024 });
    expect(total).toEqual({ units: 3, inProgress: 2, behind: 2, claimed: 1, confirmed: 0 });
  });

  test('only what one asked for; only one organisation', async () => {
    const { units } = await of('coordinator', frontProvince, { isAsked: true });
    expect(new Set(units.map((unit) => unit.unitId))).toEqual(new Set([frontA, frontB]));
    const women = await of('coordinator', frontProvince, { organisation: 'women' });
    expect(women.units.map((unit) => unit.unitId)).toEqual([womenA]);
  });

  test('a page ends at its edge, both ways', async () => {
    const all = (await of('coordinator', frontProvince)).units;
    const after = await of('coordinator', frontProvince, { after: `${all[0]!.behind}.${all[0]!.unitId}` });
    expect(after.units).toEqual(all.slice(1));
    expect(after.total.units).toBe(3);
    const before = await of('coordinator', frontProvince, { before: `${all[2]!.behind}.${all[2]!.unitId}` });
    expect(before.units).toEqual(all.slice(0, 2));
  });

  test('a commune sees those below it and none beside it; a neighbour sees nothing', async () => {
    expect((await of('officerA', frontA)).units.map((unit) => unit.unitId)).toEqual([womenA]);
    expect((await of('officerB', frontProvince)).units.map((unit) => unit.unitId)).toEqual([frontB]);
    expect((await of('otherCoordinator', frontProvince)).units).toEqual([]);
    expect((await of('nobody', frontProvince)).units).toEqual([]);
    expect((await of('areaHead', frontAreaA1)).units).toEqual([]);
  });
});

describe('the papers behind the work', () => {
  const of = (account: WorldAccount, unit: number, filter: typeof owned, before: number | null = null) =>
    seen(account, (ctx) => papersOf(ctx, unit, filter, before));

  test('of who asked, the newest first, each with its outcomes', async () => {
    const { papers, next } = await of('coordinator', frontProvince, asked);
    expect(next).toBeNull();
    expect(papers).toMatchObject([
      { paperId: 2, label: 'Công văn số 7/CV-MTTQ', total: 2, behind: 1, 'in-progress': 1, nextDueOn: '2025-12-20' },
      { paperId: 1, total: 3, done: 1, claimed: 1, behind: 1 },
    ]);
    expect((await of('coordinator', frontProvince, asked, 2)).papers.map((paper) => paper.paperId)).toEqual([1]);
    const only = { ...asked, unitId: frontB };
    expect((await of('coordinator', frontProvince, only)).papers.map((paper) => [paper.paperId, paper.total])).toEqual([
      [2, 2],
    ]);
  });

  test('of who was asked, and nothing of a paper that one may not read', async () => {
    expect((await of('officerA', frontA, owned)).papers).toMatchObject([{ paperId: 1, total: 3 }]);
    expect((await of('officerB', frontProvince, asked)).papers.map((paper) => paper.paperId)).toEqual([2]);
    expect((await of('otherCoordinator', frontProvince, asked)).papers).toEqual([]);
  });
});

describe('the same work in days and states', () => {
  test('a week has what was confirmed in it, what waits, what runs and what is behind', async () => {
    const week = weekOf('2026-06-16');
    const { groups } = await seen('officerA', (ctx) => workOfWeek(ctx, frontA, owned, week));
    expect(Object.values(groups).map((lines) => lines.length)).toEqual([1, 1, 0, 1]);
    const before = await seen('officerA', (ctx) => workOfWeek(ctx, frontA, owned, weekOf('2026-06-09')));
    expect(Object.values(before.groups).flat()).toEqual([]);
    const none = await seen('otherCoordinator', (ctx) => workOfWeek(ctx, frontA, owned, week));
    expect(Object.values(none.groups).flat()).toEqual([]);
  });

  test('a board holds each once, by state', async () => {
    const board = await seen('coordinator', (ctx) => boardOf(ctx, frontProvince, asked));
    expect(board.map(({ column, lines }) => [column, lines.length])).toEqual([
      ['assigned', 3],
      ['working', 0],
      ['returned', 0],
      ['claimed', 1],
      ['confirmed', 1],
    ]);
  });

  test('a month has what is due on the days of its sheet', async () => {
    const filter = viewFilter.parse({ side: 'asker', show: 'all' });
    const { lines } = await seen('coordinator', (ctx) => dueInMonth(ctx, frontProvince, filter, monthDays('2026-06')));
    expect(lines.map((line) => line.dueOn)).toEqual(['2026-06-10', '2026-06-12', '2026-06-18']);
  });

  test('a timeline begins with what is open from before', async () => {
    const filter = viewFilter.parse({ side: 'asker', show: 'all' });
    const { lines } = await seen('coordinator', (ctx) => timelineOf(ctx, frontProvince, filter, windowFrom('2026-06')));
    expect(lines.map((line) => line.dueOn)).toEqual([
      '2025-12-20',
      '2026-06-10',
      '2026-06-12',
      '2026-06-18',
      '2026-07-20',
    ]);
  });
});

test('whose work it is: one’s own unit without a query, another one by its name', async () => {
  const own = await seen('officerA', (ctx) => viewHead(ctx, owned));
  expect(own).toEqual({
    unit: { id: frontA, name: 'Ủy ban MTTQ Việt Nam xã An Hòa' },
    isOwn: true,
    mayConfirm: false,
    narrowedTo: null,
    paper: null,
  });
  const other = await seen('coordinator', (ctx) =>
    viewHead(ctx, { ...asked, of: frontB, unitId: frontA, originId: 2 }),
  );
  expect(other).toMatchObject({
    unit: { id: frontB },
    isOwn: false,
    narrowedTo: { id: frontA },
    paper: { name: 'Công văn số 7/CV-MTTQ' },
  });
});
