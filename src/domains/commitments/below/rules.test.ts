import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { belowRefusal, openBelow } from './rules.ts';

const count = fc.nat(5000);
const parts = fc.record({
  confirmed: count,
  claimed: count,
  inProgress: count,
  behind: count,
  notReceived: count,
  ended: count,
});

test('what is open below is all that is neither confirmed nor ended', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const total = Object.values(given).reduce((sum, one) => sum + one, 0);
      expect(openBelow({ ...given, total, evidence: 0 })).toBe(total - given.confirmed - given.ended);
    }),
  );
});

test('a claim over open work below asks for a word, and only then', () => {
  expect(belowRefusal(0, null)).toBeNull();
  expect(belowRefusal(2, null)).toBe('open-below');
  expect(belowRefusal(2, '')).toBe('open-below');
  expect(belowRefusal(2, 'Hai xã báo cáo sau')).toBeNull();
});
