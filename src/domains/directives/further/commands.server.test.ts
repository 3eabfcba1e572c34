import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomesByOrigin } from '#domains/commitments/by-origin/queries.server.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { receiveDispatch, recallDirective, sendDirective } from '../dispatch/commands.server.ts';
import { countDispatches, findDispatchTo } from '../dispatch/queries.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { makeDirective } from '../testing.ts';
import { sendFurther } from './commands.server.ts';
import { furtherPage } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

let papers = 0;
/** A paper with one dated task and one by default, sent to commune A alone on 16/06. */
const sent = async () => {
  office.clock.set('2026-06-16T10:00:00+07:00');
  const desk = await office.desk('coordinator');
  const tasks = [
    { what: 'Rà soát', unitIds: [301], dueOn: '2026-07-15' },
    { what: 'Báo cáo', unitIds: [301], supportIds: [204] },
  ];
  const id = await makeDirective(desk, tasks, { symbol: `${(papers += 1)}/KH` });
  const drafts = await read(desk, (ctx) => listDrafts(ctx, id));
  await execute(desk, sendDirective, { documentId: id, stamp: stampOf(drafts) });
  return { id, drafts: drafts.map((draft) => draft.id) };
};
const further = async (id: number, input: Record<string, unknown>, by: WorldAccount = 'coordinator') =>
  execute(await office.desk(by), sendFurther, { documentId: id, ...input });
const owners = async (id: number) =>
  (await read(await office.desk('coordinator'), (ctx) => outcomesByOrigin(ctx, { originId: id, askerUnitId: 201 })))
    .map((row) => `${row.ownerUnitId} ${row.state} ${row.dueOn}`)
    .toSorted((a, b) => a.localeCompare(b));
const recall = async (id: number, unitIds?: number[]) =>
  execute(await office.desk('coordinator'), recallDirective, {
    ...{ documentId: id, reason: 'Nhầm nơi nhận', paper: 'CV 20' },
    ...(unitIds ? { unitIds } : {}),
  });

test('a forgotten unit gets the same tasks, due by the same rule from the day it gets them', async () => {
  const { id, drafts } = await sent();
  office.clock.set('2026-06-22T10:00:00+07:00');
  expect(await further(id, { unitIds: [401], draftIds: drafts })).toEqual({ promises: 2, recipients: 1, targets: 0 });
  expect(await owners(id)).toEqual([
    '301 assigned 2026-06-30',
    '301 assigned 2026-07-15',
    '401 assigned 2026-07-06',
    '401 assigned 2026-07-15',
  ]);
  const dispatch = await read(await office.desk('officerB'), (ctx) => findDispatchTo(ctx, id, 401));
  expect(dispatch).toMatchObject({ paper: { symbol: `${papers}/KH` }, standing: 'sent' });
});

test('a unit that has the paper and some of the tasks gets only what it lacks', async () => {
  const { id, drafts } = await sent();
  expect(await further(id, { unitIds: [401, 204], draftIds: [drafts[0]] })).toEqual({
    promises: 2,
    recipients: 1,
    targets: 0,
  });
  expect(await further(id, { unitIds: [301, 401], draftIds: drafts })).toEqual({
    promises: 1,
    recipients: 0,
    targets: 0,
  });
  await expect(further(id, { unitIds: [301, 401], draftIds: drafts })).rejects.toMatchObject({
    code: 'nothing-further-to-send',
  });
});

test('again after a recall: a new dispatch beside the one that was taken back, offered by name', async () => {
  const { id, drafts } = await sent();
  await further(id, { unitIds: [401], draftIds: drafts });
  await recall(id, [301]);
  const offered = async () => read(await office.desk('coordinator'), (ctx) => furtherPage(ctx, id));
  expect((await offered()).recalled.map((unit) => unit.id)).toEqual([301]);
  expect(await further(id, { unitIds: [301], draftIds: drafts })).toEqual({ promises: 2, recipients: 1, targets: 0 });
  expect((await offered()).recalled).toEqual([]);
  const again = await read(await office.desk('officerA'), (ctx) => findDispatchTo(ctx, id, 301));
  await execute(await office.desk('officerA'), receiveDispatch, { id: again!.id });
  const counts = await read(await office.desk('coordinator'), (ctx) => countDispatches(ctx, id));
  expect(counts).toMatchObject({ total: 3, received: 1, recalled: 1 });
  expect((await owners(id)).filter((owner) => owner.startsWith('301'))).toEqual([
    '301 assigned 2026-06-30',
    '301 assigned 2026-07-15',
    '301 withdrawn 2026-06-30',
    '301 withdrawn 2026-07-15',
  ]);
});

test('says what stands in the way', async () => {
  const { id, drafts } = await sent();
  const to = { unitIds: [401], draftIds: drafts };
  await expect(further(id, { draftIds: drafts })).rejects.toMatchObject({ fields: { unitIds: 'owner-needed' } });
  await expect(further(id, { unitIds: [401] })).rejects.toMatchObject({ fields: { draftIds: 'draft-needed' } });
  await expect(further(id, { unitIds: [99_999], draftIds: drafts })).rejects.toMatchObject({ code: 'owner-closed' });
  await expect(further(id, { unitIds: [401], draftIds: [99_999] })).rejects.toMatchObject({ code: 'draft-not-found' });
  await expect(further(id, to, 'officerA')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(further(id, to, 'officerB')).rejects.toMatchObject({ code: 'document-not-found' });
  await recall(id);
  await expect(further(id, to)).rejects.toMatchObject({ code: 'document-recalled' });
});
