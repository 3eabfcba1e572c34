import type { Day } from '#platform/calendar/day.ts';
import { type CollectionDates, type ExpectationState, standingOf } from '../collections/rules.ts';

/** How a form stands for the unit that owes it, in one word. */
export type FormStanding =
  | 'running'
  | 'open'
  | 'grace'
  | 'late'
  | 'missed'
  | 'returned'
  | 'submitted'
  | 'accepted'
  | 'sealed';

export type DatedForm = CollectionDates & { startsOn: Day; state: ExpectationState };

export function formStanding(form: DatedForm, today: Day): FormStanding {
  if (form.state !== 'expected') return form.state;
  if (today <= form.endsOn) return 'running';
  const standing = standingOf(form, form.startsOn, today);
  if (standing === 'locked') return 'missed';
  return standing === 'not-begun' ? 'running' : standing;
}

/** Whether it waits for its unit: sent back, or not sent while it can be and the period is over. */
export function isOwed(form: DatedForm, today: Day): boolean {
  return ['open', 'grace', 'late', 'returned'].includes(formStanding(form, today));
}

/** The one of the four dates that comes next. */
export function nextDate(
  { endsOn, dueOn, graceUntil, locksOn }: CollectionDates,
  today: Day,
): keyof CollectionDates | null {
  if (today <= endsOn) return 'endsOn';
  if (today <= dueOn) return 'dueOn';
  if (today <= graceUntil) return 'graceUntil';
  return today <= locksOn ? 'locksOn' : null;
}
