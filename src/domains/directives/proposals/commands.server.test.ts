import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { answerProposals, gatherProposals, raiseProposal } from './commands.server.ts';
import { listProposals, officeAbove, themesWith } from './queries.server.ts';
import { proposalFilter } from './schema.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => query(`update people.access_grant set role = 'coordinator' where account_id = 5`));
});
afterAll(() => office.close());

const desk = (by: WorldAccount) => office.desk(by);
const raise = async (by: WorldAccount, toUnitId: number, theme = 'funds') =>
  (await execute(await desk(by), raiseProposal, { theme, kind: 'difficulty', words: 'Thiếu kinh phí', toUnitId })).id;
const list = async (by: WorldAccount, unitId: number, filter: object) =>
  (await read(await desk(by), (ctx) => listProposals(ctx, unitId, proposalFilter.parse(filter)))).rows;
const refusal = (code: string) => expect.objectContaining({ code });

test('what villages and communes raise is gathered by theme, and one answer at the top reaches all of them', async () => {
  const village = await raise('areaHead', 301);
  const commune = await raise('officerB', 201);
  const gathering = {
    ids: [village],
    theme: 'funds',
    kind: 'proposal',
    words: 'Các thôn thiếu kinh phí',
    toUnitId: 201,
  };
  const { id: gathered } = await execute(await desk('officerA'), gatherProposals, gathering);
  expect(await read(await desk('coordinator'), (ctx) => themesWith(ctx, 201))).toMatchObject([
    { code: 'funds', count: 2 },
  ]);
  expect(await list('areaHead', 501, { side: 'from', show: 'settled' })).toMatchObject([
    { gathered: true, answer: null },
  ]);
  await execute(await desk('coordinator'), answerProposals, {
    ids: [gathered, commune],
    answer: 'Đã bố trí từ quý III.',
  });
  const [ofVillage] = await list('areaHead', 501, { side: 'from', show: 'settled' });
  expect(ofVillage!.answer).toMatchObject({ words: 'Đã bố trí từ quý III.', fromAbove: true });
  const [ofCommune] = await list('officerB', 401, { side: 'from', show: 'settled' });
  expect(ofCommune!.answer).toMatchObject({ words: 'Đã bố trí từ quý III.', fromAbove: false });
  expect(await read(await desk('coordinator'), (ctx) => themesWith(ctx, 201))).toEqual([]);
});

test('only the office that was asked answers or gathers, once', async () => {
  const id = await raise('officerB', 201);
  const answer = { ids: [id], answer: 'Rồi' };
  for (const by of ['officerB', 'officerA', 'womenCoordinator'] as const)
    await expect(execute(await desk(by), answerProposals, answer)).rejects.toThrow(refusal('proposal-not-found'));
  await expect(execute(await desk('observer'), answerProposals, answer)).rejects.toThrow(refusal('not-allowed'));
  await execute(await desk('coordinator'), answerProposals, answer);
  await expect(execute(await desk('coordinator'), answerProposals, answer)).rejects.toThrow(
    refusal('proposal-settled'),
  );
});

test('others see nothing of it; nobody raises with oneself, or a theme that is none', async () => {
  await raise('officerB', 201, 'staff');
  expect(await list('officerA', 401, { side: 'from' })).toEqual([]);
  expect(await list('otherCoordinator', 201, { side: 'to' })).toEqual([]);
  await expect(raise('officerB', 401)).rejects.toThrow(
    expect.objectContaining({ fields: { toUnitId: 'proposal-to-oneself' } }),
  );
  await expect(raise('officerB', 201, 'mood')).rejects.toThrow(
    expect.objectContaining({ fields: { theme: 'field-invalid' } }),
  );
});

test.each([
  ['areaHead', { id: 501, path: 'vn.t2.t3.t5.front' }, 301],
  ['officerA', { id: 301, path: 'vn.t2.t3.front' }, 201],
  ['coordinator', { id: 201, path: 'vn.t2.front' }, undefined],
] as const)('%s raises with the committee of the same line one level up', async (by, unit, above) => {
  expect((await read(await desk(by), (ctx) => officeAbove(ctx, unit, null)))?.id).toBe(above);
});
