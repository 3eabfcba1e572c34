import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { changeCommitment } from '../changes/commands.server.ts';
import { getCommitment } from '../page/queries.server.ts';
import { claimDone, confirmCommitment, receiveCommitment, returnCommitment } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { appealReturn, resumeClock, stopClock } from './commands.server.ts';

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
const on = (day: string) => office.clock.set(`${day}T09:00:00+07:00`);
const received = async (overrides = {}, by: WorldAccount = 'coordinator') => {
  on('2026-06-16');
  const id = await execute(await office.desk(by), openForTest, newCommitments(overrides));
  await act('officerA', receiveCommitment, { id, version: 1 });
  return id;
};
const done = { claim: 'Đã họp', link: 'https://example.vn/a' };
const forced = async (by: WorldAccount, text: string) => {
  const as = { accountId: (await office.desk(by)).actor!.accountId, today: '2026-06-16' };
  return inTransaction(office.system.db, as, 'read write', async (tx) => (await sql.raw(text).execute(tx)).rows);
};

describe('an appeal of a return', () => {
  const returned = async () => {
    const id = await received();
    await act('officerA', claimDone, { id, version: 2, ...done });
    on('2026-06-17');
    await act('coordinator', returnCommitment, { id, version: 3, note: 'Thiếu biên bản' });
    return id;
  };

  test('puts the claim before the asker again with a clock of its own; the asker confirms it', async () => {
    const id = await returned();
    await expect(act('officerA', appealReturn, { id, version: 4, note: '' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await act('officerA', appealReturn, { id, version: 4, note: 'Biên bản ở trang 3 của tệp đã gửi' });
    const appealed = await seen(id);
    expect(appealed).toMatchObject({
      state: 'claimed',
      claimedOn: '2026-06-16',
      appealedOn: '2026-06-17',
      nextMove: 'confirm',
    });
    expect(appealed.clock).toMatchObject({ stage: 'appeal', side: 'asker', dueOn: '2026-06-24' });
    await act('coordinator', confirmCommitment, { id, version: 5 });
    expect(await seen(id)).toMatchObject({ state: 'confirmed', late: false });
  });

  test('that is answered by a return is not made twice; a new claim begins anew', async () => {
    const id = await returned();
    await act('officerA', appealReturn, { id, version: 4, note: 'Đã đủ' });
    await act('coordinator', returnCommitment, { id, version: 5, note: 'Trang 3 là biên bản của năm trước' });
    const again = await seen(id, 'officerA');
    expect(again).toMatchObject({ state: 'returned', nextMove: 'claim' });
    expect(again.mayTake).not.toContain('appeal');
    await expect(act('officerA', appealReturn, { id, version: 6, note: 'x' })).rejects.toMatchObject({
      code: 'appealed-already',
    });
    await act('officerA', claimDone, { id, version: 6, ...done });
    await act('coordinator', returnCommitment, { id, version: 7, note: 'Thiếu chữ ký' });
    expect((await seen(id, 'officerA')).mayTake).toContain('appeal');
  });

  test('is the owner’s alone', async () => {
    const id = await received({ askerUnitId: 204, mode: 'request' }, 'womenCoordinator');
    await act('officerA', claimDone, { id, version: 2, ...done });
    await act('womenCoordinator', returnCommitment, { id, version: 3, note: 'Thiếu biên bản' });
    await expect(act('womenCoordinator', appealReturn, { id, version: 4, note: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const text = `update commitments.commitment set appealed_on = '2026-06-17' where id = ${id}`;
    await expect(forced('womenCoordinator', text)).rejects.toThrow('only the owner');
  });

  test('who made it for the owner does not confirm it', async () => {
    const id = await returned();
    await act('leader', appealReturn, { id, version: 4, note: 'Đã đủ' });
    await expect(act('leader', confirmCommitment, { id, version: 5 })).rejects.toMatchObject({ code: 'own-claim' });
    await act('coordinator', confirmCommitment, { id, version: 5 });
  });
});

describe('a stopped clock', () => {
  const decision = { note: 'Chờ sắp xếp khu dân cư', paper: 'Thông báo số 12/TB-MTTQ' };

  test('moves the due date at once, and gives back what was not used when it runs again earlier', async () => {
    const id = await received();
    await act('coordinator', stopClock, { id, version: 2, until: '2026-07-15', ...decision });
    // 22 working days from 16/6 to 15/7.
    expect(await seen(id)).toMatchObject({
      dueOn: '2026-07-30',
      isStopped: true,
      stoppedUntil: '2026-07-15',
      clock: { standing: 'stopped', side: 'owner' },
    });
    const terms = { dueOn: '2026-08-31', what: newCommitments().what, product: newCommitments().product };
    await expect(act('coordinator', changeCommitment, { id, version: 3, ...terms, ...decision })).rejects.toMatchObject(
      {
        fields: { dueOn: 'clock-stopped' },
      },
    );
    on('2026-06-23');
    await act('coordinator', resumeClock, { id, version: 3, note: 'Đã sắp xếp xong' });
    const resumed = await seen(id);
    expect(resumed).toMatchObject({ dueOn: '2026-07-07', isStopped: false, clock: { standing: 'on-time' } });
    expect(resumed.steps.slice(-2)).toMatchObject([
      { step: 'stop', ...decision, change: { oldDueOn: '2026-06-30', newDueOn: '2026-07-30' } },
      { step: 'resume', change: { oldDueOn: '2026-07-30', newDueOn: '2026-07-07' } },
    ]);
    await expect(act('coordinator', resumeClock, { id, version: 4, note: 'x' })).rejects.toMatchObject({
      code: 'clock-not-stopped',
    });
  });

  test('stopped and resumed on one day is as never stopped; by itself it runs again after its last day', async () => {
    const id = await received();
    await act('coordinator', stopClock, { id, version: 2, until: '2026-06-19', ...decision });
    await act('coordinator', resumeClock, { id, version: 3, note: 'Nhầm' });
    expect(await seen(id)).toMatchObject({ dueOn: '2026-06-30', isStopped: false });
    await act('coordinator', stopClock, { id, version: 4, until: '2026-06-19', ...decision });
    on('2026-06-20');
    expect(await seen(id)).toMatchObject({ dueOn: '2026-07-06', isStopped: false });
  });

  test('is decided by the asker, with a paper, for six months, and not to hide what is late', async () => {
    const id = await received();
    const stop = { id, version: 2, until: '2026-07-15', ...decision };
    await expect(act('officerA', stopClock, stop)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(act('coordinator', stopClock, { ...stop, paper: '' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await expect(act('coordinator', stopClock, { ...stop, until: '2026-12-17' })).rejects.toMatchObject({
      fields: { until: 'stop-too-long' },
    });
    const late = await received({ dueOn: '2026-06-12' });
    await expect(act('coordinator', stopClock, { ...stop, id: late })).rejects.toMatchObject({
      code: 'late-not-stopped',
    });
    const text = `update commitments.commitment set stopped_on = '2026-06-16', stopped_until = '2026-09-16' where id = ${id}`;
    await expect(forced('officerA', text)).rejects.toThrow('only the asker');
  });
});
