import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import { answerDataRequest } from '#domains/people/data-requests/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { takeStep } from './commands.server.ts';
import Ask from './pages/ask.tsx';
import type { Asking } from './schema.ts';

let office: TestOffice;
let desk: JobDesk<Database>;
beforeAll(async () => {
  office = await openTestOffice();
});
beforeEach(async () => {
  // A system of its own for each test: what is counted is counted by system.
  desk = await serviceDesk({ ...office.system }, 'portal');
});
afterAll(() => office.close());

const site = { id: 1, unitId: 301, base: '/thu-nghiem', origin: 'https://a.example' };
const typed = { kind: 'delete', about: 'Số điện thoại tôi để lại', fullName: 'Ngô Người Hỏi', contact: '0900 000 099' };
const step = (fields: Record<string, string>, network = '203.0.113.9') => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return takeStep({ desk, site, network, form });
};
/** The form of step two, its check worked out. */
async function ready(fields: Record<string, string> = typed) {
  const { asking } = await step({ ...fields, intent: 'review' });
  if (asking.step !== 'review') throw new Error(JSON.stringify(asking));
  const proof = JSON.stringify(await solveChallenge({ challenge: asking.check.challenge, deriveKey, timeout: 0 }));
  return { ...asking.typed, intent: 'send', form: asking.form, check: JSON.stringify(asking.check.challenge), proof };
}
const count = async () =>
  Number((await office.asOwner((query) => query('select count(*) as n from people.data_request'))).rows[0]!.n);
const pageOf = (asking?: Asking) => {
  const loaderData = { base: '/thu-nghiem', unitName: 'Ủy ban xã', crumbs: [] };
  return renderToStaticMarkup(createElement(Ask, { loaderData, actionData: asking } as never));
};

test('nothing is kept before it is sent; sent twice it stands once, with one code that opens it', async () => {
  const form = await ready();
  expect(await count()).toBe(0);
  const [first, second] = [await step(form), await step(form)];
  expect(first.asking).toMatchObject({ step: 'sent', dueOn: '2026-06-18', unitName: 'Ủy ban MTTQ Việt Nam xã An Hòa' });
  expect(second.asking).toEqual(first.asking);
  expect(await count()).toBe(1);
  const { code } = first.asking as { code: string };
  const found = await step({ intent: 'look', code: code.toLowerCase() });
  expect(found).toMatchObject({ status: 200, asking: { step: 'found', receipt: { kind: 'delete', state: 'open' } } });
  expect(JSON.stringify(found)).not.toContain('Ngô');
  const { rows } = await office.asOwner((query) => query('select id::int as id from people.data_request'));
  const answer = { id: rows[0]!.id, version: 1, outcome: 'refused', did: 'Đã tìm', reason: 'Phải giữ biên bản' };
  await execute(await office.desk('officerA'), answerDataRequest, answer);
  const told = pageOf((await step({ intent: 'look', code })).asking);
  for (const words of ['Không thực hiện được', 'Phải giữ biên bản', 'Chưa ai mở']) expect(told).toContain(words);
});

test('a code that is none and a code of nothing get the same answer', async () => {
  const answers = await Promise.all(
    ['', 'x', 'ABCD-EFGH-JKLM'].map(async (code) => {
      const { asking, status } = await step({ intent: 'look', code });
      return [asking.step, status];
    }),
  );
  expect(answers).toEqual([
    ['unknown', 404],
    ['unknown', 404],
    ['unknown', 404],
  ]);
});

test('without the check, with a used one, and too often: nothing is stored, what was typed stays', async () => {
  const before = await count();
  const form = await ready();
  const unanswered = await step({ ...form, proof: '', answer: '' });
  expect(unanswered).toMatchObject({
    status: 422,
    asking: { step: 'review', typed, faults: { answer: expect.any(String) } },
  });
  await step(form);
  const other = { ...form, form: '00000000-0000-4000-8000-000000000001' };
  expect((await step(other)).asking).toMatchObject({ faults: { answer: 'asking-check-used' } });
  expect(await count()).toBe(before + 1);
  for (let one = 0; one < 130; one += 1) await step({ ...typed, intent: 'edit' }, '203.0.113.77');
  const many = await step({ ...typed, intent: 'review' }, '203.0.113.77');
  expect(many).toMatchObject({ status: 429, asking: { step: 'write', typed, faults: { '': 'asking-too-often' } } });
  for (let one = 0; one < 31; one += 1) await step({ intent: 'look', code: 'x' }, '203.0.113.78');
  expect((await step({ intent: 'look', code: 'x' }, '203.0.113.78')).status).toBe(429);
});

test('what is missing is said at its field, for a page without scripts', async () => {
  const { asking, status } = await step({ intent: 'review', kind: 'delete', fullName: '<b>x</b>' });
  expect(status).toBe(422);
  expect(asking).toMatchObject({
    faults: { about: 'field-required', fullName: 'name-letters', contact: 'field-required' },
  });
  const html = pageOf(asking);
  expect(html).toContain('Cần sửa:');
  expect(html).toContain('id="contact-loi"');
});

test('the page says what each kind means, that nothing anonymous is found, and who will see what', async () => {
  const html = pageOf();
  for (const words of ['Rút lại sự đồng ý', 'không có gì dẫn tới bạn', '2 ngày làm việc', 'method="post"'])
    expect(html).toContain(words);
  const { asking } = await step({ ...typed, intent: 'review' });
  const shown = pageOf(asking);
  for (const words of ['Ai sẽ thấy gì', 'Cấp trên, đơn vị khác', 'name="answer"']) expect(shown).toContain(words);
});
