import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import { action as logActivity } from '#domains/activities/pages/new.tsx';
import { action as takeStep } from '#domains/commitments/pages/detail.tsx';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { action as register } from '#domains/directives/pages/register.tsx';
import { refusalText } from '#domains/refusal-text.ts';
import { refusalWords } from '#web/refusal-text.ts';
import { openTestOffice, type TestOffice } from './support/office.ts';
import { sendForm } from './support/page-action.ts';

// In a form with several files the refusal says which one, at the field in which it was chosen.

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const good = () => new File(['Biên bản họp'], 'biên bản.txt', { type: 'text/plain' });
const macro = () => new File(['MZ\u0090\u0000'], 'phụ lục.xlsm');
const wordsOf = ({ code, details }: { code: string; details: Record<string, string> }) =>
  refusalWords(refusalText, code, details);

test('evidence of a commitment', async () => {
  const id = await execute(await office.desk('coordinator'), openForTest, newCommitments());
  const fields = { intent: 'claim', version: '1', claim: 'Đã làm', files: [good(), macro(), good()] };
  const answer = await sendForm(takeStep, await office.desk('officerA'), fields, { id: String(id) });
  expect(answer).toMatchObject({
    ok: false,
    details: { name: 'phụ lục.xlsm' },
    fields: { files: 'file-type-not-accepted' },
  });
  expect(wordsOf(answer as never)).toMatch(/^“phụ lục\.xlsm”: /u);
});

test('photos of an activity', async () => {
  const fields = { photos: [good()], kind: 'regular_meeting' };
  expect(await sendForm(logActivity, await office.desk('officerA'), fields)).toMatchObject({
    ok: false,
    details: { name: 'biên bản.txt' },
    fields: { photos: 'photo-not-a-picture' },
  });
});

test('the file of a paper, when it is read and when it is registered', async () => {
  const desk = await office.desk('coordinator');
  const file = new File(['%PDF-1.7 hỏng'], 'công văn.docx');
  const read = await sendForm(register, desk, { intent: 'read', file });
  expect(read).toMatchObject({ ok: false, code: 'file-broken', details: { name: 'công văn.docx' } });
  const refused = { ok: false, details: { name: 'công văn.docx' }, fields: { file: 'file-broken' } };
  expect(await sendForm(register, desk, { intent: 'register', file })).toMatchObject(refused);
});

test('a refusal that is of no file stands at no file', async () => {
  const id = await execute(await office.desk('coordinator'), openForTest, newCommitments());
  const fields = { intent: 'claim', version: '9', claim: 'Đã làm', files: [good()] };
  const answer = await sendForm(takeStep, await office.desk('officerA'), fields, { id: String(id) });
  expect(answer).toMatchObject({ ok: false, code: 'commitment-changed', fields: {} });
});
