import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { getCommitment } from '../page/queries.server.ts';
import { stepCommands } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { takeMany } from './commands.server.ts';
import { bulkInput, mostAtOnce } from './schema.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function opened(far: 'assigned' | 'claimed'): Promise<number> {
  const id = await execute(await office.desk('coordinator'), openForTest, newCommitments());
  if (far === 'assigned') return id;
  const officer = await office.desk('officerA');
  await execute(officer, stepCommands.receive, { id, version: 1 });
  await execute(officer, stepCommands.claim, { id, version: 2, claim: 'Đã xong', paper: 'Báo cáo số 1' });
  return id;
}
const now = async (id: number) => read(await office.desk('coordinator'), (ctx) => getCommitment(ctx, id));
const many = async (input: unknown, account: 'coordinator' | 'officerA' | 'otherCoordinator' = 'coordinator') =>
  execute(await office.desk(account), takeMany, input);

describe('several at once', () => {
  test('those that can be confirmed are; the others stay as they were and are named with their reason', async () => {
    const [first, second, changed, early] = [
      await opened('claimed'),
      await opened('claimed'),
      await opened('claimed'),
      await opened('assigned'),
    ];
    const outcome = await many({
      act: 'confirm',
      rows: [`${first}.3`, `${changed}.2`, `${early}.1`, '999999.1', `${second}.3`],
    });
    expect(outcome.taken).toBe(2);
    expect(outcome.notTaken).toMatchObject([
      { id: changed, code: 'commitment-changed', what: expect.stringContaining('xã An Hòa: Tổ chức Ngày hội') },
      { id: early, code: 'step-out-of-order' },
      { id: 999999, code: 'commitment-not-found', what: null },
    ]);
    const states = await Promise.all([first, second, changed, early].map(async (id) => (await now(id)).state));
    expect(states).toEqual(['confirmed', 'confirmed', 'claimed', 'assigned']);
  });

  test('one reason for all that are returned; none without it', async () => {
    const ids = [await opened('claimed'), await opened('claimed')];
    const rows = ids.map((id) => `${id}.3`);
    await expect(many({ act: 'return', rows })).rejects.toMatchObject({ fields: { note: 'reason-needed' } });
    expect(await many({ act: 'return', rows, note: 'Bổ sung danh sách' })).toEqual({ taken: 2, notTaken: [] });
    const taken = await Promise.all(ids.map(now));
    expect(taken.map(({ state, verdict }) => [state, verdict])).toEqual(
      Array(2).fill(['returned', 'Bổ sung danh sách']),
    );
  });

  test('who claimed it does not confirm it, whatever else is confirmed', async () => {
    const leader = await office.desk('leader');
    const own = await execute(leader, openForTest, newCommitments());
    await execute(leader, stepCommands.receive, { id: own, version: 1 });
    await execute(leader, stepCommands.claim, { id: own, version: 2, claim: 'Xong', paper: 'Báo cáo số 2' });
    const other = await opened('claimed');
    const outcome = await execute(leader, takeMany, { act: 'confirm', rows: [`${own}.3`, `${other}.3`] });
    expect(outcome).toMatchObject({ taken: 1, notTaken: [{ id: own, code: 'own-claim' }] });
  });

  test('without the right at any of them the whole is refused, as a single one would be', async () => {
    const id = await opened('claimed');
    const rows = [`${id}.3`];
    await expect(many({ act: 'confirm', rows }, 'officerA')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(many({ act: 'remind', rows }, 'otherCoordinator')).rejects.toMatchObject({
      code: 'commitment-not-found',
    });
    expect((await now(id)).state).toBe('claimed');
  });
});

describe('a reminder', () => {
  test('stands in the history with its word and changes nothing else, once a working day', async () => {
    const id = await opened('assigned');
    const before = await now(id);
    const input = { act: 'remind', rows: [`${id}.1`], note: 'Đề nghị tiếp nhận trong ngày' };
    expect(await many(input)).toEqual({ taken: 1, notTaken: [] });
    const after = await now(id);
    expect({ ...after, steps: [] }).toEqual({ ...before, steps: [] });
    expect(after.steps).toMatchObject([
      { step: 'remind', note: 'Đề nghị tiếp nhận trong ngày', personName: 'Lê Tổng Hợp' },
    ]);
    expect((await many(input)).notTaken).toMatchObject([{ code: 'reminded-today' }]);
    office.clock.set('2026-06-17T08:00:00+07:00');
    expect(await many(input)).toEqual({ taken: 1, notTaken: [] });
    office.clock.set('2026-06-16T10:00:00+07:00');
  });

  test('is not for who has claimed: the asker owes the move then', async () => {
    const id = await opened('claimed');
    expect((await many({ act: 'remind', rows: [`${id}.3`] })).notTaken).toMatchObject([{ code: 'remind-not-owed' }]);
  });
});

test('two hundred at once and no more, none twice, none without a version', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}.1`);
  const isTaken = (given: unknown) => bulkInput.safeParse({ act: 'remind', rows: given }).success;
  expect(isTaken(rows(mostAtOnce))).toBe(true);
  expect(isTaken('7.2')).toBe(true);
  expect([rows(mostAtOnce + 1), [], ['1.1', '1.2'], ['1'], ['1.0'], undefined].map(isTaken)).toEqual(
    Array(6).fill(false),
  );
});
