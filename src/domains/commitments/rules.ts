import type { Day } from '#platform/calendar/day.ts';
import { addDays, daysBetween } from '#platform/calendar/day.ts';
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';

export const states = [
  'assigned',
  'received',
  'in_progress',
  'claimed',
  'returned',
  'confirmed',
  'declined',
  'withdrawn',
  'handed_over',
] as const;
export type State = (typeof states)[number];
export const modes = ['order', 'request', 'own'] as const;
export type Mode = (typeof modes)[number];
export type Side = 'owner' | 'asker';

/** Who may take a step, from which states, and what must come with it. The whole state machine. */
export const steps = {
  receive: { side: 'owner', from: ['assigned'], to: 'received', needs: null },
  progress: { side: 'owner', from: ['received', 'in_progress', 'returned'], to: 'in_progress', needs: 'note' },
  claim: { side: 'owner', from: ['received', 'in_progress', 'returned'], to: 'claimed', needs: 'evidence' },
  decline: { side: 'owner', from: ['assigned', 'received'], to: 'declined', needs: 'note' },
  confirm: { side: 'asker', from: ['claimed'], to: 'confirmed', needs: null },
  return: { side: 'asker', from: ['claimed'], to: 'returned', needs: 'note' },
  withdraw: {
    side: 'asker',
    from: ['assigned', 'received', 'in_progress', 'claimed', 'returned'],
    to: 'withdrawn',
    needs: 'paper',
  },
} as const satisfies Record<
  string,
  { side: Side; from: readonly State[]; to: State; needs: 'note' | 'evidence' | 'paper' | null }
>;
export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];

export function isOpen(state: State): boolean {
  return steps.withdraw.from.some((open) => open === state);
}

/** Why this step may not follow now, or null. Rights are asked apart: this is only the order of things. */
export function stepRefusal(
  commitment: { state: State; mode: Mode },
  step: Step,
  given: { note?: string | null; paper?: string | null; evidenceCount?: number } = {},
): string | null {
  const { from, needs } = steps[step];
  if (!isOpen(commitment.state)) return 'commitment-closed';
  if (step === 'decline' && commitment.mode !== 'request') return 'order-cannot-be-declined';
  if (!from.some((state) => state === commitment.state)) return 'step-out-of-order';
  if (needs === 'note' && !given.note) return 'reason-needed';
  if (needs === 'paper' && !given.paper) return 'paper-needed';
  if (needs === 'evidence' && !given.evidenceCount) return 'evidence-needed';
  return null;
}

/** The steps that a side may take now, in the order they are offered: the first is the next action. */
export function nextSteps(commitment: { state: State; mode: Mode }, side: Side): Step[] {
  const preferred: Step[] = ['receive', 'confirm', 'claim', 'progress', 'return', 'decline', 'withdraw'];
  return preferred.filter((step) => {
    const refusal = stepRefusal(commitment, step, { note: 'x', paper: 'x', evidenceCount: 1 });
    return steps[step].side === side && refusal === null;
  });
}

/**
 * On which sides a person stands. A right may reach both the owner and the asker (a province over its communes): then
 * the page offers the steps of the own unit, or else of the asker.
 */
export function sidesOf(person: { mayWork: boolean; mayConfirm: boolean; isOwner: boolean; isAsker: boolean }): Side[] {
  const { mayWork, mayConfirm, isOwner, isAsker } = person;
  if (!mayWork || !mayConfirm)
    return [...(mayConfirm ? ['asker' as const] : []), ...(mayWork ? ['owner' as const] : [])];
  if (isOwner && isAsker) return ['asker', 'owner'];
  return isOwner ? ['owner'] : ['asker'];
}

/** Working days of each stage where no paper says otherwise; `work` is the field's habit for a task without a date. */
export const stageDays = { receive: 2, work: 10, confirm: 5 } as const;

export function defaultDueOn(calendar: WorkingCalendar, askedOn: Day): Day {
  return addWorkingDays(calendar, askedOn, stageDays.work);
}

/** A date from a paper stands as written; one that falls on a day off runs to the next working day. */
export function effectiveDueOn(calendar: WorkingCalendar, dueOn: Day): Day {
  return nextWorkingDay(calendar, dueOn);
}

export interface Clocked {
  state: State;
  askedOn: Day;
  dueOn: Day;
  claimedOn: Day | null;
}

export interface Clock {
  /** Whose move it is. */
  stage: 'receive' | 'work' | 'confirm';
  side: Side;
  dueOn: Day;
  /** Days that are left; negative when late. */
  daysLeft: number;
  standing: 'on-time' | 'due-soon' | 'late';
}

/** The clock that runs now, or null when the commitment is closed. Every open state has one, and its side owes the move. */
export function clockOf(commitment: Clocked, today: Day, calendar: WorkingCalendar): Clock | null {
  if (!isOpen(commitment.state)) return null;
  if (commitment.state === 'claimed') {
    const due = addWorkingDays(calendar, commitment.claimedOn ?? today, stageDays.confirm);
    return { stage: 'confirm', side: 'asker', ...timing(due, today) };
  }
  const workDue = effectiveDueOn(calendar, commitment.dueOn);
  if (commitment.state === 'assigned') {
    const receiveDue = addWorkingDays(calendar, commitment.askedOn, stageDays.receive);
    if (receiveDue < workDue) return { stage: 'receive', side: 'owner', ...timing(receiveDue, today) };
  }
  return { stage: 'work', side: 'owner', ...timing(workDue, today) };
}

function timing(dueOn: Day, today: Day): Pick<Clock, 'dueOn' | 'daysLeft' | 'standing'> {
  const daysLeft = daysBetween(today, dueOn);
  return { dueOn, daysLeft, standing: daysLeft < 0 ? 'late' : daysLeft <= 3 ? 'due-soon' : 'on-time' };
}

/** Whether the work itself is, or was, late: measured at the claim, so that a slow asker makes nobody late. */
export function isLate(commitment: Clocked, today: Day, calendar: WorkingCalendar): boolean {
  const measuredOn =
    commitment.state === 'claimed' || commitment.state === 'confirmed' ? (commitment.claimedOn ?? today) : today;
  return (
    (isOpen(commitment.state) || commitment.state === 'confirmed') &&
    measuredOn > effectiveDueOn(calendar, commitment.dueOn)
  );
}

/** How an owner's report sorts its work: done means confirmed by the asker, never only claimed. */
export const outcomes = ['done', 'claimed', 'in-progress', 'behind', 'ended'] as const;
export type Outcome = (typeof outcomes)[number];

export function outcomeOf(commitment: Clocked, today: Day, calendar: WorkingCalendar): Outcome {
  if (commitment.state === 'confirmed') return 'done';
  if (!isOpen(commitment.state)) return 'ended';
  if (commitment.state === 'claimed') return 'claimed';
  return isLate(commitment, today, calendar) ? 'behind' : 'in-progress';
}

/** A day that somebody promises or asks for now: from today on, and no slip of the year. */
export function comingDayRefusal(day: Day, today: Day): 'day-in-past' | 'day-too-far' | null {
  if (day < today) return 'day-in-past';
  return day > addDays(today, 5 * 366) ? 'day-too-far' : null;
}

export interface Place {
  organisation: string;
  /** ltree path of the territory that the unit belongs to, from its own root. */
  territoryPath: string;
  root: string;
  /** Of the unit itself. */
  path: string;
}

/**
 * An order goes down, a request goes sideways or up (giao, yêu cầu against đề nghị). Down is: a place at or below
 * one's own, a branch of one's own included, within one's own line, or from the Front, under which the member organisations stand
 * (Law 75/2015/QH13 as amended by Law 97/2025/QH15), or from the Party committee of the place.
 */
export function modeBetween(asker: Place, owner: Place): 'order' | 'request' {
  const within =
    owner.territoryPath === asker.territoryPath || owner.territoryPath.startsWith(`${asker.territoryPath}.`);
  if (!within) return 'request';
  if (asker.root === 'party') return 'order';
  if (asker.root !== owner.root) return 'request';
  if (asker.organisation === 'front') return 'order';
  const isBelow = owner.territoryPath !== asker.territoryPath || owner.path.startsWith(`${asker.path}.`);
  return asker.organisation === owner.organisation && isBelow ? 'order' : 'request';
}

/** The steps with words of some length: what is being typed for them is kept. */
export const draftedSteps = ['progress', 'claim', 'return'] as const satisfies readonly Step[];

/** One draft a commitment and step. */
export function stepDraftName(commitmentId: number, step: Step): string {
  return `commitment-${commitmentId}-${step}`;
}

/** Where a promise comes from → the page of that, where it has one. */
const originPages = { directive: '/van-ban', meeting: '/hop', own: null } as const;
export type OriginKind = keyof typeof originPages;

export function originPage(kind: OriginKind, id: number | null): string | null {
  const place = originPages[kind];
  return place === null || id === null ? null : `${place}/${id}`;
}
