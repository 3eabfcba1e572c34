import { expect, test } from 'vitest';
import { changesBetween } from './rules.ts';

test('a revision changes values, what does not apply, and notes; the first changes nothing', () => {
  const before = { values: [1, null, 3, 4], notApplicable: [2], notes: {} };
  const after = { values: [1, 0, null, 4], notApplicable: [3], notes: { 4: 'Đã soát' } };
  expect(changesBetween(before, after).map((one) => one.position)).toEqual([2, 3, 4]);
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(undefined, after)).toEqual([]);
});
