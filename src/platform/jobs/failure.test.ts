import { expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { failureOf } from './failure.ts';

test.each([
  [new Refusal('unit-not-found'), { kind: 'refused', code: 'unit-not-found' }],
  [Object.assign(new Error('x'), { code: '23505' }), { kind: 'database', code: '23505' }],
  [Object.assign(new Error('x'), { code: 'ENOSPC' }), { kind: 'machine', code: 'ENOSPC' }],
  [Object.assign(new Error('x'), { code: 'EPERM' }), { kind: 'machine', code: 'EPERM' }],
  [new RangeError('0912 345 678 is no number'), { kind: 'program', code: 'RangeError' }],
  ['thrown text', { kind: 'program', code: 'Error' }],
  [null, { kind: 'program', code: 'Error' }],
])('%s is kept as %j', (error, failure) => {
  expect(failureOf(error)).toEqual(failure);
});

test('what an error says is never kept', () => {
  const failure = failureOf(Object.assign(new Error('Nguyễn Thị Hoa'), { name: 'Nguyễn Thị Hoa', code: 'Hoa 12' }));
  expect(JSON.stringify(failure)).not.toContain('Hoa');
});
