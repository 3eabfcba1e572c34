import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { Worker } from '#platform/jobs/worker.server.ts';
import { openOfficeWorker } from '#server/worker.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { attachFiles, detachFile } from '../attachments/commands.server.ts';
import { storedPapers } from '#domains/stored-papers.server.ts';
import { attachmentsOf } from '../attachments/queries.server.ts';
import { sendDirective } from '../dispatch/commands.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { makeDirective } from '../testing.ts';
import { findByWords } from './queries.server.ts';

let office: TestOffice;
let worker: Worker;
let paper: number;
beforeAll(async () => {
  office = await openTestOffice();
  worker = await openOfficeWorker(office.system);
  const desk = await office.desk('coordinator');
  paper = await makeDirective(desk, [{ what: 'Rà soát', unitIds: [301], dueOn: '2026-07-15' }]);
  const stamp = stampOf(await read(desk, (ctx) => listDrafts(ctx, paper)));
  await execute(desk, sendDirective, { documentId: paper, stamp });
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

const find = async (by: WorldAccount, unitId: number, typed: string) =>
  (await read(await office.desk(by), (ctx) => findByWords(ctx, unitId, typed, null))).rows;
async function attach(name: string, words: string, documentId = paper): Promise<void> {
  const desk = await office.desk('coordinator');
  const files = await storedPapers(office.system.files, [{ name, bytes: new TextEncoder().encode(words) }]);
  await execute(desk, attachFiles, { documentId, files });
}

test('a paper is found by what stands in its annexes, in the books of every office that has it and of no other', async () => {
  await attach('Phụ lục 1.txt', 'Mẫu biểu số 3: tổng hợp hộ cần sửa nhà');
  await attach('Phụ lục 2.txt', 'Danh mục xi măng, tôn lợp và gạch');
  expect(await find('coordinator', 201, 'xi mang')).toEqual([]);
  await worker.runDue();
  for (const [by, unitId] of [
    ['coordinator', 201],
    ['officerA', 301],
  ] as const)
    expect(await find(by, unitId, 'xi mang')).toMatchObject([
      { id: paper, file: 'Phụ lục 2.txt', passage: { before: 'Danh mục ', hit: 'xi măng' } },
    ]);
  expect(await find('coordinator', 201, '"mẫu biểu số 3" tôn')).toHaveLength(1);
  expect(await find('officerB', 301, 'xi mang')).toEqual([]);
  expect(await find('officerB', 401, 'xi mang')).toEqual([]);
});

test('words of the paper itself are shown from the paper', async () => {
  expect(await find('coordinator', 201, 'noi dung')).toMatchObject([{ id: paper, file: null }]);
});

test('an annex that was taken away is found no more, at once; the other one still is, and so is its like elsewhere', async () => {
  const desk = await office.desk('coordinator');
  const other = await makeDirective(desk, [{ what: 'Việc khác' }], { symbol: '13/KH-MTTQ-BTT' });
  await attach('Như phụ lục 1.txt', 'Mẫu biểu số 3: tổng hợp hộ cần sửa nhà', other);
  expect((await find('coordinator', 201, 'mau bieu')).map(({ id }) => id)).toEqual([other, paper]);
  const [first] = await read(desk, (ctx) => attachmentsOf(ctx, paper));
  await execute(desk, detachFile, { documentId: paper, attachmentId: first!.id });
  expect(await find('officerA', 301, 'mau bieu')).toEqual([]);
  expect((await find('coordinator', 201, 'mau bieu')).map(({ id }) => id)).toEqual([other]);
  expect(await find('officerA', 301, 'xi mang')).toHaveLength(1);
});

test('a heading that is corrected keeps the words of the annexes', async () => {
  await office.asOwner((query) => query(`update directives.document set title = 'Tiêu đề mới' where id = $1`, [paper]));
  expect(await find('officerA', 301, 'tieu de moi xi mang')).toHaveLength(1);
  await office.asOwner((query) => query(`update directives.attachment set removed_at = now()`));
  expect(await find('officerA', 301, 'xi mang')).toEqual([]);
  expect(await find('officerA', 301, 'tieu de moi')).toHaveLength(1);
});
