import { expect, test } from 'vitest';
import { differs, isJump, reportedAt } from './rules.ts';

test.each([
  [30, 10, 0, true],
  [29, 10, 0, false],
  [3, 1, 0, false],
  [10, 30, 0, true],
  [0, 10, 0, true],
  [300, 100, 1, true],
  [120, 30, 1, false],
  [null, 30, 0, false],
  [30, null, 0, false],
])('%s after %s with %s decimals: a jump is %s', (value, before, scale, jump) => {
  expect(isJump(value, before, scale)).toBe(jump);
});

test('nothing, 0 and not applicable are three', () => {
  const revision = { vals: [0, null, null], na: [3] };
  const cells = [1, 2, 3].map((position) => reportedAt(revision, position));
  expect(cells).toEqual([
    { value: 0, notApplicable: false },
    { value: null, notApplicable: false },
    { value: null, notApplicable: true },
  ]);
  expect([differs(cells[0]!, cells[1]!), differs(cells[1]!, cells[2]!), differs(cells[0]!, cells[0]!)]).toEqual([
    ...[true, true, false],
  ]);
});
