import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { action as saveAction } from '#platform/drafts/route.ts';
import { migrationFolder } from '#platform/database/migrate.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { pageContext, sendForm } from '../../../../tests/support/page-action.ts';
import { action as registerAction } from '../pages/register.tsx';
import { planText } from '../testing.ts';
import { registerForm } from './schema.ts';

const secretText = `TỐI MẬT\n\n${planText}`;
const secretWords = 'Tháng cao điểm';
let office: TestOffice;
let desk: OfficeDesk;
beforeAll(async () => {
  office = await openTestOffice();
  desk = await office.desk('coordinator');
});
afterAll(() => office.close());
beforeEach(() => office.asOwner((query) => query('delete from platform.draft')));

const save = async (body: Record<string, string>, form = registerForm) => {
  const request = new Request(`http://office.test/ban-nhap/${form}`, { method: 'POST', body: JSON.stringify(body) });
  const args = { request, params: { form }, context: pageContext(desk) } as unknown as Parameters<typeof saveAction>[0];
  const answer = await saveAction(args);
  return { status: answer.status, ...((await answer.json()) as { code?: string; savedAt?: string }) };
};
const send = (fields: Record<string, string>) => sendForm(registerAction, desk, { draft: registerForm, ...fields });
const drafts = async () =>
  (await office.asOwner((query) => query('select form, body::text as body from platform.draft'))).rows;

test('what is typed beside the words of the paper is kept', async () => {
  expect(await save({ title: 'Kế hoạch' })).toMatchObject({ status: 200, savedAt: expect.any(String) });
  expect(await drafts()).toEqual([{ form: registerForm, body: '{"title": "Kế hoạch"}' }]);
});

test.each([
  ['a secret paper', secretText, 'document-secret'],
  ['a secret paper in decomposed letters', secretText.normalize('NFD'), 'document-secret'],
  ['any paper', planText, 'paper-text-not-kept'],
])('the words of %s are never kept, and what was kept goes', async (_paper, text, code) => {
  await save({ title: 'Tổ chức Tháng cao điểm' });
  expect(await save({ title: 'Tổ chức Tháng cao điểm', text })).toEqual({ status: 422, code });
  expect(await drafts()).toEqual([]);
});

test('a mark of secrecy is kept of no form and no field', async () => {
  expect(await save({ result: 'Độ mật: Mật\nNội dung' }, 'hoat-dong-301')).toMatchObject({ code: 'document-secret' });
  expect(await drafts()).toEqual([]);
});

test.each(['read', 'register'])('a secret paper that is refused (%s) takes its draft along', async (intent) => {
  await save({ title: 'Tổ chức Tháng cao điểm', issuer: 'Tỉnh ủy' });
  const answer = await send({ intent, unitId: '201', direction: 'in', text: secretText });
  expect(answer).toMatchObject({ ok: false, code: 'document-secret' });
  expect(await drafts()).toEqual([]);
  const { rows } = await office.asOwner((query) =>
    query(
      `select 1 from platform.receipt where result::text like '%' || $1 || '%'
      union all select 1 from directives.document where text like '%' || $1 || '%'`,
      [secretWords],
    ),
  );
  expect(rows).toEqual([]);
});

test('a paper that is not secret leaves the draft while it is read', async () => {
  await save({ title: 'Tổ chức Tháng cao điểm' });
  expect(await send({ intent: 'read', text: planText })).toMatchObject({ ok: true });
  expect(await drafts()).toHaveLength(1);
});

test('words that were kept before are gone after the upgrade', async () => {
  await office.asOwner(async (query) => {
    await query(`insert into platform.draft values (1, $1, $2, now())`, [
      registerForm,
      JSON.stringify({ title: 'a', text: secretText }),
    ]);
    const upgrade = await readFile(path.join(migrationFolder, '0013_receipts_partners_grants.sql'), 'utf8');
    await query(/update platform\.draft[^;]+;/.exec(upgrade)![0]);
  });
  expect(await drafts()).toEqual([{ form: registerForm, body: '{"title": "a"}' }]);
});
