import { addDays, type Day, dayParts } from '#platform/calendar/day.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { chainOf, type Kind, kinds, type StepName } from '../rules.ts';

/** Of the steps with a limit: two working days before its last day. The body's own goes to the body. */
export const stepRules = [
  { code: 'supervision.plan-due', step: 'plan_sent' },
  { code: 'supervision.draft-due', step: 'draft_received' },
  { code: 'supervision.body-report-due', step: 'body_report' },
  { code: 'supervision.team-report-due', step: 'team_report' },
] as const satisfies readonly { code: string; step: StepName }[];
/** To the body that has not answered, and to the level above that a copy is there. */
export const otherRules = ['supervision.reply-owed', 'supervision.concluded-below'] as const;
export type RuleCode = (typeof stepRules)[number]['code'] | (typeof otherRules)[number];
export const yearRule = 'supervision.off-course';

const ahead = 2;
/** Working days from the conclusion until the body is reminded of its answer; a recommendation names no day for it. */
export const replyAfter = 7;

export interface Fall {
  code: RuleCode;
  kind: Kind;
  /** The day of work of the sessions that it falls on. */
  workingOn: Day;
  occasion: Day;
  dueOn: Day;
}

/** On which days of work the limits fall in a window. A limit lies within forty days of the day of work. */
export function fallsOf(since: Day, on: Day, calendar: WorkingCalendar): Fall[] {
  const falls: Fall[] = [];
  for (let workingOn = addDays(since, -40); workingOn <= addDays(on, 40); workingOn = addDays(workingOn, 1))
    for (const kind of kinds)
      for (const { step, dueOn } of chainOf(kind, kind === 'criticism' ? 'conference' : 'team', workingOn, calendar)) {
        const rule = stepRules.find((one) => one.step === step);
        if (!rule || dueOn === null) continue;
        const occasion = addWorkingDays(calendar, dueOn, -ahead);
        if (occasion > since && occasion <= on) falls.push({ code: rule.code, kind, workingOn, occasion, dueOn });
      }
  return falls;
}

/** The first working days of April, July and October in a window: months ahead of the end of the year. */
export function courseDays(since: Day, on: Day, calendar: WorkingCalendar): Day[] {
  const days: Day[] = [];
  for (let day = addDays(since, 1); day <= on; day = addDays(day, 1)) {
    const { month, date } = dayParts(day);
    const before = addWorkingDays(calendar, day, -1);
    const isFirst = isWorkingDay(calendar, day) && dayParts(before).month !== month;
    if ([4, 7, 10].includes(month) && date <= 15 && isFirst) days.push(day);
  }
  return days;
}
