import { addDays, type Day } from '#platform/calendar/day.ts';
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { conclusionPublicBy, type DialogueState, type Kind, kinds, planPublicBy } from '../rules.ts';

/**
 * Two working days before a limit and on the first one after it; of the day itself that was not written down. The host, where it is
 * another unit than the one that prepares, is told of its own: the day, what it has not answered, its conclusions.
 */
export const ruleCodes = [
  'dialogue.plan-due',
  'dialogue.plan-late',
  'dialogue.not-recorded',
  'dialogue.conclusion-due',
  'dialogue.conclusion-late',
  'dialogue.host-day',
  'dialogue.host-answers',
  'dialogue.host-conclusion-due',
  'dialogue.host-conclusion-late',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

export const isOfHost = (code: RuleCode): boolean => code.startsWith('dialogue.host-');

const ahead = 2;
/** Working days after the dialogue until its host is told of what was neither answered nor carried on. */
const answeredWithin = 3;

export interface Fall {
  code: RuleCode;
  kind: Kind;
  isComplex: boolean;
  /** The day of the dialogues that it falls on. */
  heldOn: Day;
  occasion: Day;
  dueOn: Day;
}

/**
 * On which dialogues the limits fall in a window: the plan made public (youth: 30 days before), the conclusions within 10 days, 15
 * where complex (Decree 13/2021/NĐ-CP). A limit and what is told of it lie within 45 days of the day itself.
 */
export function fallsOf(since: Day, on: Day, calendar: WorkingCalendar): Fall[] {
  const falls: Fall[] = [];
  for (let heldOn = addDays(since, -45); heldOn <= addDays(on, 45); heldOn = addDays(heldOn, 1))
    for (const kind of kinds)
      for (const isComplex of [false, true]) {
        const planBy = planPublicBy(kind, heldOn);
        const concludeBy = conclusionPublicBy(heldOn, isComplex, calendar);
        const told: [RuleCode, occasion: Day, dueOn: Day][] = [
          ['dialogue.plan-due', addWorkingDays(calendar, planBy, -ahead), planBy],
          ['dialogue.plan-late', nextWorkingDay(calendar, addDays(planBy, 1)), planBy],
          ['dialogue.not-recorded', addWorkingDays(calendar, heldOn, 1), heldOn],
          ['dialogue.conclusion-due', addWorkingDays(calendar, concludeBy, -ahead), concludeBy],
          ['dialogue.conclusion-late', addWorkingDays(calendar, concludeBy, 1), concludeBy],
          ['dialogue.host-day', addWorkingDays(calendar, heldOn, -ahead), heldOn],
          ['dialogue.host-answers', addWorkingDays(calendar, heldOn, answeredWithin), heldOn],
          ['dialogue.host-conclusion-due', addWorkingDays(calendar, concludeBy, -ahead), concludeBy],
          ['dialogue.host-conclusion-late', addWorkingDays(calendar, concludeBy, 1), concludeBy],
        ];
        for (const [code, occasion, dueOn] of told)
          // Of a plan that comes too late nothing is told once the day itself is there.
          if (occasion > since && occasion <= on && (code !== 'dialogue.plan-late' || occasion < heldOn))
            falls.push({ code, kind, isComplex, heldOn, occasion, dueOn });
      }
  return falls;
}

export interface Waiting {
  state: DialogueState;
  planPublicOn: Day | null;
  conclusionPublicOn: Day | null;
  /** Some matter was neither answered nor carried on to a conclusion. */
  isUnsettled: boolean;
}

/** Whether somebody still has to do it. What is not public before it is held is not shown to its host, so it is not reminded of it. */
export function stillOpen(code: RuleCode, dialogue: Waiting): boolean {
  const { state, planPublicOn, conclusionPublicOn, isUnsettled } = dialogue;
  if (state === 'called_off') return false;
  if (code === 'dialogue.host-day') return state === 'planned' && planPublicOn !== null;
  if (code === 'dialogue.host-answers') return state === 'held' && isUnsettled;
  if (isOfHost(code)) return state !== 'planned' && conclusionPublicOn === null;
  if (code === 'dialogue.plan-due' || code === 'dialogue.plan-late')
    return state === 'planned' && planPublicOn === null;
  if (code === 'dialogue.not-recorded') return state === 'planned';
  return conclusionPublicOn === null;
}
