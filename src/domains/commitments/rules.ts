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
  appeal: { side: 'owner', from: ['returned'], to: 'claimed', needs: 'note' },
  // The state stays. Never while a claim waits: it is measured by the due date that stood when it was made.
  ask_extension: { side: 'owner', from: ['received', 'in_progress', 'returned'], to: null, needs: 'note' },
  refuse_extension: { side: 'asker', from: ['received', 'in_progress', 'returned'], to: null, needs: 'note' },
  change: { side: 'asker', from: ['assigned', 'received', 'in_progress', 'returned'], to: null, needs: 'note' },
  stop: { side: 'asker', from: ['assigned', 'received', 'in_progress', 'returned'], to: null, needs: 'decision' },
  resume: { side: 'asker', from: ['assigned', 'received', 'in_progress', 'returned'], to: null, needs: 'note' },
} as const satisfies Record<
  string,
  {
    side: Side;
    from: readonly State[];
    /** Null where the state stays as it is. */
    to: State | null;
    /** A decision is a reason and a paper. */
    needs: 'note' | 'evidence' | 'paper' | 'decision' | null;
  }
>;
export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];

/** Everything that can stand in the history: what moves a commitment, and what is agreed or reminded on the way. */
export const takenSteps = [
  ...stepNames,
  ...(['appeal', 'ask_extension', 'refuse_extension', 'change', 'stop', 'resume'] as const),
  ...(['remind', 'put_in_charge', 'hand_over'] as const),
] as const;
export type TakenStep = (typeof takenSteps)[number];

export function isOpen(state: State): boolean {
  return steps.withdraw.from.some((open) => open === state);
}

/** What decides which steps may follow. What is left out holds for a promise about which nothing was agreed on the way. */
export interface Moving {
  state: State;
  mode: Mode;
  /** The day that the owner asks for, while the asker has not answered. */
  wantedDueOn?: Day | null;
  /** The last return was appealed. */
  appealedOn?: Day | null;
  isStopped?: boolean;
  late?: boolean;
}

/** Why this step may not follow now, or null. Rights are asked apart: this is only the order of things. */
export function stepRefusal(
  commitment: Moving,
  step: Step,
  given: { note?: string | null; paper?: string | null; evidenceCount?: number } = {},
): string | null {
  const { from, needs } = steps[step];
  if (!isOpen(commitment.state)) return 'commitment-closed';
  if (step === 'decline' && commitment.mode !== 'request') return 'order-cannot-be-declined';
  if (!from.some((state) => state === commitment.state)) return 'step-out-of-order';
  const refusal = agreementRefusal(commitment, step);
  if (refusal) return refusal;
  if ((needs === 'note' || needs === 'decision') && !given.note) return 'reason-needed';
  if ((needs === 'paper' || needs === 'decision') && !given.paper) return 'paper-needed';
  if (needs === 'evidence' && !given.evidenceCount) return 'evidence-needed';
  return null;
}

/** What was agreed on the way and stands against a step. A clock that has run out is not stopped: the day is changed, in plain sight. */
function agreementRefusal({ wantedDueOn, appealedOn, isStopped, late }: Moving, step: Step): string | null {
  if (step === 'appeal' && appealedOn) return 'appealed-already';
  if (step === 'ask_extension' && wantedDueOn) return 'extension-asked-already';
  if (step === 'refuse_extension' && !wantedDueOn) return 'no-extension-asked';
  if ((step === 'stop' || step === 'ask_extension') && isStopped) return 'clock-stopped';
  if (step === 'stop' && late) return 'late-not-stopped';
  if (step === 'resume' && !isStopped) return 'clock-not-stopped';
  return null;
}

/** The steps as they are offered: what is asked of one now, then what one may do besides. */
export const offered: readonly Step[] = [
  ...(['receive', 'confirm', 'return', 'claim', 'progress', 'appeal', 'ask_extension', 'decline'] as const),
  ...(['change', 'refuse_extension', 'resume', 'stop', 'withdraw'] as const),
];

/** The step for which the clock of this side waits, or null when it is not its move. */
export function nextMove(commitment: Moving, side: Side): Step | null {
  const moves: Step[] = commitment.wantedDueOn ? ['change', 'claim'] : ['receive', 'confirm', 'claim'];
  return nextSteps(commitment, side).find((step) => moves.includes(step)) ?? null;
}

/** The steps that a side may take now, in the order they are offered; whether the first is its move, nextMove says. */
export function nextSteps(commitment: Moving, side: Side): Step[] {
  return offered.filter((step) => {
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

/**
 * Working days of each stage where no paper says otherwise; `work` is the field's habit for a task without a date. `mend` is
 * what an owner has after a return, or the due date if that is later.
 */
export const stageDays = { receive: 2, work: 10, mend: 5, confirm: 5, appeal: 5 } as const;
export type Stage = keyof typeof stageDays;

/**
 * Working days after the end of a stage before it counts as neglected: shown red, told to the level above. They change no
 * figure: what is done after its due date is late on the next day (see README.md).
 */
export const graceDays = { receive: 1, work: 2, mend: 2, confirm: 2, appeal: 2 } as const satisfies Record<
  Stage,
  number
>;

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
  /** The day of the last return, where it was returned. */
  verdictOn?: Day | null;
  appealedOn?: Day | null;
  /** First and last day of the last stop. */
  stoppedOn?: Day | null;
  stoppedUntil?: Day | null;
}

export interface Clock {
  stage: Stage;
  /** Whose move it is; of a stopped clock, whose it is afterwards. */
  side: Side;
  dueOn: Day;
  /** Days that are left; negative when late. */
  daysLeft: number;
  /** The last day of grace. */
  graceUntil: Day;
  /** In grace it is over its day and not yet neglected: only `late` is red and goes to the level above. */
  standing: 'stopped' | 'on-time' | 'due-soon' | 'grace' | 'late';
}

/** Whether the owner's clock stands still today, by a decision of the asker. The asker's own clock never does. */
export function isStopped({ state, stoppedOn, stoppedUntil }: Clocked, today: Day): boolean {
  return isOpen(state) && state !== 'claimed' && Boolean(stoppedOn && stoppedOn <= today && today <= stoppedUntil!);
}

/** The clock that runs now, or null when the commitment is closed. Every open state has one, and its side owes the move. */
export function clockOf(commitment: Clocked, today: Day, calendar: WorkingCalendar): Clock | null {
  if (!isOpen(commitment.state)) return null;
  const { stage, dueOn } = stageOf(commitment, today, calendar);
  const graceUntil = addWorkingDays(calendar, dueOn, graceDays[stage]);
  return {
    stage,
    side: commitment.state === 'claimed' ? 'asker' : 'owner',
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    graceUntil,
    standing: isStopped(commitment, today) ? 'stopped' : standingOn(today, dueOn, graceUntil),
  };
}

function stageOf(commitment: Clocked, today: Day, calendar: WorkingCalendar): Pick<Clock, 'stage' | 'dueOn'> {
  const { state, askedOn, claimedOn, verdictOn, appealedOn, stoppedUntil } = commitment;
  if (state === 'claimed') {
    const stage = appealedOn ? 'appeal' : 'confirm';
    return { stage, dueOn: addWorkingDays(calendar, appealedOn ?? claimedOn ?? today, stageDays[stage]) };
  }
  // The due date has moved by the days of a stop; the short stages begin anew after it.
  const after = (day: Day, stage: Stage) =>
    addWorkingDays(calendar, stoppedUntil && stoppedUntil > day ? stoppedUntil : day, stageDays[stage]);
  const workDue = effectiveDueOn(calendar, commitment.dueOn);
  const receiveDue = after(askedOn, 'receive');
  if (state === 'assigned' && receiveDue < workDue) return { stage: 'receive', dueOn: receiveDue };
  const mendDue = verdictOn ? after(verdictOn, 'mend') : workDue;
  if (state === 'returned' && mendDue > workDue) return { stage: 'mend', dueOn: mendDue };
  return { stage: 'work', dueOn: workDue };
}

function standingOn(today: Day, dueOn: Day, graceUntil: Day): Clock['standing'] {
  if (today > dueOn) return today > graceUntil ? 'late' : 'grace';
  return daysBetween(today, dueOn) <= 3 ? 'due-soon' : 'on-time';
}

/**
 * Whether the work itself is, or was, late: past its due date, grace or not. Measured at the claim, so that a slow asker
 * makes nobody late, and by the due date that stood then, since none moves while a claim waits.
 */
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
export const draftedSteps = ['progress', 'claim', 'return', 'appeal'] as const satisfies readonly Step[];

/** One draft a commitment and step. */
export function stepDraftName(commitmentId: number, step: Step): string {
  return `commitment-${commitmentId}-${step}`;
}
