import type { Day } from '#platform/calendar/day.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';

/** Working days that are made up after nights that were missed; what is older has been overtaken by other rules. */
export const madeUpDays = 10;

/** Since which day a run looks for occasions: the last run, or the working day before; null on a day off. */
export function sinceOf(calendar: WorkingCalendar, today: Day, lastRun: Day | null): Day | null {
  if (!isWorkingDay(calendar, today)) return null;
  const earliest = addWorkingDays(calendar, today, -madeUpDays);
  const since = lastRun ?? addWorkingDays(calendar, today, -1);
  return since < earliest ? earliest : since;
}
