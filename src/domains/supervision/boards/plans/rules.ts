import { addDays, type Day } from '#platform/calendar/day.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { noticeBy } from '../rules.ts';

const ahead = 5;

export interface NoticeFall {
  /** The day on which the plans begin that it falls on. */
  startsOn: Day;
  occasion: Day;
  /** The last day of the notice; where it is off, the investor has it on the working day before. */
  dueOn: Day;
}

/** On which plans the notice to the investor falls in a window: five working days before its last day (Law 10/2022/QH15, Article 45). */
export function noticeFalls(since: Day, on: Day, calendar: WorkingCalendar): NoticeFall[] {
  const falls: NoticeFall[] = [];
  for (let startsOn = addDays(since, 30); startsOn <= addDays(on, 80); startsOn = addDays(startsOn, 1)) {
    const by = noticeBy(startsOn);
    const dueOn = isWorkingDay(calendar, by) ? by : addWorkingDays(calendar, by, -1);
    const occasion = addWorkingDays(calendar, dueOn, -ahead);
    if (occasion > since && occasion <= on) falls.push({ startsOn, occasion, dueOn });
  }
  return falls;
}
