import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { writeDownPetition } from './entry/commands.server.ts';
import { acceptPetition, answerPetition, handOverPetition } from './handling/commands.server.ts';
import { getMatter } from './page/queries.server.ts';
import { countMatters, listMatters } from './queries.server.ts';
import { setRoute } from './routing/commands.server.ts';
import { asService, makePetition, sendFeedback } from './testing.ts';
import { petitionLines } from './today/queries.server.ts';

let office: TestOffice;
const keys: string[] = [];
beforeAll(async () => {
  office = await openTestOffice();
  const officer = await office.desk('officerA');
  for (let n = 0; n < 25; n += 1) {
    keys.push(String((await execute(officer, writeDownPetition, makePetition())).id));
    keys.push((await sendFeedback(office)).key);
  }
});
afterAll(() => office.close());

const list = async (by: WorldAccount, unit: number, more: object = {}) =>
  read(await office.desk(by), (ctx) =>
    listMatters(ctx, unit, { view: 'open', field: null, areaId: null, after: null, ...more }),
  );
const page = async (by: WorldAccount, key: string) => read(await office.desk(by), (ctx) => getMatter(ctx, key));

test('both stores stand in one list, page by page, each once', async () => {
  const first = await list('officerA', 301);
  expect(first.rows).toHaveLength(40);
  const second = await list('officerA', 301, { after: first.page.after });
  expect(second.page.after).toBe(null);
  const all = [...first.rows, ...second.rows].map((row) => row.key);
  expect(all.toSorted()).toEqual(keys.toSorted());
  expect(await read(await office.desk('officerA'), (ctx) => countMatters(ctx, 301))).toEqual({
    open: 50,
    late: 0,
    waiting: 50,
    again: 0,
  });
});

test('filters hold; the list of a unit is empty for whoever works elsewhere', async () => {
  expect((await list('officerA', 301, { field: 'land' })).rows).toEqual([]);
  expect((await list('officerA', 301, { areaId: 3 })).rows).toHaveLength(40);
  expect((await list('officerA', 301, { areaId: 4 })).rows).toEqual([]);
  for (const by of ['leader', 'officerB', 'womenOfficerA'] as const) expect((await list(by, 301)).rows).toEqual([]);
});

test('the page suggests whom to hand it to and what is alike, and never says who asked', async () => {
  const [key] = keys;
  const before = await page('officerA', key!);
  // Where no route is set: the people's committee of the place.
  expect(before.suggested).toMatchObject({ id: 309, isRouted: false });
  expect(before.alike).toHaveLength(5);
  expect(JSON.stringify(before)).not.toContain('Ngô Người Hỏi');
  await execute(await office.desk('officerA'), setRoute, { field: 'traffic', areaId: 5, toUnitId: 401 });
  expect((await page('officerA', key!)).suggested).toMatchObject({ id: 401, isRouted: true });
  await expect(page('leader', key!)).rejects.toMatchObject({ code: 'petition-not-found' });
});

test('what was handed over stays in sight until it is taken up, and turns red at the giver too', async () => {
  for (const key of keys.slice(0, 2))
    await execute(await office.desk('officerA'), handOverPetition, {
      ...{ key, version: 1, toUnitId: 401, reason: 'Địa bàn phường', dueOn: '2026-07-10' },
    });
  expect((await list('officerA', 301, { view: 'given' })).rows.map((row) => [row.stage, row.isLate])).toEqual([
    ['takeOver', false],
    ['takeOver', false],
  ]);
  office.clock.set('2026-06-19T08:00:00+07:00');
  expect((await list('officerA', 301, { view: 'given' })).rows.map((row) => row.isLate)).toEqual([true, true]);
  office.clock.set('2026-06-16T10:00:00+07:00');
});

test('each line of the first screen is the size of the view that it leads to', async () => {
  const { key, digest } = await sendFeedback(office, { dueOn: '2026-06-20' });
  await execute(await office.desk('officerA'), acceptPetition, { key, version: 1, dueOn: '2026-06-20' });
  await execute(await office.desk('officerA'), answerPetition, { key, version: 2, answer: 'Đã nạo vét mương.' });
  await asService(office, 'portal', `select opinion.say_verdict('${digest}', 'not_solved', 'Vẫn ngập', '2026-06-20')`);
  office.clock.set('2026-06-22T08:00:00+07:00');
  const officer = await office.desk('officerA');
  const lines = await read(officer, (ctx) => petitionLines(ctx, 301));
  expect(lines.map(({ to, isLate }) => [to, isLate])).toEqual([
    ['/kien-nghi?hien=late', true],
    ['/kien-nghi?hien=again', false],
    ['/kien-nghi?hien=waiting', false],
  ]);
  for (const { words, to } of lines) {
    const view = new URLSearchParams(to.split('?')[1]).get('hien');
    const first = await list('officerA', 301, { view });
    const rest = first.page.after ? (await list('officerA', 301, { view, after: first.page.after })).rows : [];
    expect(words, to).toMatch(new RegExp(`^${first.rows.length + rest.length} `, 'u'));
  }
  expect(await read(await office.desk('leader'), (ctx) => petitionLines(ctx, 301))).toEqual([]);
  office.clock.set('2026-06-16T10:00:00+07:00');
});
