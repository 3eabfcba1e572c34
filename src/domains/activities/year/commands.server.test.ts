import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { logActivity, withdrawActivity } from '../commands.server.ts';
import { makeActivity } from '../testing.ts';
import { addItem, dropItem, placeActivity, setTheme } from './commands.server.ts';
import { activitiesOf, itemsOf, itemsOfActivity, offeredItems, themeFor, themesOf } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const desk = (by: WorldAccount) => office.desk(by);
const year = 2026;
const task = { year, kind: 'key_task', name: 'Xóa nhà tạm', fromMonth: 1, untilMonth: 12, target: 2 };
const refusal = (code: string) => expect.objectContaining({ code });
const faulty = (field: string, code: string) => expect.objectContaining({ fields: { [field]: code } });

test('a unit works under its own theme, or that of the nearest above; what it was before stays', async () => {
  const themeOf = async (unitId: number) =>
    (await read(await desk('officerA'), (ctx) => themeFor(ctx, unitId, year)))?.theme;
  await execute(await desk('coordinator'), setTheme, { year, theme: 'Năm của tỉnh' });
  expect([await themeOf(301), await themeOf(501), await themeOf(304), await themeOf(601)]).toEqual([
    'Năm của tỉnh',
    'Năm của tỉnh',
    undefined,
    undefined,
  ]);
  await execute(await desk('officerA'), setTheme, { year, theme: 'Năm của xã', paper: 'NQ 01' });
  await execute(await desk('officerA'), setTheme, { year, theme: 'Năm dân vận của xã' });
  expect([await themeOf(301), await themeOf(501), await themeOf(401)]).toEqual([
    'Năm dân vận của xã',
    'Năm dân vận của xã',
    'Năm của tỉnh',
  ]);
  expect((await read(await desk('officerA'), (ctx) => themesOf(ctx, 301, year))).map((row) => row.theme)).toEqual([
    'Năm dân vận của xã',
    'Năm của xã',
  ]);
});

test('records count for the items of their unit and of those above, while they stand', async () => {
  const { id: above } = await execute(await desk('coordinator'), addItem, task);
  const { id: own } = await execute(await desk('officerA'), addItem, { ...task, name: 'Đối thoại', target: null });
  const officer = await desk('officerA');
  expect((await read(officer, (ctx) => offeredItems(ctx, 301, year))).map((item) => item.id)).toEqual([own, above]);
  const { id: activityId } = await execute(officer, logActivity, makeActivity({ attendance: 40 }));
  await execute(officer, placeActivity, { activityId, itemIds: [own, above] });
  const counted = async (unitId: number, by: WorldAccount = 'coordinator') =>
    (await read(await desk(by), (ctx) => itemsOf(ctx, unitId, year))).map((item) => [item.activities, item.people]);
  expect([await counted(201), await counted(301)]).toEqual([[[1, 40]], [[1, 40]]]);
  expect(await counted(201, 'officerB')).toEqual([[0, 0]]);
  await execute(officer, placeActivity, { activityId, itemIds: [above] });
  expect(await counted(301)).toEqual([[0, 0]]);
  await execute(officer, placeActivity, { activityId, itemIds: [own, above] });
  expect((await read(officer, (ctx) => itemsOfActivity(ctx, activityId))).map((item) => item.id)).toEqual([above, own]);
  expect(await read(officer, (ctx) => activitiesOf(ctx, above))).toMatchObject([{ id: activityId }]);
  await execute(officer, withdrawActivity, { id: activityId, version: 1, reason: 'Nhập nhầm' });
  expect(await counted(201)).toEqual([[0, 0]]);
});

test('communication names audience and place; months run forward; one drops one’s own, once', async () => {
  const officer = await desk('officerA');
  const add = (input: object) => execute(officer, addItem, { ...task, ...input });
  await expect(add({ kind: 'communication' })).rejects.toThrow(expect.objectContaining({ code: 'input-invalid' }));
  await expect(add({ fromMonth: 5, untilMonth: 4 })).rejects.toThrow(faulty('untilMonth', 'months-turned-round'));
  const { id: itemId } = await add({
    kind: 'communication',
    audience: 'Hội viên',
    place: 'Thôn Một',
    speaker: 'respected',
  });
  await expect(execute(await desk('officerB'), dropItem, { itemId, reason: 'x' })).rejects.toThrow(
    refusal('not-allowed'),
  );
  await execute(officer, dropItem, { itemId, reason: 'Chuyển sang năm sau' });
  await expect(execute(officer, dropItem, { itemId, reason: 'x' })).rejects.toThrow(refusal('item-not-found'));
  const [line] = (await read(officer, (ctx) => itemsOf(ctx, 301, year))).filter((item) => item.id === itemId);
  expect(line).toMatchObject({ standing: 'dropped', droppedReason: 'Chuyển sang năm sau' });
});

test('a record belongs to no item of another line, and nobody places the record of others', async () => {
  const { id: foreign } = await execute(await desk('womenOfficerA'), addItem, task);
  const { id: activityId } = await execute(await desk('officerA'), logActivity, makeActivity());
  await expect(execute(await desk('officerA'), placeActivity, { activityId, itemIds: [foreign] })).rejects.toThrow(
    refusal('item-not-found'),
  );
  await expect(execute(await desk('officerB'), placeActivity, { activityId, itemIds: [] })).rejects.toThrow(
    refusal('activity-not-found'),
  );
});
