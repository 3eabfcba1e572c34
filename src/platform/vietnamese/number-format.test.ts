import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBig, formatMoney, formatNumber, parseBig, parseNumber, formatRate } from './number-format.ts';

describe('numbers', () => {
  it('are written with a point for thousands and a comma for decimals', () => {
    expect([0, 7, 999, 1000, 1234.5, -1234567.25, -0].map((value) => formatNumber(value))).toEqual([
      '0',
      '7',
      '999',
      '1.000',
      '1.234,5',
      '-1.234.567,25',
      '0',
    ]);
    expect(formatNumber(1e21)).toBe('1.000.000.000.000.000.000.000');
    expect(formatNumber(1.25e-7)).toBe('0,000000125');
    expect(formatNumber(12.345, 1)).toBe('12,3');
    expect(formatNumber(12, 2)).toBe('12,00');
    expect(formatNumber(-0.04, 1)).toBe('0,0');
    expect(formatNumber(99.96, 1)).toBe('100,0');
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  });

  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(formatNumber(value))).toBe(value + 0);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(parseBig(formatBig(value))).toBe(value);
      }),
    );
  });

  it('are read as people type them, and never guessed', () => {
    expect(['1.234,5', '1234,5', ' 12 ', '-3', '\u22123', '0,50'].map(parseNumber)).toEqual([
      1234.5, 1234.5, 12, -3, -3, 0.5,
    ]);
    const wrong = [
      '',
      '1.5',
      '0.125',
      '1,234.5',
      '12.34',
      '1.2345',
      '1,',
      ',5',
      '1 000',
      '1e3',
      'mười',
      '--1',
      '1,2,3',
    ];
    expect(wrong.map(parseNumber)).toEqual(wrong.map(() => null));
    expect(parseBig('102.750.000')).toBe(102_750_000n);
    expect([parseBig('1,0'), parseBig('1.5'), parseBig('đồng')]).toEqual([null, null, null]);
  });

  it('are money in triệu đồng only where nothing is lost', () => {
    expect(formatMoney(1_060_000_000n)).toBe('1.060 triệu đồng');
    expect(formatMoney(102_750_000n)).toBe('102.750.000 đồng');
    expect(formatMoney(-5_000_000n)).toBe('-5 triệu đồng');
    expect(formatMoney(500_000n)).toBe('500.000 đồng');
    expect(formatMoney(0n)).toBe('0 đồng');
  });
});

it('a rate names what it is made of', () => {
  expect(formatRate(12, 50)).toBe('12/50 (24,0%)');
  expect(formatRate(2, 3)).toBe('2/3 (66,7%)');
  expect(formatRate(1200, 3321)).toBe('1.200/3.321 (36,1%)');
  expect(formatRate(0, 0)).toBe('0/0');
});
