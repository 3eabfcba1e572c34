import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExpectationState } from '../collections/rules.ts';
import { addTally, daysLate, missingOf, noTally, reportedOf, squareOf } from './rules.ts';

const dates = { dueOn: '2026-06-20', graceUntil: '2026-06-23' };

test('late is counted from the due day, and grace is not late', () => {
  expect([
    daysLate(dates, '2026-06-23', '2026-07-30'),
    daysLate(dates, '2026-06-24', '2026-07-30'),
    daysLate(dates, null, '2026-06-23'),
    daysLate(dates, null, '2026-06-30'),
  ]).toEqual([...[0, 4, 0, 10]]);
});

test.each<[ExpectationState, string | null, string, string]>([
  ['expected', null, '2026-06-23', 'awaited'],
  ['expected', null, '2026-06-24', 'missing'],
  ['submitted', '2026-06-23', '2026-08-01', 'in-time'],
  ['accepted', '2026-06-24', '2026-08-01', 'late'],
  ['sealed', '2026-06-01', '2026-08-01', 'in-time'],
  ['returned', '2026-06-01', '2026-06-02', 'returned'],
])('%s, first sent on %s, seen on %s, is %s', (state, firstSentOn, today, square) => {
  expect(squareOf(dates, { state, firstSentOn }, today)).toBe(square);
});

test('whatever is added up, no rate passes 100 %', () => {
  const row = fc.constantFrom<[ExpectationState, boolean | null]>(
    ...([
      ['expected', null],
      ['submitted', true],
      ['returned', false],
      ['accepted', false],
      ['sealed', true],
    ] as [ExpectationState, boolean | null][]),
  );
  const tallyOf = ([state, inTime]: [ExpectationState, boolean | null]) => ({
    ...noTally,
    ...{ expected: 1, inTime: Number(inTime === true), late: Number(inTime === false) },
    waiting: Number(state === 'submitted'),
    returned: Number(state === 'returned'),
    accepted: Number(state === 'accepted'),
    sealed: Number(state === 'sealed'),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sum = rows.map(tallyOf).reduce(addTally, noTally);
      expect(sum.expected).toBe(rows.length);
      expect(reportedOf(sum)).toBeLessThanOrEqual(sum.expected);
      expect(sum.inTime).toBeLessThanOrEqual(sum.expected);
      expect(reportedOf(sum) + sum.returned + missingOf(sum)).toBe(sum.expected);
    }),
  );
});
