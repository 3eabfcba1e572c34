import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './numbers.ts';

describe('readNumber', () => {
  it.each([
    ['1.060', 1060],
    ['2,370', 2.37],
    ['102,750.000', 102_750_000],
    ['42.000.000', 42_000_000],
    ['1.234,5', 1234.5],
    ['0.125', 0.125],
    ['5,6', 5.6],
    ['02', 2],
  ])('reads %s', (written, value) => {
    expect(readNumber(written)).toBe(value);
  });

  it.each(['', '1.', ',5', 'x', '1..2', '9'.repeat(40)])('does not read %j', (written) => {
    expect(readNumber(written)).toBeNull();
  });

  it('reads what the office writes: dots for thousands, a comma for decimals', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(99), (whole, rest) => {
        const written = `${whole.toLocaleString('de-DE')},${String(rest).padStart(2, '0')}`;
        expect(readNumber(written)).toBeCloseTo(whole + rest / 100, 6);
      }),
    );
  });
});
