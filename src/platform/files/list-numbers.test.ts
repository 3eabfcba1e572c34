import { describe, expect, it } from 'vitest';

import { listNumber } from './list-numbers.ts';

describe('listNumber', () => {
  it.each([
    [4, 'upperRoman', 'IV'],
    [49, 'lowerRoman', 'xlix'],
    [1, 'lowerLetter', 'a'],
    [26, 'upperLetter', 'Z'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
    [7, 'decimal', '7'],
    [7, 'none', ''],
    [7, 'thaiNumbers', '7'],
  ])('writes %i in %s as "%s"', (value, format, written) => {
    expect(listNumber(value, format)).toBe(written);
  });
});
