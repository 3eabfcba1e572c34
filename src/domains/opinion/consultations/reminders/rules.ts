import type { Day } from '#platform/calendar/day.ts';
import type { Counting } from '#platform/calendar/occasions.ts';
import type { ConsultationState } from '../rules.ts';

interface Rule extends Counting {
  code: string;
  /** The first and the last day of the vote, of the count, of the minutes. */
  anchor: 'opens' | 'closes' | 'counted' | 'minutes';
}

/**
 * When which rule falls: minutes within 5 working days of the count (NĐ 59/2023/NĐ-CP, Article 3), public within 5 working days of the
 * decision (Law 10/2022/QH15, Article 12), each told two working days before its last.
 */
export const rules = [
  { code: 'consultations.opens', anchor: 'opens', counts: 'to', at: [0] },
  { code: 'consultations.closes-soon', anchor: 'closes', counts: 'to', at: [-2] },
  { code: 'consultations.to-count', anchor: 'closes', counts: 'from', at: [1] },
  { code: 'consultations.minutes-due', anchor: 'counted', counts: 'from', at: [3] },
  { code: 'consultations.minutes-late', anchor: 'counted', counts: 'from', at: [6] },
  { code: 'consultations.public-due', anchor: 'minutes', counts: 'from', at: [3] },
  { code: 'consultations.public-late', anchor: 'minutes', counts: 'from', at: [6] },
] as const satisfies readonly Rule[];
export type RuleCode = (typeof rules)[number]['code'];

/** Whether somebody still has to do it. */
export function stillOpen(
  code: RuleCode,
  consultation: { state: ConsultationState; minutesOn: Day | null; publishedOn: Day | null },
): boolean {
  const { state, minutesOn, publishedOn } = consultation;
  if (code === 'consultations.opens') return state === 'planned';
  if (code === 'consultations.closes-soon' || code === 'consultations.to-count')
    return state === 'planned' || state === 'open';
  if (code === 'consultations.minutes-due' || code === 'consultations.minutes-late')
    return state === 'counted' && minutesOn === null;
  return minutesOn !== null && publishedOn === null;
}
