import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, monthOf, weekday } from './day.ts';
import { isWeekend, monthDays } from './month-days.ts';

test('every month is a sheet of whole weeks from Monday, with each of its days once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const month = `${year}-${String(number).padStart(2, '0')}`;
      const { from, until, previous, next, weeks } = monthDays(month);
      const days = weeks.flat();
      expect(weekday(days[0]!)).toBe(1);
      expect(days.length % 7).toBe(0);
      expect(new Set(days).size).toBe(days.length);
      const inside = days.filter((day) => monthOf(day) === month);
      expect([inside[0], inside.at(-1)]).toEqual([from, until]);
      expect([monthOf(addDays(from, -1)), monthOf(addDays(until, 1))]).toEqual([previous, next]);
    }),
  );
});

test('Saturday and Sunday stand apart', () => {
  expect(['2026-06-19', '2026-06-20', '2026-06-21', '2026-06-22'].map(isWeekend)).toEqual([false, true, true, false]);
});
