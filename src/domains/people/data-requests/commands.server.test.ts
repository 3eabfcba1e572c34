import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { retain } from '#domains/operations/jobs.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import { serviceDesk } from '../../../server/session.ts';
import { answerDataRequest, askAboutMyData, revealRequester } from './commands.server.ts';
import {
  dataRequestLines,
  dataRequestOfReceipt,
  getDataRequest,
  listDataRequests,
  myDataRequests,
} from './queries.server.ts';
import { sendDataRequest } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set('2026-06-16T10:00:00+07:00');
  await office.asOwner(async (query) => {
    await query('delete from people.access_log where request_id is not null');
    await query('delete from people.data_request');
  });
});

const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as Command<Database, z.ZodType, unknown>, input);
const listed = async (
  by: WorldAccount,
  unitId: number,
  view: 'open' | 'answered' = 'open',
  after: string | null = null,
) => read(await office.desk(by), (ctx) => listDataRequests(ctx, unitId, view, after));
const ofCode = async (digest: string) =>
  read(await serviceDesk(office.system, 'portal'), (ctx) => dataRequestOfReceipt(ctx, digest));
const refused = (code: string) => expect.objectContaining({ code });
const answer = { outcome: 'partly', did: 'Đã xóa số điện thoại', reason: 'Văn bản đã ban hành phải giữ' };

test('over the site: with the clock, at its unit alone, answered once, told to whoever has the code', async () => {
  const { id, digest } = await sendDataRequest(office);
  expect((await listed('officerA', 301)).rows).toEqual([
    {
      ...{ id, kind: 'delete', came: 'portal', receivedOn: '2026-06-16', dueOn: '2026-06-18' },
      ...{ answeredOn: null, state: 'open' },
    },
  ]);
  for (const other of ['leader', 'officerB', 'otherCoordinator', 'womenOfficerA', 'administrator', 'nobody'] as const) {
    expect((await listed(other, 301)).rows, other).toEqual([]);
    await expect(act(other, answerDataRequest, { id, version: 1, ...answer }), other).rejects.toThrow();
  }
  await expect(act('officerA', answerDataRequest, { id, version: 1, ...answer, reason: '' })).rejects.toMatchObject({
    fields: { reason: 'request-reason-needed' },
  });
  await act('officerA', answerDataRequest, { id, version: 1, ...answer });
  await expect(act('officerA', answerDataRequest, { id, version: 2, ...answer })).rejects.toEqual(
    refused('data-request-answered'),
  );
  expect(await ofCode(digest)).toMatchObject({
    ...{ kind: 'delete', state: 'partly', did: answer.did, reason: answer.reason, answeredOn: '2026-06-16' },
    ...{ unitName: 'Ủy ban MTTQ Việt Nam xã An Hòa', opened: [] },
  });
  expect(await ofCode(`${digest.slice(1)}x`)).toBeNull();
  expect((await listed('officerA', 301, 'answered')).rows.map((row) => row.id)).toEqual([id]);
});

test('name and contact: by the door alone, which writes down who looked; the asker reads the day', async () => {
  const { id, digest } = await sendDataRequest(office);
  const past = read(await office.desk('officerA'), (ctx) =>
    sql`select full_name from people.data_request`.execute(ctx.db),
  );
  await expect(past).rejects.toThrow('permission denied');
  await expect(act('officerB', revealRequester, { id })).rejects.toEqual(refused('requester-not-here'));
  await expect(act('observer', revealRequester, { id })).rejects.toEqual(refused('not-allowed'));
  expect((await ofCode(digest))!.opened).toEqual([]);
  expect(await act('officerA', revealRequester, { id })).toEqual({
    fullName: 'Ngô Người Hỏi',
    contact: '0900 000 099',
  });
  expect((await ofCode(digest))!.opened).toEqual(['2026-06-16']);
  const log = await office.asOwner((query) =>
    query('select account_id::int as by, grade from people.access_log where request_id = $1', [id]),
  );
  expect(log.rows).toEqual([{ by: worldAccounts.officerA, grade: 'contact' }]);
});

test('from the own account: seen by who asked and by the unit, one of a kind at a time', async () => {
  const asked = { kind: 'correct', about: 'Chức danh đã đổi' };
  const { id } = (await act('womenOfficerA', askAboutMyData, asked)) as { id: number };
  await expect(act('womenOfficerA', askAboutMyData, asked)).rejects.toEqual(refused('data-request-open-already'));
  await act('womenOfficerA', askAboutMyData, { ...asked, kind: 'see' });
  const seen = await read(await office.desk('womenOfficerA'), (ctx) => getDataRequest(ctx, id, 304));
  expect(seen).toMatchObject({ askedBy: expect.any(String), about: asked.about, dueOn: '2026-06-18', state: 'open' });
  expect((await listed('officerA', 304)).rows).toEqual([]);
  expect(await read(await office.desk('officerA'), myDataRequests)).toEqual([]);
  const mine = await read(await office.desk('womenOfficerA'), myDataRequests);
  expect(mine.map(({ kind }) => kind)).toEqual(['see', 'correct']);
});

describe('the wall of the database', () => {
  const as = (account: number) => ({ accountId: account, today: '2026-06-16' });
  const asked = (by: number, more: Record<string, unknown>) =>
    inTransaction(office.system.db, as(by), 'read write', async (tx) => {
      const row = {
        ...{ unit_id: 301, kind: 'see', came: 'account', about: 'x', received_on: '2026-06-16' },
        ...{ received_at: '2026-06-16T03:00:00Z', due_on: '2026-06-18', ...more },
      };
      await tx
        .insertInto('people.data_request')
        .values(row as never)
        .execute();
    });
  const named = { came: 'portal', full_name: 'Ngô Người Hỏi', contact: '0900000099', receipt_digest: 'x' };

  test('nobody asks in the name of another, of another unit, or as the public', async () => {
    const { rows } = await office.asOwner((query) =>
      query('select person_id::int as id from people.account where id in (5, 7) order by id'),
    );
    const [own, others] = rows.map(({ id }) => id);
    await expect(asked(5, { person_id: others })).rejects.toThrow('row-level security');
    await expect(asked(5, { person_id: own, unit_id: 201 })).rejects.toThrow('row-level security');
    await expect(asked(5, named)).rejects.toThrow('row-level security');
    await asked(5, { person_id: own });
  });

  test('an answer is not worded anew, and without an account there is nothing', async () => {
    const { id } = await sendDataRequest(office);
    await act('officerA', answerDataRequest, { id, version: 1, ...answer });
    const again = await inTransaction(office.system.db, as(5), 'read write', (tx) =>
      sql`update people.data_request set did = 'y', answered_by = 5`.execute(tx),
    );
    expect(again.numAffectedRows).toBe(0n);
    const none = await inTransaction(office.system.db, { accountId: null, today: '2026-06-16' }, 'read only', (tx) =>
      sql`select id from people.data_request`.execute(tx),
    );
    expect(none.rows).toEqual([]);
  });
});

test('the line of the first screen: what waits, and red once one is late', async () => {
  const lines = async () => read(await office.desk('officerA'), (ctx) => dataRequestLines(ctx, 301));
  expect(await lines()).toEqual([]);
  await sendDataRequest(office);
  await sendDataRequest(office);
  expect(await lines()).toMatchObject([{ words: '2 yêu cầu về dữ liệu cá nhân chờ trả lời', isLate: false }]);
  office.clock.set('2026-06-19T08:00:00+07:00');
  expect(await lines()).toMatchObject([{ words: '2 yêu cầu về dữ liệu cá nhân quá hạn trả lời', isLate: true }]);
});

test('the list goes on where it ended, by due day', async () => {
  for (let one = 0; one < 51; one += 1) await sendDataRequest(office);
  const first = await listed('officerA', 301);
  const second = await listed('officerA', 301, 'open', first.page.after);
  expect([first.rows.length, second.rows.length, second.page.after]).toEqual([50, 1, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(51);
});

test('a year after the answer the person is gone from it, and that it was answered stays', async () => {
  const [kept, gone] = [await sendDataRequest(office), await sendDataRequest(office)];
  await act('officerA', revealRequester, { id: gone.id });
  await act('officerA', answerDataRequest, { id: gone.id, version: 1, ...answer });
  office.clock.set('2027-06-17T02:00:00+07:00');
  await retain.run(await serviceDesk(office.system, 'retain'), {});
  const { rows } = await office.asOwner((query) =>
    query(`select id::int as id, full_name, contact, about, did, reason, outcome, answered_on::text as answered_on
      from people.data_request order by id`),
  );
  expect(rows).toMatchObject([
    { id: kept.id, full_name: 'Ngô Người Hỏi', outcome: null },
    {
      ...{ id: gone.id, full_name: null, contact: null, about: null, did: null, reason: null },
      ...{ outcome: 'partly', answered_on: '2026-06-16' },
    },
  ]);
  expect(await ofCode(gone.digest)).toBeNull();
});
