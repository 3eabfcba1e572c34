import type { Day } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { addWorkingDays } from '#platform/calendar/working-calendar.ts';
import type { State, Verdict } from './schema.ts';

/** What the rules ask of a matter, named or anonymous. */
export interface Standing {
  state: State;
  dueOn: Day;
  answeredOn: Day | null;
  verdict: Verdict | null;
  isJoined: boolean;
  /** Whether it came from another unit. */
  isHandedOver: boolean;
  mayPublish: boolean;
  publishedOn: Day | null;
  /** What is public is the answer before the last one. */
  isAnsweredAnew: boolean;
}

/**
 * Working days of each stage. Ten to tell the sender that it is taken up: Quy định 11-QĐi/TW (2019), as amended by
 * KL 215-KL/TW (2025). The others are a default that the officer may change for one matter.
 */
export const workingDays = { receive: 10, takeOver: 2, answer: 15, again: 10 } as const;

/** The last day of a stage that begins on this day, which is not counted itself. */
export function stageDue(stage: keyof typeof workingDays, from: Day): Day {
  return addWorkingDays(vietnamCalendar, from, workingDays[stage]);
}

export const stages = ['receive', 'takeOver', 'answer', 'again', 'verdict'] as const;
export type Stage = (typeof stages)[number];

/** Which clock runs; null when none does. While the asker's verdict is awaited no unit is late. */
export function stageOf({ state, isHandedOver, answeredOn, isJoined }: Standing): Stage | null {
  if (isJoined) return null;
  if (state === 'received') return isHandedOver ? 'takeOver' : 'receive';
  if (state === 'accepted') return answeredOn === null ? 'answer' : 'again';
  return state === 'answered' ? 'verdict' : null;
}

/** Whether the clock of the unit that has it has run out. */
export function isLate(matter: Standing, today: Day): boolean {
  const stage = stageOf(matter);
  return stage !== null && stage !== 'verdict' && matter.dueOn < today;
}

export const acts = [
  'accept',
  'hand_over',
  'classify',
  'join',
  'promise',
  'answer',
  'refuse',
  'denounce',
  'publish',
  'unpublish',
] as const;
export type Act = (typeof acts)[number];

const actStates: Record<Act, readonly State[]> = {
  accept: ['received'],
  hand_over: ['received', 'accepted'],
  classify: ['received', 'accepted'],
  join: ['received', 'accepted'],
  promise: ['accepted'],
  answer: ['accepted'],
  refuse: ['received', 'accepted'],
  denounce: ['received', 'accepted'],
  publish: ['answered', 'closed'],
  unpublish: ['answered', 'closed', 'accepted'],
};

/** Why the unit that has it may not do this, or null. */
export function actRefusal(matter: Standing, act: Act): string | null {
  if (matter.isJoined) return 'petition-is-joined';
  if (!actStates[act].includes(matter.state)) return 'petition-not-so-far';
  // Once it has been answered it is not sent away or refused: the asker waits for a better answer from here.
  if (matter.answeredOn !== null && ['hand_over', 'join', 'refuse'].includes(act)) return 'petition-was-answered';
  if (act === 'publish' && !matter.mayPublish) return 'publishing-not-agreed';
  if (act === 'publish' && matter.publishedOn !== null && !matter.isAnsweredAnew) return 'petition-is-public';
  if (act === 'unpublish' && matter.publishedOn === null) return 'petition-not-public';
  return null;
}
