import { expect, test } from 'vitest';
import { waitAfter } from './retry.ts';

test('the page waits longer after each try that came to nothing, and never less than fifteen seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map((failures) => waitAfter(failures) / 1000)).toEqual([
    15, 60, 120, 300, 900, 900, 900,
  ]);
});
