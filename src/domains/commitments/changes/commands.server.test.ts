import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { getCommitment } from '../page/queries.server.ts';
import { listCommitments } from '../queries.server.ts';
import { countWaiting, myWork } from '../today/queries.server.ts';
import { listFilter } from '../schema.ts';
import { claimDone, receiveCommitment } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { askExtension, changeCommitment, refuseExtension } from './commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: Record<string, unknown>) =>
  execute(await office.desk(by), command as AnyCommand, input);
const seen = async (id: number, by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), (ctx) => getCommitment(ctx, id));
/** Asked by the province Front of commune A, and received: version 2. */
const received = async (overrides = {}, by: WorldAccount = 'coordinator') => {
  const id = await execute(await office.desk(by), openForTest, newCommitments(overrides));
  await act('officerA', receiveCommitment, { id, version: 1 });
  return id;
};
const wish = { wantedDueOn: '2026-07-10', note: 'Còn chờ kết quả bình xét của ba thôn' };
const terms = { dueOn: '2026-07-10', what: newCommitments().what, product: newCommitments().product };
const grounds = { note: 'Mưa lũ', paper: 'Công văn số 31/MTTQ-BTT' };
const code = (refusal: string) => expect.objectContaining({ code: refusal });

describe('an extension', () => {
  test('is asked by the owner, stands on top of the asker’s day, and is granted by another day', async () => {
    const id = await received();
    const waiting = async () => read(await office.desk('coordinator'), (ctx) => countWaiting(ctx, 201));
    const before = await waiting();
    await act('officerA', askExtension, { id, version: 2, ...wish });
    expect(await waiting()).toBe(before + 1);
    expect(await seen(id)).toMatchObject({ nextMove: 'change', dueOn: '2026-06-30', wantedDueOn: '2026-07-10' });
    const home = await read(await office.desk('coordinator'), (ctx) => myWork(ctx, 201));
    expect(home.toDecide.map((line) => line.id)).toEqual([id]);
    expect(home.counts.toDecide).toBe(1);
    const asking = listFilter.parse({ side: 'asker', show: 'asking' });
    const list = await read(await office.desk('coordinator'), (ctx) => listCommitments(ctx, 201, asking));
    expect(list.lines.map((line) => line.id)).toEqual([id]);

    await act('coordinator', changeCommitment, { id, version: 3, ...terms, ...grounds });
    const granted = await seen(id, 'officerA');
    expect(granted).toMatchObject({ dueOn: '2026-07-10', wantedDueOn: null, dueSource: 'paper', version: 4 });
    expect(granted.steps.slice(-2)).toMatchObject([
      { step: 'ask_extension', note: wish.note, change: { oldDueOn: '2026-06-30', newDueOn: '2026-07-10' } },
      { step: 'change', ...grounds, change: { oldDueOn: '2026-06-30', newDueOn: '2026-07-10', newWhat: null } },
    ]);
    expect(await waiting()).toBe(before);
  });

  test('is refused with the reason, and may be asked for again', async () => {
    const id = await received();
    await act('officerA', askExtension, { id, version: 2, ...wish });
    await expect(act('officerA', askExtension, { id, version: 3, ...wish })).rejects.toEqual(
      code('extension-asked-already'),
    );
    await expect(act('officerA', refuseExtension, { id, version: 3, note: 'x' })).rejects.toEqual(code('not-allowed'));
    await act('coordinator', refuseExtension, { id, version: 3, note: 'Hội nghị đã ấn định ngày' });
    expect(await seen(id)).toMatchObject({ dueOn: '2026-06-30', wantedDueOn: null, nextMove: null });
    await act('officerA', askExtension, { id, version: 4, ...wish });
    // Who says that it is done asks for nothing more.
    await act('officerA', claimDone, { id, version: 5, claim: 'Xong', link: 'https://example.vn/a' });
    expect(await seen(id)).toMatchObject({ wantedDueOn: null, state: 'claimed' });
  });

  test('after the due date says for how long it was late before', async () => {
    const id = await received({ dueOn: '2026-06-12' });
    await act('officerA', askExtension, { id, version: 2, ...wish });
    expect(await seen(id)).toMatchObject({ late: true, outcome: 'behind' });
    await act('coordinator', changeCommitment, { id, version: 3, ...terms, ...grounds });
    const granted = await seen(id);
    expect(granted).toMatchObject({ late: false, outcome: 'in-progress' });
    expect(granted.steps.at(-1)!.change).toMatchObject({ oldDueOn: '2026-06-12', lateDays: 4 });
  });
});

describe('a change', () => {
  test('keeps old and new words, and needs a paper where a paper gave the order', async () => {
    const id = await received();
    const change = { id, version: 2, ...terms, dueOn: '2026-06-30', product: 'Biên bản', note: 'Ghi nhầm' };
    await expect(act('coordinator', changeCommitment, change)).rejects.toMatchObject({
      fields: { paper: 'paper-needed' },
    });
    await expect(act('officerA', changeCommitment, { ...change, paper: 'x' })).rejects.toEqual(code('not-allowed'));
    await act('coordinator', changeCommitment, { ...change, paper: 'Công văn số 30' });
    const changed = await seen(id);
    expect(changed).toMatchObject({ product: 'Biên bản', dueOn: '2026-06-30', state: 'received' });
    expect(changed.steps.at(-1)!.change).toMatchObject({
      oldProduct: 'Báo cáo kết quả',
      newProduct: 'Biên bản',
      newWhat: null,
    });
    const stale = { ...change, paper: 'Công văn số 30', product: 'Báo cáo' };
    await expect(act('coordinator', changeCommitment, stale)).rejects.toEqual(code('commitment-changed'));
  });

  test('reaches every owner of the task who still works on it in one act, each with its own step', async () => {
    const task = { originId: 900, originPart: 7 };
    const [a, b] = [await received(task), await received(task)];
    const [done, otherPart] = [await received(task), await received({ ...task, originPart: 8 })];
    await act('officerA', claimDone, { id: done, version: 2, claim: 'Xong', link: 'https://example.vn/a' });
    await act('officerA', askExtension, { id: b, version: 2, ...wish });
    const input = { id: a, version: 2, ...terms, ...grounds, everyOwner: 'true' };
    expect(await act('coordinator', changeCommitment, input)).toEqual({ count: 2 });
    for (const id of [a, b]) {
      const changed = await seen(id);
      expect(changed).toMatchObject({ dueOn: '2026-07-10', wantedDueOn: null });
      expect(changed.steps.at(-1)).toMatchObject({ step: 'change', ...grounds, change: { oldDueOn: '2026-06-30' } });
    }
    for (const id of [done, otherPart]) expect(await seen(id)).toMatchObject({ dueOn: '2026-06-30' });
  });
});

test('the database lets only the asker change the terms, only the owner ask, and none move the day of a claim', async () => {
  // The women of the province hold no right in the commune, nor the commune in theirs.
  const id = await received({ askerUnitId: 204, mode: 'request' }, 'womenCoordinator');
  const forced = async (by: WorldAccount, text: string) => {
    const as = { accountId: (await office.desk(by)).actor!.accountId, today: '2026-06-16' };
    return inTransaction(office.system.db, as, 'read write', async (tx) => (await sql.raw(text).execute(tx)).rows);
  };
  const set = (what: string) => `update commitments.commitment set ${what} where id = ${id}`;
  for (const terms of ["what = 'khác'", "product = 'khác'", "due_on = '2026-12-31'"])
    await expect(forced('officerA', set(terms))).rejects.toThrow('only the asker');
  await expect(forced('womenCoordinator', set("wanted_due_on = '2026-12-31'"))).rejects.toThrow('only the owner');
  await act('officerA', askExtension, { id, version: 2, ...wish });
  // A change that no decision of the asker stands behind is not written.
  const step = `insert into commitments.step (commitment_id, at, account_id, step, from_state, to_state)
    values (${id}, now(), access.account_id(), 'change', 'received', 'received') returning id`;
  await expect(
    forced(
      'officerA',
      `with s as (${step}) insert into commitments.change (step_id, commitment_id, old_due_on, new_due_on)
      select id, ${id}, '2026-06-30', '2026-12-31' from s`,
    ),
  ).rejects.toThrow('row-level security');
  await expect(forced('womenCoordinator', 'update commitments.change set new_due_on = old_due_on')).rejects.toThrow(
    'permission denied',
  );
  await act('officerA', claimDone, { id, version: 3, claim: 'Xong', link: 'https://example.vn/a' });
  await expect(forced('womenCoordinator', set("due_on = '2026-12-31'"))).rejects.toThrow('measured by the due date');
});
