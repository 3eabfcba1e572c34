import { addDays, type Day, dayFromParts, dayParts } from '#platform/calendar/day.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '#platform/calendar/working-calendar.ts';
import { effectiveDueOn } from '../rules.ts';

const mostMonths = 6;

/** A clock stops from today to a day within six months; who needs longer decides again then. */
export function stopRefusal(until: Day, today: Day): 'day-in-past' | 'stop-too-long' | null {
  if (until < today) return 'day-in-past';
  return until > monthsLater(today, mostMonths) ? 'stop-too-long' : null;
}

/** The due date after the clock has stood still from the first to the last day: as many working days later as fell between. */
export function dueAfterStop(calendar: WorkingCalendar, dueOn: Day, from: Day, until: Day): Day {
  const days = workingDaysBetween(calendar, addDays(from, -1), until);
  return addWorkingDays(calendar, effectiveDueOn(calendar, dueOn), days);
}

/** The due date when the clock runs again on a day, before the stop was over: the working days not used go back. */
export function dueAfterResume(calendar: WorkingCalendar, dueOn: Day, until: Day, on: Day): Day {
  return addWorkingDays(calendar, dueOn, -workingDaysBetween(calendar, addDays(on, -1), until));
}

/** The same date so many months later, or the last of a month that is shorter. */
function monthsLater(day: Day, count: number): Day {
  const { year, month, date } = dayParts(day);
  const months = year * 12 + month - 1 + count;
  const at = (of: number) => dayFromParts(Math.floor(months / 12), (months % 12) + 1, of);
  return at(date) ?? at(date - 1) ?? at(date - 2) ?? at(28)!;
}
