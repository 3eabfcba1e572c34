import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay, workingDaysBetween } from '#platform/calendar/working-calendar.ts';
import { madeUpDays, sinceOf } from './rules.ts';

const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2025-02-01', count));

test('a run looks back to the last one, at most ten working days; on a day off there is none', () => {
  expect(sinceOf(calendar, '2026-11-23', '2026-11-19')).toBe('2026-11-19');
  expect(sinceOf(calendar, '2026-11-23', null)).toBe('2026-11-20');
  expect(sinceOf(calendar, '2026-11-23', '2026-06-01')).toBe('2026-11-09');
  expect(sinceOf(calendar, '2026-11-22', '2026-11-19')).toBeNull();
  // A Saturday that is worked for another day.
  expect(sinceOf(calendar, '2026-08-22', '2026-08-21')).toBe('2026-08-21');
  fc.assert(
    fc.property(day, day, (today, last) => {
      fc.pre(last < today);
      const since = sinceOf(calendar, today, last);
      if (since === null) expect(isWorkingDay(calendar, today)).toBe(false);
      else expect(workingDaysBetween(calendar, since, today)).toBeLessThanOrEqual(madeUpDays);
    }),
  );
});
