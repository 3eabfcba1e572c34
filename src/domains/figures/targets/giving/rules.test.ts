import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedColumn, sharesOf } from './rules.ts';

const weight = fc.option(fc.integer({ min: 0, max: 9_000_000_000 }), { nil: null });

describe('a whole shared out', () => {
  test('adds up to it exactly, whatever the weights, and nobody is below the share rounded down', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000_000_000_000 }),
        fc.array(weight, { minLength: 1, maxLength: 130 }),
        (whole, weights) => {
          const shares = sharesOf(whole, weights);
          expect(shares.reduce((sum, one) => sum + BigInt(one), 0n)).toBe(BigInt(whole));
          expect(shares.every((one) => one >= 0)).toBe(true);
        },
      ),
    );
  });

  test('a larger weight never gets less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 20 }),
        (whole, weights) => {
          const sorted = weights.toSorted((a, b) => b - a);
          const shares = sharesOf(whole, sorted);
          expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        },
      ),
    );
  });

  test('the rest goes to whoever lost most, of equals to the earlier', () => {
    expect(sharesOf(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(sharesOf(10, [60, 25, 15])).toEqual([6, 3, 1]);
    expect(sharesOf(10, [0, 0])).toEqual([5, 5]);
    // One without a result counts as the mean of the others.
    expect(sharesOf(40, [10, 30, null, null])).toEqual([5, 15, 10, 10]);
    expect(sharesOf(7, [null, null])).toEqual([4, 3]);
    expect(sharesOf(5, [])).toEqual([]);
  });
});

test('a pasted column is a value a line; of a sheet with names the last cell counts', () => {
  expect(pastedColumn('1\r\n2,5\r\n')).toEqual(['1', '2,5']);
  expect(pastedColumn('Xã A\t12\nXã B\t\n')).toEqual(['12', '']);
});
