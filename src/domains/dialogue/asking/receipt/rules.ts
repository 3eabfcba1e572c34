import type { Day } from '#platform/calendar/day.ts';
import type { State, Verdict } from '#domains/opinion/feedback/schema.ts';

/** What the asker may say now: of an answer whether it helped, of silence beyond the day that nothing came. */
export function sayable({ state, dueOn }: { state: State; dueOn: Day }, today: Day): Verdict[] {
  if (state === 'answered') return ['solved', 'not_solved'];
  return ['received', 'accepted'].includes(state) && dueOn < today ? ['no_answer'] : [];
}
