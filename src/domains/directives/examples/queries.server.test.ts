import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { pageContext } from '../../../../tests/support/page-action.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { registerDocument } from '../commands.server.ts';
import { sendDirective } from '../dispatch/commands.server.ts';
import { acceptDrafts, changeDraft, dropDraft, fillProducts } from '../drafts/commands.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { planInput, planText } from '../testing.ts';
import { action } from './pages/examples-file.ts';
import { examplesOf, exampleSource } from './queries.server.ts';

let office: TestOffice;
let documentId: number;
beforeAll(async () => {
  office = await openTestOffice();
  const desk = await office.desk('coordinator');
  ({ id: documentId } = await execute(desk, registerDocument, planInput()));
  const drafts = () => read(desk, (ctx) => listDrafts(ctx, documentId));
  const [first, second, ...others] = await drafts();
  const { id, version, what } = first!;
  await execute(desk, changeDraft, { id, version, what, mode: 'order', dueOn: first!.dueOn, unitIds: [301] });
  for (const draft of others) await execute(desk, dropDraft, draft);
  await execute(desk, acceptDrafts, { documentId, drafts: [{ id, version: version + 1 }, second!] });
  await execute(desk, fillProducts, { documentId, product: 'Báo cáo' });
  await execute(desk, sendDirective, { documentId, stamp: stampOf(await drafts()) });
});
afterAll(() => office.close());

const examples = async (by: WorldAccount) => examplesOf(await read(await office.desk(by), exampleSource));
const take = async (by: WorldAccount) =>
  action({ context: pageContext(await office.desk(by)) } as unknown as Parameters<typeof action>[0]);
const audited = async () => {
  const { rows } = await office.asOwner((query) =>
    query(`select subject from platform.audit where command = 'takeExamples'`),
  );
  return rows;
};

test('a sent paper with what was decided against its reading', async () => {
  const [example, ...more] = await examples('leader');
  expect(more).toEqual([]);
  expect(example).toMatchObject({ id: documentId, corrections: { units: 1, dropped: 1 } });
  expect(example!.notes.tasks[0]!.leads).toEqual([expect.stringContaining('xã')]);
});

test('who may export and reads no papers has none; who may not export is refused, and nothing is taken', async () => {
  expect(await examples('administrator')).toEqual([]);
  for (const who of ['coordinator', 'officerA', 'observer'] as const) {
    await expect(examples(who)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(take(who)).rejects.toMatchObject({ init: { status: 403 } });
  }
  expect(await audited()).toEqual([]);
});

test('the archive holds pairs as the corpus does, and who took it stands in the audit', async () => {
  const files = unzipSync(await (await take('leader')).bytes());
  const [readme, text, notes, ...others] = Object.keys(files);
  expect([readme, others]).toEqual(['README.txt', []]);
  expect([text, notes]).toEqual([`12-KH-MTTQ-BTT 2026-06-02 ${documentId}.txt`, text!.replace(/txt$/, 'json')]);
  const said = (name: string) => new TextDecoder().decode(files[name]);
  expect(said(text!)).toBe(planText.normalize('NFC'));
  expect(JSON.parse(said(notes!))).toMatchObject({ document: { kind: 'kế hoạch' }, tasks: expect.any(Array) });
  expect(await audited()).toEqual([{ subject: ['unit:201'] }]);
});
