import { expect, test } from 'vitest';
import { bodyOf, narrowest } from './rules.ts';

const routes = [
  { toUnitId: 1, areaPath: null },
  { toUnitId: 2, areaPath: 'vn.t2' },
  { toUnitId: 3, areaPath: 'vn.t2.t3' },
  { toUnitId: 4, areaPath: 'vn.t2.t31' },
];

test('the narrowest place that holds the area wins', () => {
  expect(narrowest(routes, 'vn.t2.t3.t5')?.toUnitId).toBe(3);
  expect(narrowest(routes, 'vn.t2.t3')?.toUnitId).toBe(3);
  // Not by the beginning of its label.
  expect(narrowest(routes, 'vn.t2.t310')?.toUnitId).toBe(2);
  expect(narrowest(routes, 'vn.t6')?.toUnitId).toBe(1);
  expect(narrowest(routes.slice(1), 'vn.t6')).toBe(null);
});

test('without a route the field says whose it is', () => {
  expect([bodyOf('land'), bodyOf('officials'), bodyOf('democracy')]).toEqual(['state', 'party', 'front']);
});
