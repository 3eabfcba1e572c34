import type { Counting } from '#platform/calendar/occasions.ts';

interface Rule extends Counting {
  code: string;
  /** The due day of a form that a unit has not sent, or the last day of grace of a collection that is not complete. */
  anchor: 'due' | 'grace';
}

/** To the unit that owes a form: before the due day, on it, and again while it is late. Of several nights the latest alone. */
export const owingRules = [
  { code: 'figures.due-soon', anchor: 'due', counts: 'to', at: [-3] },
  { code: 'figures.due-today', anchor: 'due', counts: 'to', at: [0] },
  { code: 'figures.late', anchor: 'due', counts: 'to', at: [], every: 5 },
] as const satisfies readonly Rule[];

/** To the unit whose form was sent back: on the next working morning, once. */
export const sentBack = 'figures.sent-back';
export type OwingRule = (typeof owingRules)[number]['code'] | typeof sentBack;

/** To the unit that collects, once, when grace is over and some have not sent. */
export const behind = 'figures.behind';
export const collectorRules = [
  { code: behind, anchor: 'grace', counts: 'to', at: [1] },
] as const satisfies readonly Rule[];

/** Whether a unit still has something to do about a reminder. */
export function stillOpen(rule: string, state: string): boolean {
  return rule === sentBack ? state === 'returned' : state === 'expected' || state === 'returned';
}
