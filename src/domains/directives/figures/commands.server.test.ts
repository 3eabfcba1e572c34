import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { saveImplementing, startImplementing } from '../implementing/commands.server.ts';
import { editorPage } from '../implementing/queries.server.ts';
import { receiveAt, sendAsIs } from '../implementing/testing.ts';
import { issueImplementing } from '../issuing/commands.server.ts';
import { paperOf } from '../page/queries.server.ts';
import { findDocument } from '../queries.server.ts';
import { makeDirective } from '../testing.ts';
import { explainImplementing } from './commands.server.ts';
import { figureNotes, paperFigures } from './queries.server.ts';

const wrong = '70 suất × 600.000 đồng = 45.000.000 đồng';

let office: TestOffice;
let province: OfficeDesk;
let commune: OfficeDesk;
let id: number;
beforeAll(async () => {
  office = await openTestOffice();
  province = await office.desk('coordinator');
  commune = await office.desk('officerA');
  const tasks = [{ what: 'Trao quà Tết', unitIds: [worldUnits.frontA], dueOn: '2026-06-30' }];
  const text = 'KẾ HOẠCH\nI. CHỈ TIÊU\n1. Mỗi thôn có ít nhất 02 mô hình phân loại rác tại nhà.';
  const parentId = await makeDirective(province, tasks, { text });
  await sendAsIs(province, parentId);
  await receiveAt(commune, parentId);
  const own = { documentId: parentId, unitId: worldUnits.frontA, kind: 'plan' };
  ({ id } = await execute(commune, startImplementing, own));
});
afterAll(() => office.close());

const said = { problem: 'product', quote: wrong, words: 'Có 5 suất đặc biệt' };
const page = () => read(commune, (ctx) => editorPage(ctx, id));
async function write(purpose: string) {
  const { body, version } = (await page()).draft;
  const saved = await execute(commune, saveImplementing, { id, version, body: { ...body, purpose } });
  return saved.version;
}

test('a word is kept while the paper is written, by whoever writes it and about what it says', async () => {
  await write(`Hỗ trợ ${wrong}.`);
  const stranger = await office.desk('officerB');
  await expect(execute(stranger, explainImplementing, { id, ...said })).rejects.toMatchObject({
    code: 'implementing-not-found',
  });
  await expect(execute(commune, explainImplementing, { id, ...said, quote: 'khác' })).rejects.toMatchObject({
    code: 'finding-gone',
  });
  await execute(commune, explainImplementing, { id, ...said });
  expect((await page()).explanations).toMatchObject([{ ...said, by: 'Vũ Xã An' }]);
  expect(await read(stranger, (ctx) => figureNotes(ctx, id))).toEqual([]);
});

test('it is not entered with a figure that nobody explained, and what was explained stays with the paper', async () => {
  const version = await write(`Mỗi thôn có ít nhất 01 mô hình phân loại rác tại nhà. Hỗ trợ ${wrong}.`);
  await office.asOwner((query) => query('delete from directives.figure_note'));
  const issue = { id, version, number: 9, issuedOn: '2026-06-16' };
  await expect(execute(commune, issueImplementing, issue)).rejects.toMatchObject({
    code: 'figures-unexplained',
    details: { count: 1 },
  });
  const { documentId } = await execute(commune, issueImplementing, { ...issue, explanations: [said] });
  const found = await read(commune, async (ctx) => {
    const document = (await findDocument(ctx, documentId))!;
    return paperFigures(ctx, document, (await paperOf(ctx, documentId)).text);
  });
  expect(found).toMatchObject([
    { problem: 'weaker-target', answer: null },
    { problem: 'product', answer: { words: said.words, by: 'Vũ Xã An' } },
  ]);
});
