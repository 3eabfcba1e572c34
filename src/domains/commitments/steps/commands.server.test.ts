import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Acting, Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { passDown } from '../commands.server.ts';
import type { CommitmentMoved } from '../events.ts';
import { getCommitment } from '../page/queries.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { claimDone, confirmCommitment, receiveCommitment, withdrawCommitment } from './commands.server.ts';

let office: TestOffice;
const moved: CommitmentMoved['payload'][] = [];
beforeAll(async () => {
  office = await openTestOffice();
  const listen = { to: 'CommitmentMoved', react: async (_: Acting, payload: never) => void moved.push(payload) };
  office.system.reactions = [...office.system.reactions, listen];
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: Record<string, unknown>) =>
  execute(await office.desk(by), command as AnyCommand, input);
const seen = async (id: number, by: WorldAccount) => read(await office.desk(by), (ctx) => getCommitment(ctx, id));
const words = { what: 'Rà soát tại thôn', product: 'Danh sách', dueOn: '2026-06-25' };

/** The province Party committee asks the province Front, which hands it to a commune, which hands it to a hamlet. */
async function handedDown(): Promise<{ top: number; middle: number; bottom: number }> {
  const asked = newCommitments({ askerUnitId: 208, ownerUnitIds: [201] });
  const top = await execute(await office.desk('partyOfficer'), openForTest, asked);
  await act('coordinator', passDown, { id: top, version: 1, unitIds: [301, 401], ...words });
  const [middle] = (await seen(top, 'leader')).children.filter((child) => child.ownerName.includes('An Hòa'));
  await act('leader', passDown, { id: middle!.id, version: 1, unitIds: [501], ...words });
  const [bottom] = (await seen(middle!.id, 'leader')).children;
  return { top, middle: middle!.id, bottom: bottom!.id };
}

describe('a withdrawal', () => {
  test('takes what was handed down with it, at every depth, also where the withdrawing office holds no right', async () => {
    const { top, middle, bottom } = await handedDown();
    await expect(seen(bottom, 'partyOfficer')).rejects.toMatchObject({ code: 'commitment-not-found' });
    moved.length = 0;
    await act('partyOfficer', withdrawCommitment, {
      id: top,
      version: 1,
      paper: 'Công văn số 20/CV',
      note: 'Đã có chủ trương mới',
    });
    const hamlet = await seen(bottom, 'areaHead');
    expect(hamlet).toMatchObject({ state: 'withdrawn', verdict: 'Đã có chủ trương mới', mayTake: [], clock: null });
    expect(hamlet.steps.at(-1)).toMatchObject({
      step: 'withdraw',
      paper: 'Công văn số 20/CV',
      note: 'Đã có chủ trương mới',
      becauseOf: top,
      personName: 'Đỗ Tỉnh Ủy',
      unitName: expect.any(String),
    });
    expect((await seen(middle, 'officerA')).steps.at(-1)).toMatchObject({ becauseOf: top });
    expect((await seen(top, 'leader')).children.map((child) => child.state)).toEqual(['withdrawn', 'withdrawn']);
    // The top, two communes and the hamlet: each says so once.
    expect(moved.map((one) => one.to)).toEqual(Array(4).fill('withdrawn'));
    expect(new Set(moved.map((one) => one.commitmentId)).size).toBe(4);
  });

  test('leaves what is closed as it is, and still reaches what is open below it', async () => {
    const { middle, bottom, top } = await handedDown();
    await act('officerA', receiveCommitment, { id: middle, version: 1 });
    await act('officerA', claimDone, {
      id: middle,
      version: 2,
      claim: 'Xong',
      link: 'https://example.vn/a',
      belowNote: 'Thôn báo sau',
    });
    await act('coordinator', confirmCommitment, { id: middle, version: 3 });
    await act('partyOfficer', withdrawCommitment, { id: top, version: 1, paper: 'Công văn số 21/CV' });
    expect((await seen(middle, 'officerA')).state).toBe('confirmed');
    expect((await seen(bottom, 'areaHead')).state).toBe('withdrawn');
  });

  test('of one task leaves the neighbours alone', async () => {
    const { middle, bottom, top } = await handedDown();
    await act('coordinator', withdrawCommitment, { id: middle, version: 1, paper: 'Công văn số 22/CV' });
    expect((await seen(bottom, 'areaHead')).state).toBe('withdrawn');
    const above = await seen(top, 'leader');
    expect([above.state, ...above.children.map((child) => child.state).toSorted()]).toEqual([
      'assigned',
      'assigned',
      'withdrawn',
    ]);
  });
});

test('the doors of the database ask for the right at the top, and for a promise that is withdrawn', async () => {
  const { top, bottom, middle } = await handedDown();
  const call = async (by: WorldAccount, text: string) => {
    const desk = await office.desk(by);
    const as = { accountId: desk.actor!.accountId, today: '2026-06-16' };
    return inTransaction(office.system.db, as, 'read write', async (tx) => (await sql.raw(text).execute(tx)).rows);
  };
  const below = (id: number) =>
    `select * from commitments.withdraw_below(array[${id}]::bigint[], 'x', null, now(), '2026-06-16')`;
  expect(await call('partyOfficer', below(top))).toEqual([]);
  await act('coordinator', withdrawCommitment, { id: middle, version: 1, paper: 'x' });
  // Whoever holds no right where the withdrawn promise was asked for reaches nothing below it.
  expect(await call('areaHead', below(middle))).toEqual([]);
  await call('officerA', `select commitments.relabel(1, 201, 'Tên khác')`);
  expect((await seen(bottom, 'areaHead')).originLabel).toBe('Kế hoạch số 12/KH-MTTQ-BTT');
});
