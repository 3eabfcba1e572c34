import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';

test('the order of names makes no other text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
      const turned = Object.fromEntries(Object.entries(input).toReversed());
      expect(canonicalText(turned)).toBe(canonicalText(input));
    }),
  );
});

test('what differs gives another text', () => {
  const different = [
    { a: 1 },
    { a: '1' },
    { a: 1n },
    { a: [1] },
    { a: new Date('2026-06-16T00:00:00Z') },
    { a: new Date('2026-06-17T00:00:00Z') },
    { a: new Set([1]) },
    { a: new Set([2]) },
    { a: new Map([[1, 2]]) },
    { a: null },
    {},
    undefined,
  ].map(canonicalText);
  expect(new Set(different).size).toBe(different.length);
});
