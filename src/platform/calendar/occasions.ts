import { addDays, type Day } from './day.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** On which working days something falls, counted in working days from a day that a row holds. */
export interface Counting {
  /** Counted 'to' a day, which runs to the next working day when it is a day off, or 'from' it; negative is before (only 'to'). */
  counts: 'to' | 'from';
  at: readonly number[];
  /** Falls again after as many working days, without end, counted from `past`. */
  every?: number;
  past?: number;
}

export interface Falling<R extends Counting> {
  rule: R;
  /** A row whose day this is falls under the rule on the occasion. */
  day: Day;
  occasion: Day;
}

/** What falls after one day up to and with another. The list of days is short: SQL joins the rows to it. */
export function occasions<R extends Counting>(
  calendar: WorkingCalendar,
  rules: readonly R[],
  since: Day,
  on: Day,
): Falling<R>[] {
  const found: Falling<R>[] = [];
  for (let occasion = addDays(since, 1); occasion <= on; occasion = addDays(occasion, 1)) {
    if (!isWorkingDay(calendar, occasion)) continue;
    const before = workingDaysUntil(calendar, occasion);
    for (const rule of rules) for (const day of daysOf(calendar, rule, before)) found.push({ rule, day, occasion });
  }
  return found;
}

/** The working days of the calendar up to this one, the latest first. Nothing was done through this system before it begins. */
function workingDaysUntil(calendar: WorkingCalendar, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = until; day >= calendar.from; day = addDays(day, -1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

function daysOf(calendar: WorkingCalendar, { counts, at, every, past = 0 }: Counting, before: readonly Day[]): Day[] {
  const ahead = at.map((count) => (count < 0 ? addWorkingDays(calendar, before[0]!, -count) : before[count]));
  const again = every === undefined ? [] : before.filter((_, count) => count > past && (count - past) % every === 0);
  return [...ahead, ...again].flatMap((from) => (from === undefined ? [] : countedAlike(calendar, counts, from)));
}

/** The days from which one counts as from this working day: those that run to it, or the days off that follow it. */
function countedAlike(calendar: WorkingCalendar, counts: Counting['counts'], day: Day): Day[] {
  const step = counts === 'to' ? -1 : 1;
  const days = [day];
  for (let next = addDays(day, step); !isWorkingDay(calendar, next); next = addDays(next, step)) days.push(next);
  return days;
}
