import { expect, test } from 'vitest';
import { directionOf, placementRefusal, territoriesOf } from './rules.ts';

test.each([
  ['vn.t2.t3.front', 'vn.t2.front', 'up'],
  ['vn.t2.front', 'vn.t2.t3.front', 'down'],
  ['vn.t2.t3.women', 'vn.t2.t3.front', 'up'],
  ['vn.t2.t3.front', 'vn.t2.t3.women', 'down'],
  ['vn.t2.t3.women', 'vn.t2.t3.youth', null],
  ['vn.t2.t3.front', 'vn.t2.t3.front', null],
  ['vn.t2.t3.front', 'vn.t2.t4.front', null],
  ['vn.t2.t3.front', 'vn.t2.t31.front', null],
  ['vn.t2.t3.front', 'party.t2', null],
])('%s → %s: %s', (from, to, way) => expect(directionOf(from, to)).toBe(way));

test('territories around a unit', () => {
  expect(territoriesOf('vn.t2.t3.women.u390')).toEqual(['vn', 'vn.t2', 'vn.t2.t3']);
});

test('what was decided is decided, but what was accepted may go again', () => {
  expect(placementRefusal('accepted', 'take-off')).toBeNull();
  expect(placementRefusal('declined', 'accept')).toBe('placement-decided');
});
