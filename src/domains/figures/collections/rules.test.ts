import { expect, test } from 'vitest';
import { datesAfter, isInTime, prolongRefusal, standingOf } from './rules.ts';

const dates = { dueOn: '2026-06-20', ...datesAfter('2026-06-20', { graceDays: 3, lockDays: 30 }) };

test.each([
  ['2026-05-14', 'not-begun'],
  ['2026-05-15', 'open'],
  ['2026-06-20', 'open'],
  ['2026-06-21', 'grace'],
  ['2026-06-23', 'grace'],
  ['2026-06-24', 'late'],
  ['2026-07-20', 'late'],
  ['2026-07-21', 'locked'],
])('on %s a collection stands as %s', (today, standing) => {
  expect(standingOf(dates, '2026-05-15', today)).toBe(standing);
});

test('grace counts as in time, nothing sent does not', () => {
  expect([
    isInTime('2026-06-23', '2026-06-23'),
    isInTime('2026-06-23', '2026-06-24'),
    isInTime('2026-06-23', null),
  ]).toEqual([...[true, false, false]]);
});

test.each([
  ['2026-07-20', '2026-06-01', 'lock-not-later'],
  ['2026-07-21', '2026-06-01', null],
  ['2026-07-21', '2026-08-01', 'lock-not-later'],
  ['2026-08-01', '2026-08-01', null],
  ['2027-08-03', '2026-08-01', 'lock-too-late'],
])('a lock day moved to %s on %s: %s', (locksOn, today, refusal) => {
  expect(prolongRefusal(dates, locksOn, today)).toBe(refusal);
});
