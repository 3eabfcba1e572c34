import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logActivity } from '#domains/activities/commands.server.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { recallDirective, receiveDispatch, sendDirective } from '../dispatch/commands.server.ts';
import { countDispatches, findDispatchTo, listRecipients } from '../dispatch/queries.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { findDocument } from '../queries.server.ts';
import { makeDirective } from '../testing.ts';
import { askStudy, markStudied, passPaperOn, remindStudy } from './commands.server.ts';
import { listCopies, spreadOf, studyConferences, studyDutyOf, unitsToPassTo } from './queries.server.ts';

let office: TestOffice;
/** Sent by the province to both communes; commune A has received it. */
let paper: number;

const desk = (by: WorldAccount) => office.desk(by);
const edges = { after: null, before: null };
const refusal = (code: string) => expect.objectContaining({ code });
const faulty = (field: string, code: string) => expect.objectContaining({ fields: { [field]: code } });
const copyOf = async (by: WorldAccount, unitId: number) =>
  (await read(await desk(by), (ctx) => findDispatchTo(ctx, paper, unitId)))!;
const copies = async (by: WorldAccount, unitId: number) =>
  (await read(await desk(by), (ctx) => listCopies(ctx, paper, unitId, edges))).rows;
const dutyOf = async (by: WorldAccount, unitId: number) => {
  const { id } = await copyOf(by, unitId);
  return read(await desk(by), (ctx) => studyDutyOf(ctx, id));
};
/** Commune A may send on to its villages; in the small world its officer may not. */
const mayPassOn = () =>
  office.asOwner((query) =>
    query(`update people.access_grant set role = 'coordinator' where account_id = 5 returning id`),
  );

beforeAll(async () => {
  office = await openTestOffice();
  await mayPassOn();
  const coordinator = await desk('coordinator');
  paper = await makeDirective(coordinator, [{ what: 'Rà soát', unitIds: [301, 401], dueOn: '2026-07-15' }]);
  const stamp = stampOf(await read(coordinator, (ctx) => listDrafts(ctx, paper)));
  await execute(coordinator, sendDirective, { documentId: paper, stamp });
  const { id } = await copyOf('officerA', 301);
  await execute(await desk('officerA'), receiveDispatch, { id });
});
afterAll(() => office.close());

describe('passing a paper on', () => {
  test('goes to units below that have not got it, and opens the paper there', async () => {
    const officer = await desk('officerA');
    expect(await read(await desk('areaHead'), (ctx) => findDocument(ctx, paper))).toBeNull();
    const unit = { id: 301, path: 'vn.t2.t3.front' };
    expect((await read(officer, (ctx) => unitsToPassTo(ctx, paper, unit))).map(({ id }) => id)).toEqual([501]);
    const { id: dispatchId } = await copyOf('officerA', 301);
    expect(await execute(officer, passPaperOn, { dispatchId, unitIds: [501] })).toEqual({ units: 1 });
    expect(await execute(officer, passPaperOn, { dispatchId, unitIds: [501] })).toEqual({ units: 0 });
    expect(await read(await desk('areaHead'), (ctx) => findDocument(ctx, paper))).not.toBeNull();
    expect(await read(officer, (ctx) => unitsToPassTo(ctx, paper, unit))).toEqual([]);
  });

  test('not upward, not sideways, not by who has not taken it in, not from another’s copy', async () => {
    const officer = await desk('officerA');
    const { id: dispatchId } = await copyOf('officerA', 301);
    for (const unitId of [201, 401, 301])
      await expect(execute(officer, passPaperOn, { dispatchId, unitIds: [unitId] })).rejects.toThrow(
        refusal('recipient-not-below'),
      );
    const other = await copyOf('officerB', 401);
    await expect(execute(officer, passPaperOn, { dispatchId: other.id, unitIds: [501] })).rejects.toThrow(
      refusal('dispatch-not-found'),
    );
    await expect(
      execute(await desk('officerB'), passPaperOn, { dispatchId: other.id, unitIds: [501] }),
    ).rejects.toThrow(refusal('not-allowed'));
  });

  test('the office of the paper sees how far it came, and its own recipients alone by name', async () => {
    expect(await read(await desk('coordinator'), (ctx) => spreadOf(ctx, paper, 201))).toEqual([
      { level: 'commune', total: 2, received: 1, studied: 0 },
      { level: 'area', total: 1, received: 0, studied: 0 },
    ]);
    const coordinator = await desk('coordinator');
    expect(await read(coordinator, (ctx) => countDispatches(ctx, paper))).toMatchObject({ total: 2, received: 1 });
    expect((await read(coordinator, (ctx) => listRecipients(ctx, paper, edges))).rows.map((row) => row.unitId)).toEqual(
      [401, 301],
    );
    const below = (await copies('coordinator', 201)).map((copy) => [copy.unitId, copy.below]);
    expect(below).toContainEqual([301, { total: 1, studied: 0 }]);
    expect(await read(await desk('officerB'), (ctx) => spreadOf(ctx, paper, 201))).toEqual([]);
    expect(await copies('officerB', 201)).toHaveLength(1);
  });
});

describe('studying', () => {
  test('is asked by a day, shown to who has not done it, overdue from the day after', async () => {
    const coordinator = await desk('coordinator');
    await expect(execute(coordinator, askStudy, { documentId: paper, studyBy: '2026-06-15' })).rejects.toThrow(
      faulty('studyBy', 'study-day-in-past'),
    );
    expect(await execute(coordinator, askStudy, { documentId: paper, studyBy: '2026-06-17' })).toEqual({ units: 2 });
    expect(await dutyOf('officerA', 301)).toMatchObject({ studyBy: '2026-06-17', overdue: false });
    office.clock.set('2026-06-18T08:00:00+07:00');
    expect(await dutyOf('officerA', 301)).toMatchObject({ overdue: true });
    await expect(
      execute(await desk('officerA'), askStudy, { documentId: paper, studyBy: '2026-12-01' }),
    ).resolves.toEqual({ units: 1 });
    expect(await dutyOf('officerA', 301)).toMatchObject({ studyBy: '2026-06-17' });
  });

  test('reminds each once a day, and nobody who has done it', async () => {
    const coordinator = await desk('coordinator');
    expect(await execute(coordinator, remindStudy, { documentId: paper })).toEqual({ units: 2 });
    await expect(execute(coordinator, remindStudy, { documentId: paper })).rejects.toThrow(refusal('nobody-to-remind'));
    office.clock.set('2026-06-19T08:00:00+07:00');
    expect(await execute(coordinator, remindStudy, { documentId: paper })).toEqual({ units: 2 });
    expect(await dutyOf('officerA', 301)).toMatchObject({ remindedOn: '2026-06-19' });
  });

  test('names the conference of the unit where it was done', async () => {
    const officer = await desk('officerA');
    const study = { kind: 'study', values: { paper: 'Kế hoạch 12' }, happenedOn: '2026-06-18', place: 'Hội trường xã' };
    const { id: activityId } = await execute(officer, logActivity, makeActivity(study));
    const { id } = await copyOf('officerA', 301);
    expect(await read(officer, (ctx) => studyConferences(ctx, 301, '2026-06-16'))).toMatchObject([{ id: activityId }]);
    const mark = (input: object) => execute(officer, markStudied, { id, studiedOn: '2026-06-18', ...input });
    await expect(mark({ activityId: activityId + 99 })).rejects.toThrow(faulty('activityId', 'conference-not-of-unit'));
    await expect(mark({ activityId, studiedOn: '2026-06-17' })).rejects.toThrow(
      faulty('activityId', 'conference-not-of-unit'),
    );
    await expect(mark({ activityId, where: 'Nhà văn hóa' })).rejects.toThrow(faulty('where', 'where-once-only'));
    await mark({ activityId });
    const mine = (await copies('coordinator', 201)).find((copy) => copy.unitId === 301);
    expect(mine).toMatchObject({ standing: 'studied', activityId, where: expect.stringContaining('Hội trường xã') });
  });
});

test('each side of a copy keeps to its own columns, whatever the program forgets', async () => {
  const { id } = await copyOf('officerB', 401);
  const as = async (by: WorldAccount, change: string) => {
    const { accountId } = (await desk(by)).actor!;
    return inTransaction(
      office.system.db,
      { accountId, today: '2026-06-19' },
      'read write',
      async (tx) =>
        (await sql.raw(`update directives.dispatch set ${change} where id = ${id} returning id`).execute(tx)).rows
          .length,
    );
  };
  await expect(as('officerB', `study_by = '2026-12-31'`)).rejects.toThrow('only the sender');
  await expect(as('officerB', 'recalled_at = now()')).rejects.toThrow('only the sender');
  expect(await as('officerB', 'received_at = now()')).toBe(1);
});

test('a recall takes back what was passed on from there too', async () => {
  const coordinator = await desk('coordinator');
  const recalled = await execute(coordinator, recallDirective, {
    documentId: paper,
    reason: 'Gửi nhầm',
    paper: 'CV 9',
  });
  expect(recalled).toMatchObject({ recipients: 2 });
  expect(await read(await desk('areaHead'), (ctx) => findDocument(ctx, paper))).toBeNull();
  expect((await copyOf('areaHead', 501)).standing).toBe('recalled');
});
