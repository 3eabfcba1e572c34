import { addDays, type Day, weekday } from './day.ts';

/**
 * The days off and the make-up working days (làm bù) of officials, who work Monday to Friday.
 * `from` and `until` bound the days for which the yearly decisions have been entered. Outside them, days that the
 * sets name still count and otherwise only weekends are off; `isKnown` tells a page to say so.
 */
export type WorkingCalendar = {
  holidays: ReadonlySet<Day>;
  makeUpDays: ReadonlySet<Day>;
  from: Day;
  until: Day;
};

/** A day that is not like its weekday: a day off, or a make-up working day; by which law or decision. */
export type CalendarEntry = {
  day: Day;
  kind: 'day-off' | 'make-up';
  name: string;
  source: string;
  /** False when no decision on this very day has been seen; `note` then says where it comes from. */
  confirmed: boolean;
  note?: string;
};

/** The calendar that these entries make; unconfirmed ones count too, being the best that is known. */
export function workingCalendar(entries: readonly CalendarEntry[], from: Day, until: Day): WorkingCalendar {
  const daysOf = (kind: CalendarEntry['kind']) =>
    new Set(entries.filter((entry) => entry.kind === kind).map((entry) => entry.day));
  return { holidays: daysOf('day-off'), makeUpDays: daysOf('make-up'), from, until };
}

/** Whether the yearly decisions that settle this day have been entered. */
export function isKnown(calendar: WorkingCalendar, day: Day): boolean {
  return day >= calendar.from && day <= calendar.until;
}

/** A make-up day counts as a working day even at a weekend. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  if (calendar.makeUpDays.has(day)) return true;
  return weekday(day) <= 5 && !calendar.holidays.has(day);
}

/**
 * The n-th working day after a day, which is not counted itself (khoản 2 Điều 147 Bộ luật Dân sự 2015).
 * The n-th before it when n is negative; the day itself, working or not, when n is 0.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  const step = Math.sign(n);
  let found = day;
  for (let left = Math.abs(n); left > 0;) {
    found = addDays(found, step);
    if (isWorkingDay(calendar, found)) left -= 1;
  }
  return found;
}

/** The day itself when it is a working day, else the first working day after it. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** Working days after `from` up to and with `to`; negative when `to` is the earlier one. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) {
    const count = workingDaysBetween(calendar, to, from);
    return count === 0 ? 0 : -count;
  }
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
