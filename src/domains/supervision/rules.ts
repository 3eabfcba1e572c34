import { addDays, type Day, dayParts } from '#platform/calendar/day.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
} from '#platform/calendar/working-calendar.ts';
import { dueToday } from '#domains/indicators/targets/rules.ts';

export const kinds = ['supervision', 'criticism'] as const;
export type Kind = (typeof kinds)[number];
/** Law 75/2015/QH13, Article 27 (supervision) and Article 34 (social criticism). */
export const formsOf = {
  supervision: ['papers', 'team', 'boards', 'joint'],
  criticism: ['conference', 'written', 'direct'],
} as const satisfies Record<Kind, readonly string[]>;
export type Form = (typeof formsOf)[Kind][number];
export const forms: readonly Form[] = [...formsOf.supervision, ...formsOf.criticism];
export const kindOf = (form: string): Kind =>
  formsOf.criticism.some((one) => one === form) ? 'criticism' : 'supervision';

export const states = ['planned', 'held', 'concluded', 'closed', 'called_off'] as const;
export type State = (typeof states)[number];
export const stepNames = [
  'plan_sent',
  'draft_received',
  'body_report',
  'held',
  'team_report',
  'concluded',
  'reply',
] as const;
export type StepName = (typeof stepNames)[number];
export const stances = ['accepted', 'partly', 'refused'] as const;
export type Stance = (typeof stances)[number];
export const parts = ['head', 'deputy', 'secretary', 'member'] as const;

export const limits = { bodies: 20, members: 30, recommendations: 100, items: 60 } as const;

/** Joint resolution 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN, Articles 6–9; the draft: Law 75/2015/QH13, Articles 32–36. In days. */
export const legalDays = { planBefore: 15, draftBefore: 15, bodyReportBefore: 7, teamReportAfter: 15 } as const;

export interface Link {
  step: StepName;
  /** Whose step it is: the unit's, or each body's own. */
  side: 'unit' | 'body';
  /** The last day that the law gives; null where it gives none. */
  dueOn: Day | null;
}

/** At least so many days before: where that day is off, it is done on the working day before it. */
const before = (calendar: WorkingCalendar, day: Day, count: number): Day => {
  const last = addDays(day, -count);
  return isWorkingDay(calendar, last) ? last : addWorkingDays(calendar, last, -1);
};
/** At most so many days after; a last day that is off runs to the next working day (Civil Code 2015, Article 148). */
const after = (calendar: WorkingCalendar, day: Day, count: number): Day =>
  nextWorkingDay(calendar, addDays(day, count));

/** The steps that the law asks of a session in their order, each with its last day. `workingOn` is the day it was held once it was. */
export function chainOf(kind: Kind, form: string, workingOn: Day, calendar: WorkingCalendar): Link[] {
  const link = (step: StepName, dueOn: Day | null, side: Link['side'] = 'unit'): Link => ({ step, side, dueOn });
  const held = link('held', workingOn);
  const concluded = link('concluded', null);
  if (kind === 'criticism')
    return [
      link('draft_received', before(calendar, workingOn, legalDays.draftBefore)),
      ...[held, concluded, link('reply', null, 'body')],
    ];
  if (form === 'joint') return [held, concluded];
  const reported = link('team_report', after(calendar, workingOn, legalDays.teamReportAfter));
  if (form !== 'team') return [link('plan_sent', null), held, concluded];
  return [
    link('plan_sent', before(calendar, workingOn, legalDays.planBefore)),
    link('body_report', before(calendar, workingOn, legalDays.bodyReportBefore), 'body'),
    ...[held, reported, concluded],
  ];
}

export interface Done {
  step: StepName;
  unitId: number;
  doneOn: Day;
}
export type Standing = 'done' | 'done-late' | 'overdue' | 'waiting';
export interface Stage extends Link {
  /** The day on which the last of those who owed it did it. */
  doneOn: Day | null;
  /** Bodies that still owe it. */
  owedBy: number[];
  standing: Standing;
}

/** The chain beside what was done of it. A body's step is done when every body has done it. */
export function stagesOf(
  chain: readonly Link[],
  done: readonly Done[],
  bodyIds: readonly number[],
  today: Day,
): Stage[] {
  return chain.map((link) => {
    const of = done.filter((one) => one.step === link.step);
    const owedBy = link.side === 'body' ? bodyIds.filter((id) => !of.some((one) => one.unitId === id)) : [];
    const isDone = of.length > 0 && owedBy.length === 0;
    const doneOn = isDone
      ? of
          .map((one) => one.doneOn)
          .toSorted()
          .at(-1)!
      : null;
    return { ...link, doneOn, owedBy, standing: standingOf(link.dueOn, doneOn, today) };
  });
}

function standingOf(dueOn: Day | null, doneOn: Day | null, today: Day): Standing {
  if (doneOn !== null) return dueOn !== null && doneOn > dueOn ? 'done-late' : 'done';
  return dueOn !== null && today > dueOn ? 'overdue' : 'waiting';
}

export type Act = 'change' | StepName | 'call_off' | 'publish' | 'take_back' | 'close';

/**
 * The one thing to do next, or null when nothing waits. A body's report that is owed is nobody else's act: it is waited for,
 * and after the working day it stands in nobody's way.
 */
export function nextAct(session: { state: State; openRecommendations: number }, stages: readonly Stage[]): Act | null {
  const { state } = session;
  if (state === 'closed' || state === 'called_off') return null;
  const next = stages.find((stage) => stage.doneOn === null && !(stage.step === 'body_report' && state !== 'planned'));
  if (next) return next.step;
  return session.openRecommendations > 0 ? null : 'close';
}

/** Days before the limit of a step from which it is among what waits; the working day itself waits once it has come. */
const stepAhead = 7;

/** The step that waits for the unit now, of a session that is not concluded; null where none does yet. */
export function waitsForUnit(session: { state: State }, stages: readonly Stage[], today: Day): Stage | null {
  if (session.state !== 'planned' && session.state !== 'held') return null;
  const stage = stages.find((one) => one.side === 'unit' && one.doneOn === null);
  if (!stage) return null;
  const ahead = stage.step === 'held' ? 0 : stepAhead;
  const isNear = stage.dueOn === null ? session.state === 'held' : stage.dueOn <= addDays(today, ahead);
  return isNear ? stage : null;
}

/** The report that a body owes: it was sent the plan, and the working day has not been. */
export function waitsForBody(session: { state: State }, stages: readonly Stage[], bodyId: number): Stage | null {
  const isSent = stages.some((one) => one.step === 'plan_sent' && one.doneOn !== null);
  const stage = stages.find((one) => one.step === 'body_report' && one.owedBy.includes(bodyId));
  return session.state === 'planned' && isSent && stage ? stage : null;
}

const allowed: Record<Act, readonly State[]> = {
  change: ['planned'],
  call_off: ['planned'],
  plan_sent: ['planned'],
  draft_received: ['planned'],
  body_report: ['planned', 'held'],
  held: ['planned'],
  team_report: ['held'],
  concluded: ['held'],
  reply: ['concluded'],
  publish: ['concluded', 'closed'],
  take_back: ['concluded', 'closed'],
  close: ['concluded'],
};

/** Why this may not be done now, or null. Rights are asked apart. */
export function actRefusal(session: { state: State; madePublicOn: Day | null }, act: Act): string | null {
  if (!allowed[act].includes(session.state)) return 'session-out-of-order';
  if (act === 'publish' && session.madePublicOn !== null) return 'session-public-already';
  if (act === 'take_back' && session.madePublicOn === null) return 'session-not-public';
  return null;
}

/** Why a step may not be written for this day: it is not of this form, it was done, something before it was not, or the day is to come. */
export function stepRefusal(
  stages: readonly Stage[],
  given: { step: StepName; unitId: number; doneOn: Day },
  today: Day,
): 'step-not-of-form' | 'step-done' | 'step-before-missing' | 'day-to-come' | null {
  const at = stages.findIndex((stage) => stage.step === given.step);
  const stage = stages[at];
  if (!stage) return 'step-not-of-form';
  if (given.doneOn > today) return 'day-to-come';
  if (stage.side === 'body' ? !stage.owedBy.includes(given.unitId) : stage.doneOn !== null) return 'step-done';
  // A report of the body that never came does not hold up the working day.
  const missing = stages.slice(0, at).some((one) => one.doneOn === null && one.side === 'unit');
  return missing ? 'step-before-missing' : null;
}

/** At least two of each kind in a year: what the provinces set for their units as a duty of the year. */
export const yearlyDuty = 2;

/**
 * What of the duty of a year should be held by today, by the line that every target of the product has (`dueToday`), and from
 * which month on something planned may still come.
 */
export function courseNeeds(today: Day, year: number = dayParts(today).year): { held: number; month: number } {
  const now = dayParts(today);
  const window = { from: `${year}-01-01`, until: `${year}-12-31` };
  const held = dueToday({ comparator: '>=', value: yearlyDuty }, true, window, today)!;
  return { held, month: year > now.year ? 1 : year < now.year ? 13 : now.month };
}

/** Where a unit stands with a kind in a year: `planned` are the last months of what it planned and has not held yet. */
export function onCourse(
  needs: { held: number; month: number },
  held: number,
  planned: readonly number[],
): 'met' | 'on-course' | 'behind' {
  if (held >= yearlyDuty) return 'met';
  const coming = planned.filter((until) => until >= needs.month).length;
  return held >= needs.held && held + coming >= yearlyDuty ? 'on-course' : 'behind';
}

/** The two halves of which a state body hears (Law 75/2015/QH13, Article 30), as '2026-1'. */
export function halfOf(day: Day): string {
  const { year, month } = dayParts(day);
  return `${year}-${month <= 6 ? 1 : 2}`;
}
export function halfSpan(half: string): { from: Day; until: Day } | null {
  const [, year, which] = /^(\d{4})-([12])$/u.exec(half) ?? [];
  if (!year) return null;
  return which === '1'
    ? { from: `${year}-01-01`, until: `${year}-06-30` }
    : { from: `${year}-07-01`, until: `${year}-12-31` };
}
