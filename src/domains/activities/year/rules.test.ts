import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ItemFacts, standingOf, yearOf } from './rules.ts';

const item: ItemFacts = { year: 2026, fromMonth: 3, untilMonth: 5, target: 4, activities: 0, dropped: false };

test.each([
  [{}, '2026-02-28', 'coming'],
  [{}, '2026-03-01', 'running'],
  [{}, '2026-05-31', 'running'],
  [{}, '2026-06-01', 'late'],
  [{}, '2027-01-01', 'late'],
  [{ activities: 4 }, '2026-06-01', 'done'],
  [{ activities: 1, target: null }, '2026-02-01', 'done'],
  [{ dropped: true, activities: 9 }, '2026-06-01', 'dropped'],
] as const)('%j on %s is %s', (given, today, standing) => {
  expect(standingOf({ ...item, ...given }, today)).toBe(standing);
});

test('what is done stays done as days go by, and what is late was running before', () => {
  const order = ['coming', 'running', 'late'];
  const facts = fc.record({
    year: fc.constant(2026),
    fromMonth: fc.integer({ min: 1, max: 6 }),
    untilMonth: fc.integer({ min: 6, max: 12 }),
    target: fc.option(fc.integer({ min: 1, max: 9 })),
    activities: fc.nat(9),
    dropped: fc.constant(false),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const days = [
        '2025-12',
        ...Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`),
        '2027-01',
      ];
      const standings = days.map((month) => standingOf(given, `${month}-15`));
      if (standings[0] === 'done') expect(new Set(standings).size).toBe(1);
      else
        expect(standings.map((each) => order.indexOf(each))).toEqual(
          standings.map((each) => order.indexOf(each)).toSorted((a, b) => a - b),
        );
      expect(standings[0] === 'done' || standings.includes('running')).toBe(true);
    }),
  );
});

test('an address asks for a year near by, or gets this one', () => {
  expect(['2025', '2026', null, '1900', 'x'].map((word) => yearOf(word, '2026-06-16'))).toEqual([
    2025, 2026, 2026, 2026, 2026,
  ]);
});
