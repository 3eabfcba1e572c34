import type { Day } from './day.ts';
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** A term that ends on a day off ends with the next working day (khoản 5 Điều 148 Bộ luật Dân sự 2015). */
export function rollToWorkingDay(calendar: WorkingCalendar, due: Day): Day {
  return nextWorkingDay(calendar, due);
}

/** The due day of a term counted in working days from `from`, which is not counted; always a working day. */
export function defaultDue(calendar: WorkingCalendar, from: Day, workingDays: number): Day {
  if (workingDays < 0) throw new RangeError('a term of less than no days');
  return nextWorkingDay(calendar, addWorkingDays(calendar, from, workingDays));
}
