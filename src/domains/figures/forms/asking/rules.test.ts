import { expect, test } from 'vitest';
import { beyondRights } from './rules.ts';

const askable = [
  { level: 'commune', organisation: 'front', units: 3, collected: 3 },
  { level: 'commune', organisation: 'women', units: 2, collected: 1 },
  { level: 'area', organisation: 'front', units: 9, collected: 0 },
];

test.each([
  ['commune', 'front', { units: 3, beyond: 0 }],
  ['commune', null, { units: 5, beyond: 1 }],
  ['area', 'front', { units: 9, beyond: 9 }],
  ['branch', null, { units: 0, beyond: 0 }],
])('a form for %s, %s', (level, organisation, found) => {
  expect(beyondRights(askable, { level, organisation })).toEqual(found);
});
