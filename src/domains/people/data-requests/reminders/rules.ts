import type { Counting } from '#platform/calendar/occasions.ts';
import type { ReminderKind } from '#platform/reminder-kind.ts';

interface Rule extends Counting {
  code: string;
  anchor: 'due';
  kind: ReminderKind;
  /** To the unit that answers, or to the one above it. */
  isAbove: boolean;
}

/** Two working days are short: reminded on the working day after it came, which is the one before it is due, and each day of silence. */
export const rules = [
  { code: 'data-requests.due', anchor: 'due', counts: 'to', at: [-1], kind: 'do', isAbove: false },
  { code: 'data-requests.late', anchor: 'due', counts: 'to', at: [1], every: 1, kind: 'do', isAbove: false },
  { code: 'data-requests.late-below', anchor: 'due', counts: 'to', at: [1], every: 5, kind: 'follow', isAbove: true },
] as const satisfies readonly Rule[];
export type RuleCode = (typeof rules)[number]['code'];
