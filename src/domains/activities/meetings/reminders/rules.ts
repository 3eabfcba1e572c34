import type { Counting } from '#platform/calendar/occasions.ts';

interface Rule extends Counting {
  code: string;
  /** The first day of a meeting, of one that is not answered or of any; or the last day of one that was held. */
  anchor: 'unanswered' | 'coming' | 'held';
}

/** To the invited units before a meeting, to the host after it. */
export const rules = [
  { code: 'activities.invitation-waits', anchor: 'unanswered', counts: 'to', at: [-2] },
  { code: 'activities.meeting-tomorrow', anchor: 'coming', counts: 'to', at: [-1] },
  { code: 'activities.conclusions-unsent', anchor: 'held', counts: 'from', at: [4] },
] as const satisfies readonly Rule[];
export type RuleCode = (typeof rules)[number]['code'];
