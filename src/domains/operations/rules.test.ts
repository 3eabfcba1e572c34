import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsed, sizeParts } from './rules.ts';

test.each([
  [0, { value: 0, decimals: 0, unit: 'kB' }],
  [512 * 1024, { value: 512, decimals: 0, unit: 'kB' }],
  [1024 * 1024, { value: 1, decimals: 1, unit: 'MB' }],
  [44 * 1024 * 1024, { value: 44, decimals: 0, unit: 'MB' }],
  [3.5 * 1024 ** 3, { value: 3.5, decimals: 1, unit: 'GB' }],
  [5000 * 1024 ** 3, { value: 5000, decimals: 0, unit: 'GB' }],
])('%d bytes', (bytes, parts) => {
  expect(sizeParts(bytes)).toEqual(parts);
});

test.each([
  [-5, 0, 'minutes'],
  [59 * 60_000, 59, 'minutes'],
  [60 * 60_000, 1, 'hours'],
  [47 * 3_600_000, 47, 'hours'],
  [48 * 3_600_000, 2, 'days'],
])('%d milliseconds', (milliseconds, count, unit) => {
  expect(elapsed(milliseconds)).toEqual({ count, unit });
});

test('a size is never more than it is', () => {
  fc.assert(
    fc.property(fc.nat(), (bytes) => {
      const { value, unit } = sizeParts(bytes);
      const factor = { kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }[unit];
      expect(value * factor).toBeCloseTo(bytes, 3);
    }),
  );
});
