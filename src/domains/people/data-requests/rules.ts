import type { Day } from '#platform/calendar/day.ts';
import { defaultDue } from '#platform/calendar/due.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { Outcome } from './schema.ts';

/** Decree 356/2025/NĐ-CP: answered within two working days of its receipt; before it, 72 hours. */
export const answerDays = 2;

/** The day by whose end a request is answered; the day of its receipt is not counted. */
export const answerDue = (receivedOn: Day): Day => defaultDue(vietnamCalendar, receivedOn, answerDays);

export type RequestState = 'open' | 'today' | 'late' | Outcome;

/** `today`: the last day on which it is still in time. */
export function stateOf({ outcome, dueOn }: { outcome: Outcome | null; dueOn: Day }, today: Day): RequestState {
  if (outcome !== null) return outcome;
  if (dueOn < today) return 'late';
  return dueOn === today ? 'today' : 'open';
}

export const views = ['open', 'answered'] as const;
export type RequestsView = (typeof views)[number];

/** Where a page of the list begins: rows stand in the order of day and number. */
export function readCursor(text: string | null): { on: Day; id: number } | null {
  const found = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/u.exec(text ?? '');
  return found ? { on: found[1]!, id: Number(found[2]) } : null;
}
