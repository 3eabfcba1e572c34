import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import type { WorldAccount } from '../../../tests/support/world.ts';
import { logActivity, withdrawActivity } from './commands.server.ts';
import { activityMeasures as source } from './measures.server.ts';
import { listKinds } from './queries.server.ts';
import { makeActivity } from './testing.ts';
import { measuredKinds } from './text.vi.ts';

let office: TestOffice;
const ids: Record<string, number> = {};
const log = async (name: string, overrides: object, by: WorldAccount = 'coordinator') => {
  ids[name] = (await execute(await office.desk(by), logActivity, makeActivity(overrides))).id;
};
beforeAll(async () => {
  office = await openTestOffice();
  await log('regular', { happenedOn: '2026-06-01', attendance: '40', women: '10' });
  await log('visit', {
    ...{ ownerUnitId: 304, kind: 'visit', attendance: '5', women: '5', partnerUnitIds: ['301', '401'] },
    values: { gifts: '12', gift_value: '6.000.000' },
  });
  await log('study', {
    ...{ ownerUnitId: 401, kind: 'study', values: { paper: 'NQ' }, women: '' },
    points: [
      { name: 'A', attendance: '30' },
      { name: 'B', attendance: '20' },
    ],
  });
  await log('before', { happenedOn: '2026-05-31' });
  await log('wrong', { happenedOn: '2026-06-02', attendance: '999' });
  await execute(await office.desk('coordinator'), withdrawActivity, { id: ids.wrong, version: 1, reason: 'Nhầm' });
});
afterAll(() => office.close());

const scope = {
  units: [
    { id: 301, group: 'A' },
    { id: 304, group: 'A' },
    { id: 401, group: 'B' },
    { id: 701, group: 'B' },
  ],
  from: '2026-06-01',
  until: '2026-06-16',
};

test('each is counted once, for its owner, in its days; who took part is counted apart', async () => {
  const figures = await read(await office.desk('coordinator'), (ctx) => source.count(ctx, scope));
  const written = figures.map((one) => `${one.group} ${one.code.slice('activities.'.length)} ${one.value}`).toSorted();
  expect(written).toEqual(
    [
      ...['A held 2', 'A attendance 45', 'A women 15', 'A gifts 12', 'A gift_value 6000000', 'A partnered 1'],
      ...['A regular 1', 'A regular_attendance 40', 'A visit 1', 'A visit_attendance 5'],
      ...['B held 1', 'B attendance 50', 'B points 2', 'B study 1', 'B study_attendance 50', 'B partnered 1'],
    ].toSorted(),
  );
});

test('the records behind a measure are those that it counts, and lead to their pages', async () => {
  const behind = await read(await office.desk('coordinator'), (ctx) => source.records(ctx, scope));
  const of = (code: string) => behind.find((one) => one.code === `activities.${code}`)?.recordIds;
  expect(of('held')).toEqual([ids.regular, ids.visit, ids.study]);
  expect(of('women')).toEqual([ids.regular, ids.visit]);
  expect(of('partnered')).toEqual([ids.visit]);
  expect(of('opinions')).toBeUndefined();
  const lines = await read(await office.desk('coordinator'), (ctx) => source.describe(ctx, of('held')!));
  expect(lines.map((line) => line.to)).toEqual([ids.study, ids.visit, ids.regular].map((id) => `/hoat-dong/${id}`));
  expect(await read(await office.desk('otherCoordinator'), (ctx) => source.describe(ctx, of('held')!))).toEqual([]);
});

test('who may not read them counts none of them', async () => {
  expect(await read(await office.desk('otherCoordinator'), (ctx) => source.count(ctx, scope))).toEqual([]);
});

test('every kind of the table has its measures, and every figure its name', async () => {
  const kinds = await read(await office.desk('officerA'), listKinds);
  expect(kinds.map((kind) => kind.code).toSorted()).toEqual(Object.keys(measuredKinds).toSorted());
  const codes = source.measures.map((measure) => measure.code);
  expect(new Set(codes).size).toBe(codes.length);
  const figures = await read(await office.desk('coordinator'), (ctx) => source.count(ctx, scope));
  expect(figures.filter((figure) => !codes.includes(figure.code))).toEqual([]);
});
