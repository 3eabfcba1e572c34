import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnTotal, farFrom, mostColumns, partsOf } from './rules.ts';

const cell = fc.option(
  fc.oneof(
    fc.record({ value: fc.option(fc.nat(Number.MAX_SAFE_INTEGER)), notApplicable: fc.constant(false) }),
    fc.constant({ value: null, notApplicable: true }),
  ),
);

describe('the foot of a column', () => {
  test('is the exact sum of the figures, and says of how many it is one', () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const figures = cells.flatMap((one) => (one && one.value !== null ? [BigInt(one.value)] : []));
        const notApplicable = cells.filter((one) => one?.notApplicable).length;
        expect(columnTotal(cells)).toEqual({
          total: figures.length === 0 ? null : figures.reduce((sum, one) => sum + one, 0n),
          ...{ reported: figures.length, notApplicable, expected: cells.length },
        });
      }),
    );
  });

  test('nothing, 0 and "does not apply" stay three', () => {
    expect(columnTotal([null, { value: null, notApplicable: false }]).total).toBeNull();
    expect(columnTotal([null, { value: 0, notApplicable: false }]).total).toBe(0n);
    expect(columnTotal([{ value: null, notApplicable: true }])).toMatchObject({ total: null, notApplicable: 1 });
  });
});

test('a wide form shows one section at a time, and every cell has one', () => {
  const cells = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ section: at % 3 === 0 ? 'a' : 'b', at }));
  expect(partsOf(cells(mostColumns))).toHaveLength(1);
  const parts = partsOf(cells(mostColumns + 1));
  expect(parts.map((part) => part.section)).toEqual(['a', 'b']);
  expect(parts.flatMap((part) => part.cells)).toHaveLength(mostColumns + 1);
});

test('far from the period before, else from last year; never where one of them is not known', () => {
  const before = { last: { value: 20 }, lastYear: { value: 2 } };
  expect(farFrom(100, before, 0)).toBe('last');
  expect(farFrom(0, before, 0)).toBe('last');
  expect(farFrom(25, before, 0)).toBe('lastYear');
  expect(farFrom(null, before, 0)).toBeNull();
  expect(farFrom(25, { last: undefined, lastYear: { value: null } }, 0)).toBeNull();
});
