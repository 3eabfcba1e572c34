import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { sql } from 'kysely';
import { getCommitment } from '#domains/commitments/page/queries.server.ts';
import { stepCommands } from '#domains/commitments/steps/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../../tests/support/world.ts';
import { countAttendance, holdMeeting } from '../attendance/commands.server.ts';
import { closeMeeting, planMeeting } from '../commands.server.ts';
import { getMeeting } from '../page/queries.server.ts';
import { makePlan } from '../testing.ts';
import { addConclusion, mendConclusion, removeConclusion, sendConclusions } from './commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const seen = async (id: number, by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), (ctx) => getMeeting(ctx, id));
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });

/** A meeting of the province with two communes, held today. */
async function held(overrides = {}): Promise<number> {
  const plan = makePlan({ hostUnitId: 201, unitIds: [301, 401, 208], ...overrides });
  const { id } = (await act('coordinator', planMeeting, plan)) as { id: number };
  const pointId = (await seen(id)).points[0]!.id;
  await act('coordinator', countAttendance, { id, counts: [{ pointId, heads: 12 }] });
  await act('coordinator', holdMeeting, { id, version: 1 });
  return id;
}
const concluded = (id: number, overrides = {}) => ({
  ...{ id, what: 'Rà soát hộ nghèo', product: 'Danh sách', ownerUnitIds: [301], dueOn: '2026-06-30', ...overrides },
});

describe('conclusions', () => {
  test('each becomes a promise of every owner, as an order below and a request outside, and leads back', async () => {
    const id = await held();
    await act('coordinator', addConclusion, concluded(id, { ownerUnitIds: [301, 401], cooperatingUnitIds: [304] }));
    await act('coordinator', addConclusion, concluded(id, { what: 'Đề nghị bố trí kinh phí', ownerUnitIds: [208] }));
    await act('coordinator', addConclusion, concluded(id, { what: 'Soạn hướng dẫn', ownerUnitIds: [201] }));
    expect(await act('coordinator', sendConclusions, { id })).toEqual({ conclusions: 3, opened: 4 });
    const { conclusions } = await seen(id);
    expect(conclusions.map((one) => one.promises.map(({ mode, state }) => `${mode} ${state}`).toSorted())).toEqual([
      ['order assigned', 'order assigned'],
      ['request assigned'],
      ['own assigned'],
    ]);
    const promise = conclusions[0]!.promises.find((one) => one.ownerName.includes('An Hòa'))!;
    const commitment = await read(await office.desk('officerA'), (ctx) => getCommitment(ctx, promise.id));
    expect(commitment).toMatchObject({ originPage: `/hop/${id}`, mode: 'order', cooperating: [{ id: 304 }] });
  });

  test('pressed twice, and by two at once, they are opened once', async () => {
    const id = await held();
    await act('coordinator', addConclusion, concluded(id));
    const pressed = await Promise.allSettled([
      act('coordinator', sendConclusions, { id }),
      act('leader', sendConclusions, { id }),
    ]);
    expect(pressed.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(act('coordinator', sendConclusions, { id })).rejects.toEqual(refused('no-conclusion-waits'));
    expect((await seen(id)).conclusions[0]!.promises).toHaveLength(1);
  });

  test('one that waits can be mended and taken away; one that was sent stays, by table too', async () => {
    const id = await held();
    const { id: conclusionId } = (await act('coordinator', addConclusion, concluded(id))) as { id: number };
    const mended = { ...concluded(id, { what: 'Rà soát hộ cận nghèo' }), conclusionId };
    await act('coordinator', mendConclusion, { ...mended, version: 1 });
    await expect(act('coordinator', mendConclusion, { ...mended, version: 1 })).rejects.toEqual(
      refused('conclusion-changed'),
    );
    await expect(act('coordinator', closeMeeting, { id, version: 2 })).rejects.toEqual(refused('conclusions-waiting'));
    const { id: other } = (await act('coordinator', addConclusion, concluded(id))) as { id: number };
    await act('coordinator', removeConclusion, { id, conclusionId: other, version: 1 });
    await act('coordinator', sendConclusions, { id });
    await expect(act('coordinator', mendConclusion, { ...mended, version: 3 })).rejects.toEqual(
      refused('conclusion-changed'),
    );
    const today = { accountId: worldAccounts.coordinator, today: '2026-06-16' };
    const text = `update activities.conclusion set what = 'x' where id = ${conclusionId}`;
    await expect(
      inTransaction(office.system.db, today, 'read write', (tx) => sql.raw(text).execute(tx)),
    ).rejects.toThrow('has been sent');
    expect((await seen(id)).conclusions.map((one) => one.what)).toEqual(['Rà soát hộ cận nghèo']);
    await act('coordinator', closeMeeting, { id, version: 2 });
    expect((await seen(id)).state).toBe('closed');
  });

  test('an officer without the right to assign, and every guest, concludes nothing', async () => {
    const id = await held({ hostUnitId: 301, unitIds: [304] });
    await expect(act('officerA', addConclusion, concluded(id))).rejects.toEqual(refused('not-allowed'));
    await expect(act('womenOfficerA', sendConclusions, { id })).rejects.toEqual(refused('not-allowed'));
    await expect(act('coordinator', addConclusion, concluded(id, { dueOn: '2026-06-15' }))).rejects.toEqual(
      refused('input-invalid', { dueOn: 'day-in-past' }),
    );
  });

  test('the next meeting of the row begins with what is still open; what is claimed is not yet done', async () => {
    const first = await held();
    await act('coordinator', addConclusion, concluded(first));
    await act('coordinator', addConclusion, concluded(first, { what: 'Gửi báo cáo', ownerUnitIds: [401] }));
    await act('coordinator', sendConclusions, { id: first });
    const [own, other] = (await seen(first)).conclusions.map((one) => one.promises[0]!.id);
    const step = async (by: WorldAccount, name: 'receive' | 'claim' | 'confirm', id: number, words = {}) => {
      const { rows } = await office.asOwner((query) =>
        query('select version from commitments.commitment where id = $1', [id]),
      );
      await act(by, stepCommands[name], { id, version: Number(rows[0]!.version), ...words });
    };
    for (const [by, id] of [
      ['officerA', own!],
      ['officerB', other!],
    ] as const) {
      await step(by, 'receive', id);
      await step(by, 'claim', id, { claim: 'Xong', paper: 'Báo cáo số 5' });
    }
    await step('coordinator', 'confirm', own!);
    const next = makePlan({ hostUnitId: 201, unitIds: [301, 401], startsOn: '2026-06-23', previousId: first });
    const { id: second } = (await act('coordinator', planMeeting, next)) as { id: number };
    const third = makePlan({ hostUnitId: 201, unitIds: [301, 401], startsOn: '2026-06-30', previousId: second });
    const { id: last } = (await act('coordinator', planMeeting, third)) as { id: number };
    for (const id of [second, last])
      expect(await seen(id)).toMatchObject({
        previous: { id: first },
        review: [{ id: other, state: 'claimed', from: { id: first } }],
      });
    expect((await seen(first)).conclusions.map((one) => one.promises[0]!.state)).toEqual(['confirmed', 'claimed']);
    // Each unit sees of it what is its own.
    expect((await seen(second, 'officerA')).review).toEqual([]);
    expect((await seen(second, 'officerB')).review).toHaveLength(1);
  });
});
