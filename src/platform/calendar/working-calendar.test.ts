import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from './day.ts';
import { defaultDue, rollToWorkingDay } from './due.ts';
import { vietnamCalendar } from './vietnam-2025-2027.ts';
import {
  addWorkingDays,
  isKnown,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-calendar.ts';

const START = '2026-01-01';
const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 364 }).map((count) => addDays(START, count));
const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .tuple(fc.array(days, { maxLength: 60 }), fc.array(days, { maxLength: 20 }))
  .map(([off, worked]) => ({ holidays: new Set(off), makeUpDays: new Set(worked), from: START, until: '2026-12-31' }));
const terms = fc.integer({ min: 0, max: 60 });

describe('working days', () => {
  it('skips weekends and days off and works make-up days', () => {
    // 30/4 to 4/5/2025 off, Saturday 26/4 worked for Friday 2/5.
    expect(addWorkingDays(vietnamCalendar, '2025-04-25', 1)).toBe('2025-04-26');
    expect(addWorkingDays(vietnamCalendar, '2025-04-25', 4)).toBe('2025-05-05');
    expect(addWorkingDays(vietnamCalendar, '2025-05-05', -4)).toBe('2025-04-25');
    expect(workingDaysBetween(vietnamCalendar, '2026-02-13', '2026-02-23')).toBe(1);
  });

  it('rolls a due day off to the next working day and leaves others', () => {
    expect(nextWorkingDay(vietnamCalendar, '2026-02-14')).toBe('2026-02-23');
    expect(rollToWorkingDay(vietnamCalendar, '2026-08-29')).toBe('2026-09-03');
    expect(rollToWorkingDay(vietnamCalendar, '2026-08-22')).toBe('2026-08-22');
    expect(defaultDue(vietnamCalendar, '2026-02-14', 0)).toBe('2026-02-23');
    expect(defaultDue(vietnamCalendar, '2026-06-05', 10)).toBe('2026-06-19');
    expect(() => defaultDue(vietnamCalendar, '2026-06-05', -1)).toThrow(RangeError);
    expect(() => addWorkingDays(vietnamCalendar, '2026-06-05', 1.5)).toThrow(RangeError);
  });

  it('counts back to where it came from', () => {
    fc.assert(
      fc.property(calendars, days, terms, (calendar, day, n) => {
        const start = nextWorkingDay(calendar, day);
        const end = addWorkingDays(calendar, start, n);
        expect(addWorkingDays(calendar, end, -n)).toBe(start);
        expect(workingDaysBetween(calendar, start, end)).toBe(n);
        expect(workingDaysBetween(calendar, end, start)).toBe(n === 0 ? 0 : -n);
      }),
    );
  });

  it('lands on a working day, further for a longer term or a later start', () => {
    fc.assert(
      fc.property(calendars, days, days, terms, (calendar, one, other, n) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const due = defaultDue(calendar, early, n);
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(due < addWorkingDays(calendar, early, n + 1) || n === 0).toBe(true);
        expect(due <= defaultDue(calendar, late, n)).toBe(true);
        expect(rollToWorkingDay(calendar, due)).toBe(due);
      }),
    );
  });

  it('adds up over a day between', () => {
    fc.assert(
      fc.property(calendars, days, days, days, (calendar, ...three) => {
        const [first, middle, last] = three.toSorted() as [Day, Day, Day];
        const parts = workingDaysBetween(calendar, first, middle) + workingDaysBetween(calendar, middle, last);
        expect(workingDaysBetween(calendar, first, last)).toBe(parts);
      }),
    );
  });

  it('keeps to weekends beyond the years that are entered, and says so', () => {
    expect(isKnown(vietnamCalendar, '2027-12-31')).toBe(true);
    expect(isKnown(vietnamCalendar, '2028-01-01')).toBe(false);
    expect(isKnown(vietnamCalendar, '2024-12-31')).toBe(false);
    expect(addWorkingDays(vietnamCalendar, '2028-04-28', 1)).toBe('2028-05-01');
  });
});
