import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptKey, receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { petitionApi } from './api.server.ts';
import { asService, makePetition, sendFeedback } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const none = { params: {}, query: {}, body: {}, files: [], once: undefined, origin: '', knownTag: undefined };
async function call(by: WorldAccount, method: 'get' | 'post', path: string, given: object = {}) {
  const endpoint = petitionApi.find((one) => one.method === method && one.path === path)!;
  const asked = method === 'get' ? { query: given } : { body: given };
  return (await endpoint.run(await office.desk(by), { ...none, ...asked } as never)) as Record<string, never>;
}
const { receiptDigest: _digest, ...petition } = makePetition();

test('made, handed over and answered by a program; the code that it gets opens the receipt', async () => {
  const { id, receiptCode } = (await call('officerA', 'post', '/petitions', petition)) as never as {
    id: number;
    receiptCode: string;
  };
  const key = String(id);
  const over = { key, version: 1, toUnitId: 401, reason: 'Thuộc phường', dueOn: '2026-07-10' };
  await call('officerA', 'post', '/petitions/hand-over', over);
  const given = await call('officerA', 'get', '/petitions', { view: 'given' });
  expect(given).toMatchObject({ lines: [{ key, stage: 'takeOver', dueOn: '2026-06-18' }], next: null });
  await call('officerB', 'post', '/petitions/accept', { key, version: 2 });
  await call('officerB', 'post', '/petitions/answer', { key, version: 3, answer: 'Phường đã nạo vét mương.' });
  const one = await call('officerB', 'get', '/petitions/one', { key });
  expect(one).toMatchObject({ state: 'answered', answer: 'Phường đã nạo vét mương.', isAnonymous: false });
  expect(JSON.stringify(one)).not.toContain('Ngô Người Hỏi');
  const digest = office.system.secret.digest(receiptKey(receiptCode)!, receiptUse);
  const [found] = await asService(office, 'portal', `select dialogue.of_receipt('${digest}') as seen`);
  expect(found!.seen).toMatchObject({ state: 'answered', answer: 'Phường đã nạo vét mương.' });
});

test('feedback goes the same way by its uuid, and nobody else finds it', async () => {
  const { key } = await sendFeedback(office);
  const right = { key, version: 1, kind: 'feedback', field: 'environment', areaId: 5 };
  await call('officerA', 'post', '/petitions/classify', right);
  expect(await call('officerA', 'get', '/petitions', { field: 'environment' })).toMatchObject({
    lines: [{ key, isAnonymous: true }],
  });
  await expect(call('officerB', 'get', '/petitions/one', { key })).rejects.toMatchObject({
    code: 'petition-not-found',
  });
});
