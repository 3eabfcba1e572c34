import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './day.ts';
import { occasions } from './occasions.ts';
import { vietnamCalendar as calendar } from './vietnam-2025-2027.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-calendar.ts';

const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2025-12-01', count));
const to = { counts: 'to', at: [-2, 0, 1] } as const;
const from = { counts: 'from', at: [2], every: 5, past: 2 } as const;

test('a day before Tết: two working days before, on the day that it runs to, on the first after', () => {
  // 14 to 22/02/2026 off.
  const of = occasions(calendar, [to], '2026-02-01', '2026-03-01').filter((falling) => falling.day === '2026-02-16');
  expect(of.map(({ occasion }) => occasion)).toEqual(['2026-02-12', '2026-02-23', '2026-02-24']);
});

test('counted to a day, and from it, as the calendar counts; never on a day off', () => {
  fc.assert(
    fc.property(day, day, (anchor, on) => {
      const fell = (rule: typeof to | typeof from) =>
        occasions(calendar, [rule], addDays(on, -1), on).some((falling) => falling.day === anchor);
      const working = isWorkingDay(calendar, on);
      const past = workingDaysBetween(calendar, nextWorkingDay(calendar, anchor), on);
      expect(fell(to)).toBe(working && [-2, 0, 1].includes(past));
      const after = on > anchor ? workingDaysBetween(calendar, anchor, on) : -1;
      expect(fell(from)).toBe(working && (after === 2 || (after > 2 && (after - 2) % 5 === 0)));
      if (after === 2 && working) expect(on).toBe(addWorkingDays(calendar, anchor, 2));
    }),
  );
});
