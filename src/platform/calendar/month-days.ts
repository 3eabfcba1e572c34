import { addDays, type Day, monthOf, startOfWeek, weekday } from './day.ts';

export interface MonthDays {
  /** YYYY-MM. */
  month: string;
  from: Day;
  until: Day;
  previous: string;
  next: string;
  /** Whole weeks from Monday, with the days of the months beside. */
  weeks: Day[][];
}

/** A month as a sheet of weeks. */
export function monthDays(month: string): MonthDays {
  const from = `${month}-01`;
  const next = monthOf(addDays(from, 31));
  const until = addDays(`${next}-01`, -1);
  const weeks: Day[][] = [];
  for (let monday = startOfWeek(from); monday <= until; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  return { month, from, until, previous: monthOf(addDays(from, -1)), next, weeks };
}

/** Saturday and Sunday, which stand apart on the sheet. */
export const isWeekend = (day: Day) => weekday(day) > 5;
