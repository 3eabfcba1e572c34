import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, readRoman, readSpelled } from './numbers.ts';

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

  it.each(['', '1.', ',5', 'x', '1..2', '9'.repeat(40), '50.700.00', '1.5.2026', '3,5.7'])(
    'does not read %j',
    (written) => {
      expect(readNumber(written)).toBeNull();
    },
  );

  it('reads what the office writes: dots for thousands, a comma for decimals', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(99), (whole, rest) => {
        const written = `${whole.toLocaleString('de-DE')},${String(rest).padStart(2, '0')}`;
        expect(readNumber(written)).toBeCloseTo(whole + rest / 100, 6);
      }),
    );
  });
});

describe('small numbers', () => {
  it.each([
    ['hai', 2],
    ['mười', 10],
    ['toString', null],
    ['vài', null],
  ])('in letters: %s', (word, value) => {
    expect(readSpelled(word)).toBe(value);
  });

  it.each([
    ['iv', 4],
    ['XIV', 14],
    ['XXXIX', 39],
    ['XLII', 42],
    ['iiii', null],
    ['', null],
    ['vx', null],
  ])('in Roman letters: %s', (written, value) => {
    expect(readRoman(written)).toBe(value);
  });

  it('read back from Roman letters', () => {
    const write = (value: number): string =>
      [
        [50, 'L'],
        [40, 'XL'],
        [10, 'X'],
        [9, 'IX'],
        [5, 'V'],
        [4, 'IV'],
        [1, 'I'],
      ].reduce<[string, number]>(
        ([text, left], [size, letters]) => [
          text + String(letters).repeat(Math.floor(left / Number(size))),
          left % Number(size),
        ],
        ['', value],
      )[0];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 89 }), (value) => {
        expect(readRoman(write(value))).toBe(value);
      }),
    );
  });
});
