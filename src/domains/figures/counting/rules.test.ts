import { expect, test } from 'vitest';
import { unexplained, withCounted } from './rules.ts';

const cell = { value: null, notApplicable: false, note: null };
const counted = new Map([
  [1, { value: 4 }],
  [2, { value: 0 }],
  [3, { value: 7 }],
]);

test('what nobody typed comes from the records, also a 0; what was typed or does not apply stays', () => {
  const typed = [
    { ...cell, position: 1, note: 'typed nothing' },
    { ...cell, position: 3, notApplicable: true },
    { ...cell, position: 9, value: 1 },
  ];
  expect(withCounted(typed, counted).toSorted((a, b) => a.position - b.position)).toEqual([
    { position: 1, value: 4, notApplicable: false, note: 'typed nothing' },
    { position: 2, value: 0, notApplicable: false, note: null },
    { position: 3, value: null, notApplicable: true, note: null },
    { position: 9, value: 1, notApplicable: false, note: null },
  ]);
});

test('another value than the records say wants a word', () => {
  const typed = [
    { ...cell, position: 1, value: 5 },
    { ...cell, position: 2, value: 1, note: 'one was logged elsewhere' },
    { ...cell, position: 3, value: 7 },
  ];
  expect(unexplained(typed, counted)).toEqual([1]);
});
