import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { expect, test } from 'vitest';
import { secretOf } from '#platform/secret/secret.server.ts';
import { type Check, openProofDesk } from './proof.server.ts';
import { abuseText } from './text.vi.ts';

const desk = () => openProofDesk(secretOf('the secret of a test, long enough for all of it'));
const now = new Date('2026-06-16T10:00:00+07:00');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const solved = async ({ challenge }: Check) =>
  JSON.stringify(await solveChallenge({ challenge, deriveKey, timeout: 0 }));
const given = (check: Check, more: object) => ({
  ...{ check: JSON.stringify(check.challenge), proof: '', answer: '', form: 'one' },
  ...more,
});
/** The answer to a question in words, found as a person would. */
function sumIn(question: string): string {
  for (let one = 1; one < 10; one += 1)
    for (let other = 1; other < 10; other += 1)
      if (abuseText.question(one, other) === question) return String(one + other);
  throw new Error(question);
}

test('work done is taken, once for each check, and again for the same form', async () => {
  const proofs = desk();
  const check = await proofs.make(now);
  const proof = await solved(check);
  expect(await proofs.judge(given(check, { proof }), later(59))).toBe('worked');
  expect(await proofs.judge(given(check, { proof }), later(59))).toBe('worked');
  expect(await proofs.judge(given(check, { proof, form: 'two' }), later(59))).toBe('used');
});

test('without a script a number does', async () => {
  const proofs = desk();
  const check = await proofs.make(now);
  expect(await proofs.judge(given(check, {}), now)).toBe('unanswered');
  expect(await proofs.judge(given(check, { answer: '99' }), now)).toBe('wrong');
  expect(await proofs.judge(given(check, { answer: ` ${sumIn(check.question)} ` }), now)).toBe('answered');
});

test('an old check, a changed one and no check at all are told apart from a wrong answer', async () => {
  const proofs = desk();
  const check = await proofs.make(now);
  const proof = await solved(check);
  expect(await proofs.judge(given(check, { proof }), later(61))).toBe('stale');
  const eased = { ...check.challenge, parameters: { ...check.challenge.parameters, keyPrefix: '0' } };
  expect(await proofs.judge({ check: JSON.stringify(eased), proof, answer: '', form: 'one' }, now)).toBe('stale');
  const longer = { ...check.challenge.parameters, data: { until: later(600).getTime() } };
  const stretched = JSON.stringify({ ...check.challenge, parameters: longer });
  expect(await proofs.judge({ check: stretched, proof, answer: '', form: 'one' }, later(90))).toBe('stale');
  for (const strange of ['', 'null', '{}', '{"parameters":{}}', '[', 'x'.repeat(9_000)])
    expect(await proofs.judge({ check: strange, proof: '7', answer: '7', form: 'one' }, now), strange).toBe('stale');
  expect(await desk().judge(given(check, { proof }), now)).toBe('worked');
});

test('a solution without the work is none', async () => {
  const proofs = desk();
  const check = await proofs.make(now);
  const { keyPrefix } = check.challenge.parameters;
  const claimed = JSON.stringify({ counter: 7, derivedKey: keyPrefix.padEnd(64, '0') });
  expect(await proofs.judge(given(check, { proof: claimed }), now)).toBe('unanswered');
});
