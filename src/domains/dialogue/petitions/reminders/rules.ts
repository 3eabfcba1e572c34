import type { Day } from '#platform/calendar/day.ts';
import type { Counting } from '#platform/calendar/occasions.ts';
import type { ReminderKind } from '#platform/reminder-kind.ts';
import type { View } from '../rules.ts';

/** What the doors count by: a clock that runs at a unit, what it handed over, and the asker's word that it is not solved. */
export type CountedStage = 'receive' | 'takeOver' | 'answer' | 'given' | 'said';

interface Rule extends Counting {
  code: string;
  /** A stage of the doors; 'own' is any clock that runs at the unit. */
  anchor: CountedStage | 'own';
  kind: ReminderKind;
  /** The view of the list in which they stand. */
  view: View;
}

/**
 * When which rule falls. The clocks themselves are stageDue's (Quy định 11-QĐi/TW, as amended by KL 215-KL/TW: 10 working days to
 * receive; the others are the product's own). Silence beyond the day is told again after every fifth working day.
 */
export const rules = [
  { code: 'petitions.receive-due', anchor: 'receive', counts: 'to', at: [-2], kind: 'do', view: 'waiting' },
  { code: 'petitions.take-over-due', anchor: 'takeOver', counts: 'to', at: [0], kind: 'do', view: 'waiting' },
  { code: 'petitions.answer-due', anchor: 'answer', counts: 'to', at: [-3], kind: 'do', view: 'open' },
  { code: 'petitions.late', anchor: 'own', counts: 'to', at: [1], every: 5, kind: 'do', view: 'late' },
  { code: 'petitions.not-taken-over', anchor: 'given', counts: 'to', at: [1], every: 5, kind: 'follow', view: 'given' },
  { code: 'petitions.said-unsolved', anchor: 'said', counts: 'from', at: [1], kind: 'do', view: 'again' },
] as const satisfies readonly Rule[];
export type RuleCode = (typeof rules)[number]['code'];

/** A reminder is about a day and names no matter: the number of the day since 1970 is its subject. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
export const dayOfNumber = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10);
