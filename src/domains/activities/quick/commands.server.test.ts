import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts, worldUnits } from '../../../../tests/support/world.ts';
import { logActivity, withdrawActivity } from '../commands.server.ts';
import { getActivity } from '../page/queries.server.ts';
import { makeActivity } from '../testing.ts';
import { addActivityPhotos } from './commands.server.ts';
import { startOfQuickLog } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const photo = (letter: string) => ({
  ...{ hash: letter.repeat(64), name: `${letter}.jpg`, mediaType: 'image/jpeg', size: 1000 },
});
const log = async () => (await execute(await office.desk('officerA'), logActivity, makeActivity())).id;
const add = async (id: number, letters: string, once?: string, by: WorldAccount = 'officerA') =>
  execute(await office.desk(by), addActivityPhotos, { id, photos: letters.split('').map(photo) }, once);
const seen = async (id: number) => read(await office.desk('officerA'), (ctx) => getActivity(ctx, id));

describe('photos that follow their record', () => {
  test('stand there once, however often each is sent, and leave the version as it was', async () => {
    const id = await log();
    const [first, second] = [randomUUID(), randomUUID()];
    expect(await add(id, 'a', first)).toEqual({ photos: 1 });
    expect(await add(id, 'b', second)).toEqual({ photos: 2 });
    expect(await Promise.all([add(id, 'a', first), add(id, 'a', first)])).toEqual([{ photos: 1 }, { photos: 1 }]);
    expect(await seen(id)).toMatchObject({ version: 1, changes: [], photos: [{}, {}] });
  });

  test('that come at once both get a place', async () => {
    const id = await log();
    await Promise.all([add(id, 'c', randomUUID()), add(id, 'd', randomUUID())]);
    expect((await seen(id)).photos).toHaveLength(2);
  });

  test('are twelve at the most', async () => {
    const id = await log();
    await add(id, 'abcdefabcdef');
    await expect(add(id, 'a')).rejects.toMatchObject({ code: 'too-many-photos' });
  });

  test('are not taken from others, nor for a record that was withdrawn', async () => {
    const id = await log();
    await expect(add(id, 'a', undefined, 'officerB')).rejects.toMatchObject({ code: 'activity-not-found' });
    await expect(add(id, 'a', undefined, 'observer')).rejects.toMatchObject({ code: 'not-allowed' });
    await execute(await office.desk('officerA'), withdrawActivity, { id, version: 1, reason: 'Ghi nhầm' });
    await expect(add(id, 'a')).rejects.toMatchObject({ code: 'activity-withdrawn' });
  });
});

describe('the start of the quick log', () => {
  const start = async (by: WorldAccount) => read(await office.desk(by), startOfQuickLog);

  test('names the account, its unit and the kinds with their own fields', async () => {
    const found = await start('officerA');
    expect(found).toMatchObject({
      account: { id: worldAccounts.officerA, others: [] },
      device: null,
      entry: { unit: { id: worldUnits.frontA }, place: 'Xã An Hòa' },
    });
    expect(found.entry!.kinds.map((kind) => kind.code)).toContain('visit');
  });

  test('has no entry for who may not log', async () => {
    expect(await start('observer')).toMatchObject({ entry: null });
    expect(await start('nobody')).toMatchObject({ entry: null });
  });
});
