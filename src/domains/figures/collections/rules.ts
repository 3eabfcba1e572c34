import { addDays, type Day } from '#platform/calendar/day.ts';

export type ExpectationState = 'expected' | 'submitted' | 'returned' | 'accepted' | 'sealed';

/** What stands between today and the end of a collection: four dates, never mixed up. */
export type Standing = 'not-begun' | 'open' | 'grace' | 'late' | 'locked';

export interface CollectionDates {
  endsOn: Day;
  dueOn: Day;
  graceUntil: Day;
  locksOn: Day;
}

/** The dates of a collection from the due day of its period and the days that the form gives after it. */
export function datesAfter(
  dueOn: Day,
  form: { graceDays: number; lockDays: number },
): Pick<CollectionDates, 'graceUntil' | 'locksOn'> {
  return { graceUntil: addDays(dueOn, form.graceDays), locksOn: addDays(dueOn, form.lockDays) };
}

/** Through the due day it is open, through grace it is not yet late, through the lock day it can still be sent. */
export function standingOf(
  dates: Pick<CollectionDates, 'dueOn' | 'graceUntil' | 'locksOn'>,
  startsOn: Day,
  today: Day,
): Standing {
  if (today < startsOn) return 'not-begun';
  if (today <= dates.dueOn) return 'open';
  if (today <= dates.graceUntil) return 'grace';
  return today <= dates.locksOn ? 'late' : 'locked';
}

/** Whether the first sending came in time: grace counts as in time. */
export function isInTime(graceUntil: Day, firstSentOn: Day | null): boolean {
  return firstSentOn !== null && firstSentOn <= graceUntil;
}

const longest = 366;

/** Why a collection cannot stay open through this day, or null. A lock day only moves on: who relied on it is not shut out. */
export function prolongRefusal(dates: Pick<CollectionDates, 'locksOn'>, locksOn: Day, today: Day): string | null {
  if (locksOn <= dates.locksOn || locksOn < today) return 'lock-not-later';
  return locksOn > addDays(today, longest) ? 'lock-too-late' : null;
}
