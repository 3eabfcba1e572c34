import { type Day, dayParts } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { addWorkingDays } from '#platform/calendar/working-calendar.ts';

/**
 * Days are told in working days from the day of loading: -38 is some eight weeks ago, 6 a week ahead. So the demonstration
 * has something late, something due soon and something to come whenever it is loaded, and nothing happens on a day off.
 */
export type Offset = number;

export function dayAt(today: Day, offset: Offset): Day {
  return addWorkingDays(vietnamCalendar, today, offset);
}

/** '2026-09-05' → '05/9/2026', as office papers write a day. */
export function paperDay(day: Day): string {
  const { year, month, date } = dayParts(day);
  return `${String(date).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}

/** '2026-09-05' → 'ngày 05 tháng 9 năm 2026'. */
export function spelledDay(day: Day): string {
  const { year, month, date } = dayParts(day);
  return `ngày ${String(date).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

export function yearOf(day: Day): number {
  return dayParts(day).year;
}
