import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import { saveDraft } from '#platform/drafts/draft.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { pageContext, sendForm } from '../../../../tests/support/page-action.ts';
import { stepDraftName } from '../rules.ts';
import { receiveCommitment } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { action, loader } from './detail.tsx';

let office: TestOffice;
let owner: OfficeDesk;
beforeAll(async () => {
  office = await openTestOffice();
  owner = await office.desk('officerA');
});
afterAll(() => office.close());

const open = async () => {
  const id = await execute(await office.desk('coordinator'), openForTest, newCommitments());
  await execute(owner, receiveCommitment, { id, version: 1 });
  return id;
};
const type = (id: number, step: 'claim' | 'progress', body: Record<string, string>, desk = owner) =>
  execute(desk as never, saveDraft, { form: stepDraftName(id, step), body });
const draftsOf = async (id: number, desk = owner) => {
  const args = { request: new Request('http://office.test/'), params: { id: String(id) }, context: pageContext(desk) };
  const { drafts } = await loader(args as unknown as Parameters<typeof loader>[0]);
  return Object.fromEntries(drafts.map((draft) => [draft.form, draft.saved?.body ?? null]));
};

test('what was being typed for a step is there again, each step of each commitment apart', async () => {
  const [one, other] = [await open(), await open()];
  await type(one, 'claim', { claim: 'Đã tổ chức 12 điểm' });
  await type(one, 'progress', { note: 'Còn 2 thôn' });
  expect(await draftsOf(one)).toMatchObject({
    [stepDraftName(one, 'claim')]: { claim: 'Đã tổ chức 12 điểm' },
    [stepDraftName(one, 'progress')]: { note: 'Còn 2 thôn' },
  });
  expect(Object.values(await draftsOf(other)).every((saved) => saved === null)).toBe(true);
  // Whoever may take other steps is not shown what the owner types.
  expect(await draftsOf(one, await office.desk('coordinator'))).not.toHaveProperty(stepDraftName(one, 'claim'));
});

test('it stays when the step is refused and goes when it is taken; the other steps keep theirs', async () => {
  const id = await open();
  await type(id, 'claim', { claim: 'Đã làm' });
  await type(id, 'progress', { note: 'Còn 2 thôn' });
  const form = { intent: 'claim', draft: stepDraftName(id, 'claim'), claim: 'Đã làm', paper: 'Báo cáo số 1/BC-MTTQ' };
  const params = { id: String(id) };
  expect(await sendForm(action, owner, { ...form, version: '9' }, params)).toMatchObject({ ok: false });
  const kept = async () =>
    (
      await office.asOwner((query) =>
        query(`select form from platform.draft where form like $1`, [`commitment-${id}-%`]),
      )
    ).rows;
  expect(await kept()).toHaveLength(2);
  expect(await sendForm(action, owner, { ...form, version: '2' }, params)).toMatchObject({ ok: true });
  expect(await kept()).toEqual([{ form: stepDraftName(id, 'progress') }]);
});
