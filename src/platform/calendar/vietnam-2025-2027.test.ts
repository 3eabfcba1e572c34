import { describe, expect, it } from 'vitest';
import { addDays, isDay, weekday } from './day.ts';
import { vietnamCalendar, vietnamEntries } from './vietnam-2025-2027.ts';
import { isWorkingDay } from './working-calendar.ts';

/** The unbroken run of days off around a day, as the notices state it. */
function breakAround(day: string): string {
  let [first, last] = [day, day];
  while (!isWorkingDay(vietnamCalendar, addDays(first, -1))) first = addDays(first, -1);
  while (!isWorkingDay(vietnamCalendar, addDays(last, 1))) last = addDays(last, 1);
  return `${first} ${last}`;
}

describe('the days of 2025 to 2027', () => {
  it('are real, in order, each named once', () => {
    const days = vietnamEntries.map((entry) => entry.day);
    expect(days.every(isDay)).toBe(true);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(vietnamEntries.every((entry) => entry.confirmed || entry.note)).toBe(true);
  });

  it('make the breaks that were announced', () => {
    expect(breakAround('2025-01-29')).toBe('2025-01-25 2025-02-02');
    expect(breakAround('2025-04-07')).toBe('2025-04-05 2025-04-07');
    expect(breakAround('2025-05-01')).toBe('2025-04-30 2025-05-04');
    expect(breakAround('2025-09-02')).toBe('2025-08-30 2025-09-02');
    expect(breakAround('2026-01-01')).toBe('2026-01-01 2026-01-04');
    expect(breakAround('2026-02-17')).toBe('2026-02-14 2026-02-22');
    expect(breakAround('2026-04-26')).toBe('2026-04-25 2026-04-27');
    expect(breakAround('2026-05-01')).toBe('2026-04-30 2026-05-03');
    expect(breakAround('2026-09-02')).toBe('2026-08-29 2026-09-02');
    expect(breakAround('2026-11-24')).toBe('2026-11-24 2026-11-24');
    expect(breakAround('2027-02-06')).toBe('2027-02-04 2027-02-10');
    expect(breakAround('2027-04-16')).toBe('2027-04-16 2027-04-18');
    expect(breakAround('2027-05-01')).toBe('2027-04-30 2027-05-03');
    expect(breakAround('2027-09-02')).toBe('2027-09-02 2027-09-05');
  });

  it('give eleven days a year by law, twelve from 2026, and a Saturday worked for each swap', () => {
    const byLaw = (year: string) =>
      vietnamEntries.filter(
        ({ day, kind, name }) => day.startsWith(year) && kind === 'day-off' && !/^Nghỉ (bù|hoán đổi)/u.test(name),
      ).length;
    expect(['2025', '2026', '2027'].map(byLaw)).toEqual([11, 12, 12]);
    const swapped = vietnamEntries.filter(({ name }) => name.startsWith('Nghỉ hoán đổi'));
    const worked = vietnamEntries.filter(({ kind }) => kind === 'make-up');
    expect(worked.map(({ day }) => weekday(day))).toEqual(swapped.map(() => 6));
  });
});
