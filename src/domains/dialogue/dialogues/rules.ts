import { addDays, type Day, daysBetween } from '#platform/calendar/day.ts';
import { nextWorkingDay, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';

export const kinds = ['regular', 'extraordinary', 'thematic', 'youth'] as const;
export type Kind = (typeof kinds)[number];
export const states = ['planned', 'held', 'concluded', 'called_off'] as const;
export type DialogueState = (typeof states)[number];

export const limits = { matters: 300, conclusions: 200, heads: 100_000, daysAhead: 400 } as const;

/**
 * Days before the dialogue by which its plan is public. Youth: Decree 13/2021/NĐ-CP. For the other kinds no paper sets
 * a day: these are the product's own, and pages say so.
 */
const planNotice: Record<Kind, { days: number; isLaw: boolean }> = {
  youth: { days: 30, isLaw: true },
  regular: { days: 7, isLaw: false },
  thematic: { days: 7, isLaw: false },
  extraordinary: { days: 1, isLaw: false },
};

/** The last day on which the plan may be made public. A day off moves nothing: before it is before it. */
export function planPublicBy(kind: Kind, heldOn: Day): Day {
  return addDays(heldOn, -planNotice[kind].days);
}

/** Decree 13/2021/NĐ-CP: conclusions of a dialogue with youth within 10 days, 15 where the matter is complex; kept for all kinds. */
export function conclusionPublicBy(heldOn: Day, isComplex: boolean, calendar: WorkingCalendar): Day {
  return nextWorkingDay(calendar, addDays(heldOn, isComplex ? 15 : 10));
}

export interface Dated {
  kind: Kind;
  state: DialogueState;
  heldOn: Day;
  isComplex: boolean;
  planPublicOn: Day | null;
  questionsUntil: Day | null;
  conclusionPublicOn: Day | null;
}

export interface DialogueClock {
  step: 'plan-public' | 'questions' | 'conclusion-public';
  dueOn: Day;
  doneOn: Day | null;
  /** Days to go; negative once it is over. */
  left: number;
  late: boolean;
  /** The limit is of a law for this kind; otherwise of the product. */
  isLaw: boolean;
}

/** The clocks of one dialogue, in their order; of one that was called off, none. */
export function clocksOf(dialogue: Dated, today: Day, calendar: WorkingCalendar): DialogueClock[] {
  const { kind, state, heldOn, isComplex, planPublicOn, questionsUntil, conclusionPublicOn } = dialogue;
  if (state === 'called_off') return [];
  const clock = (step: DialogueClock['step'], dueOn: Day, doneOn: Day | null, isLaw: boolean): DialogueClock => ({
    ...{ step, dueOn, doneOn, isLaw, left: daysBetween(today, dueOn), late: (doneOn ?? today) > dueOn },
  });
  const questions = questionsUntil === null ? [] : [clock('questions', questionsUntil, questionsUntil, false)];
  return [
    clock('plan-public', planPublicBy(kind, heldOn), planPublicOn, planNotice[kind].isLaw),
    ...questions,
    ...(heldOn <= today || state !== 'planned'
      ? [
          clock(
            'conclusion-public',
            conclusionPublicBy(heldOn, isComplex, calendar),
            conclusionPublicOn,
            kind === 'youth',
          ),
        ]
      : []),
  ];
}

/** What may be done with a dialogue: in which states, and whether only once its day has come. */
export const acts = {
  change: { from: ['planned'], begun: false },
  publish_plan: { from: ['planned'], begun: false },
  call_off: { from: ['planned'], begun: false },
  raise: { from: ['planned', 'held'], begun: false },
  hold: { from: ['planned'], begun: true },
  conclude: { from: ['held'], begun: true },
  issue: { from: ['held'], begun: true },
  /** The words of a matter, until they are public. */
  mend: { from: ['planned', 'held', 'concluded'], begun: false },
  publish: { from: ['concluded'], begun: true },
  take_back: { from: ['concluded'], begun: true },
} as const satisfies Record<string, { from: readonly DialogueState[]; begun: boolean }>;
export type Act = keyof typeof acts;
export const actNames = Object.keys(acts) as Act[];

type Moving = Pick<Dated, 'state' | 'heldOn' | 'planPublicOn' | 'conclusionPublicOn'>;

/** Why this may not be done now, or null. Rights are asked apart: this is only the order of things. */
export function actRefusal(dialogue: Moving, act: Act, today: Day): string | null {
  const { from, begun } = acts[act];
  if (dialogue.state === 'called_off') return 'dialogue-called-off';
  if (!from.some((state) => state === dialogue.state))
    return dialogue.state === 'planned'
      ? 'dialogue-not-held'
      : dialogue.state === 'held'
        ? 'dialogue-held'
        : 'dialogue-concluded';
  if (begun && dialogue.heldOn > today) return 'dialogue-not-begun';
  if (act === 'publish_plan' && dialogue.planPublicOn !== null) return 'plan-public';
  const isPublic = dialogue.conclusionPublicOn !== null;
  if (isPublic && act !== 'take_back') return 'conclusion-public';
  return !isPublic && act === 'take_back' ? 'conclusion-not-public' : null;
}

export interface Settling {
  answer: string | null;
  /** How many conclusions carry it on. */
  conclusions: number;
}

/** Matters that were neither answered on the spot nor carried on to a conclusion: a notice leaves none out. */
export const openMatters = <Matter extends Settling>(matters: readonly Matter[]): Matter[] =>
  matters.filter((one) => one.answer === null && one.conclusions === 0);

/** Days before the limit of a plan from which the plan is among what waits. */
const planAhead = 7;

/** Whether a dialogue waits for the unit that prepares it: its plan soon, once its day has come whatever is next. */
export function waitsForUnit(
  { state, heldOn, clocks }: { state: DialogueState; heldOn: Day; clocks: readonly DialogueClock[] },
  today: Day,
): boolean {
  if (state === 'called_off') return false;
  const isOpen = (step: DialogueClock['step'], within: number) =>
    clocks.some((clock) => clock.step === step && clock.doneOn === null && clock.left <= within);
  if (state === 'planned') return heldOn <= today || isOpen('plan-public', planAhead);
  return isOpen('conclusion-public', limits.daysAhead);
}

export type NextAct = 'publish_plan' | 'wait' | 'hold' | 'conclude' | 'issue' | 'publish';

/** The one thing to do next; null where nothing is left. */
export function nextAct(dialogue: Moving, matters: readonly Settling[], today: Day): NextAct | null {
  if (dialogue.state === 'called_off') return null;
  if (dialogue.state === 'planned') {
    if (dialogue.heldOn <= today) return 'hold';
    return dialogue.planPublicOn === null ? 'publish_plan' : 'wait';
  }
  if (dialogue.state === 'held') return openMatters(matters).length > 0 ? 'conclude' : 'issue';
  return dialogue.conclusionPublicOn === null ? 'publish' : null;
}

/** Field → code of a plan: it is for today or later, and questions end before the day itself. */
export function planRefusals(plan: { heldOn: Day; questionsUntil: Day | null }, today: Day): Record<string, string> {
  if (plan.heldOn < today) return { heldOn: 'day-in-past' };
  if (daysBetween(today, plan.heldOn) > limits.daysAhead) return { heldOn: 'dialogue-too-far' };
  if (plan.questionsUntil !== null && plan.questionsUntil >= plan.heldOn)
    return { questionsUntil: 'questions-too-late' };
  return {};
}
