import type { Counting } from '#platform/calendar/occasions.ts';

interface Rule extends Counting {
  code: string;
  /** The day of sending, or the day by which a paper is to be studied. */
  anchor: 'sent' | 'study';
}

const study = { anchor: 'study', counts: 'to' } as const;

/** To the recipient of a paper. Of one anchor the latest alone is told when several nights were missed. */
export const recipientRules = [
  { code: 'directives.not-received', anchor: 'sent', counts: 'from', at: [2] },
  { code: 'directives.study-soon', ...study, at: [-3] },
  { code: 'directives.study-today', ...study, at: [0] },
  { code: 'directives.study-late', ...study, at: [], every: 5 },
] as const satisfies readonly Rule[];

/** Sent by the sender's own hand, not by a clock. */
export const askedToStudy = 'directives.study-asked';
export type RecipientRule = (typeof recipientRules)[number]['code'] | typeof askedToStudy;

/** To the sender of a paper, once for each day by which it was to be studied. */
export const studyBehind = 'directives.study-behind';
export const senderRules = [{ code: studyBehind, ...study, at: [1] }] as const satisfies readonly Rule[];

/** To whoever raised a proposal, whether it was answered itself or what it was gathered into. */
export const proposalAnswered = 'directives.proposal-answered';

/** Whether a recipient still has something to do. */
export function stillOpen(rule: string, copy: { standing: number; isStudyAsked: boolean }): boolean {
  if (rule === 'directives.not-received') return copy.standing === 0;
  return copy.standing < 3 && (rule === askedToStudy || copy.isStudyAsked);
}
