import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCommitments } from '#domains/commitments/queries.server.ts';
import { listFilter } from '#domains/commitments/schema.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { recallDirective, sendDirective } from '../dispatch/commands.server.ts';
import { findDispatchTo } from '../dispatch/queries.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { findDocument } from '../queries.server.ts';
import { makeDirective } from '../testing.ts';
import { correctHeading } from './commands.server.ts';
import { listHeadingChanges } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

let papers = 0;
const made = async () => {
  const tasks = [{ what: 'Rà soát hộ nghèo', groups: ['front:commune'], dueOn: '2026-07-15' }];
  return makeDirective(await office.desk('coordinator'), tasks, { symbol: `${(papers += 1)}/KH` });
};
const sent = async () => {
  const id = await made();
  const desk = await office.desk('coordinator');
  const stamp = stampOf(await read(desk, (ctx) => listDrafts(ctx, id)));
  await execute(desk, sendDirective, { documentId: id, stamp });
  return id;
};
const found = async (id: number, by: WorldAccount = 'coordinator') =>
  (await read(await office.desk(by), (ctx) => findDocument(ctx, id)))!;
const correct = async (id: number, changes: Record<string, unknown>, by: WorldAccount = 'coordinator') => {
  const { version, issuer, kind, symbol, issuedOn, title, signatory } = await found(id);
  const heading = { version, issuer, kind, symbol, issuedOn, title, signatory };
  return execute(await office.desk(by), correctHeading, { documentId: id, ...heading, ...changes });
};
const history = async (id: number, by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), async (ctx) => listHeadingChanges(ctx, (await findDocument(ctx, id))!));

test('while it is read a heading is corrected freely, and what it said before is kept', async () => {
  const id = await made();
  await correct(id, { symbol: '112/KH', title: 'Trích yếu đúng' });
  await correct(id, { symbol: '113/KH', reason: 'Văn thư sửa số' });
  expect(await found(id)).toMatchObject({ symbol: '113/KH', title: 'Trích yếu đúng', state: 'reading' });
  expect((await history(id)).map((one) => [one.reason, one.by, one.changes.map(({ name }) => name)])).toEqual([
    ['Văn thư sửa số', 'Lê Tổng Hợp', ['symbol']],
    [null, 'Lê Tổng Hợp', ['symbol', 'title']],
  ]);
  // The key follows: the right paper is now known to the register, the wrong one is free again.
  const other = await made();
  await expect(correct(other, { symbol: '113/KH' })).rejects.toMatchObject({ code: 'document-already-registered' });
  await correct(other, { symbol: '112/KH' });
});

test('once sent, with a reason: recipients, their tasks and the history show it', async () => {
  const id = await sent();
  const kept = '2026-06-05';
  await expect(correct(id, { issuedOn: kept })).rejects.toMatchObject({
    code: 'input-invalid',
    fields: { reason: 'correction-reason-needed' },
  });
  const desk = await office.desk('coordinator');
  await execute(desk, recallDirective, { documentId: id, unitIds: [401], reason: 'Nhầm', paper: 'CV 20' });
  await correct(id, { issuedOn: kept, kind: 'công văn', reason: 'Gõ nhầm ngày' });
  const paperOf = async (by: WorldAccount, unitId: number) =>
    (await read(await office.desk(by), (ctx) => findDispatchTo(ctx, id, unitId)))!.paper;
  expect(await paperOf('officerA', 301)).toMatchObject({ kind: 'công văn', issuedOn: kept });
  // Who had to give it back knows it by the name that it bore.
  expect(await paperOf('officerB', 401)).toMatchObject({ kind: 'kế hoạch', issuedOn: '2026-06-02' });
  const labels = async (by: WorldAccount, unitId: number, show: string) =>
    (
      await read(await office.desk(by), (ctx) =>
        listCommitments(ctx, unitId, listFilter.parse({ show, originId: String(id) })),
      )
    ).lines.map((line) => line.originLabel);
  expect(await labels('officerA', 301, 'open')).toEqual([expect.stringMatching(/^Công văn số .* ngày 05\/06\/2026$/)]);
  expect(await history(id, 'officerA')).toMatchObject([
    {
      reason: 'Gõ nhầm ngày',
      changes: [
        { name: 'kind', from: 'kế hoạch', to: 'công văn' },
        { name: 'issuedOn', from: '2026-06-02', to: kept },
      ],
    },
  ]);
});

test('says what stands in the way, and then nothing has changed', async () => {
  const id = await sent();
  const reason = 'Gõ sai';
  await expect(correct(id, { reason })).rejects.toMatchObject({ code: 'heading-unchanged' });
  await expect(correct(id, { symbol: '9/KH', version: 1, reason })).rejects.toMatchObject({ code: 'document-changed' });
  await expect(correct(id, { symbol: '9/KH', reason }, 'officerA')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(correct(id, { symbol: '9/KH', reason }, 'officerB')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(correct(id, { issuedOn: '1900-01-01', reason })).rejects.toMatchObject({
    fields: { issuedOn: 'issued-on-out-of-range' },
  });
  await execute(await office.desk('coordinator'), recallDirective, { documentId: id, reason, paper: 'CV 21' });
  await expect(correct(id, { symbol: '9/KH', reason })).rejects.toMatchObject({ code: 'document-recalled' });
  expect(await history(id)).toEqual([]);
});

test('the history is append-only', async () => {
  const id = await made();
  await correct(id, { symbol: `${id}-dung/KH` });
  const as = { accountId: (await office.desk('leader')).actor!.accountId, today: '2026-06-16' };
  for (const text of ['update directives.heading_change set symbol = symbol', 'delete from directives.heading_change'])
    await expect(inTransaction(office.system.db, as, 'read write', (tx) => sql.raw(text).execute(tx))).rejects.toThrow(
      'permission denied',
    );
});
