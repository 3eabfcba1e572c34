import type { WrittenDate } from '../dates.ts';
import { isoDay } from '../dates.ts';

/** Days since 1970-01-01 of a day YYYY-MM-DD, for differences only. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The day with the year that the text leaves out, or null for months, quarters and years. */
export function dayWithin(date: WrittenDate, year: number | null): string | null {
  return isoDay({ ...date, year: date.year ?? year });
}
