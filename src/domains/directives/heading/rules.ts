import type { Day } from '#platform/calendar/day.ts';
import { type Direction, type DocumentState, registrationFaults } from '../rules.ts';

export const headingParts = ['kind', 'symbol', 'issuedOn', 'title', 'issuer', 'signatory'] as const;
export type HeadingPart = (typeof headingParts)[number];
export type PaperHeading = Record<Exclude<HeadingPart, 'signatory'>, string> & { signatory: string | null };

export interface HeadingDifference {
  name: HeadingPart;
  from: string | null;
  to: string | null;
}

/** What a correction changed, in the order of the form. */
export function differences(from: PaperHeading, to: PaperHeading): HeadingDifference[] {
  return headingParts
    .filter((name) => from[name] !== to[name])
    .map((name) => ({ name, from: from[name], to: to[name] }));
}

/** Why a heading may not be corrected so, or null. What units already have is corrected with a reason, what was taken back never. */
export function correctionRefusal(
  paper: { state: DocumentState; heading: PaperHeading },
  to: PaperHeading,
  reason: string | null,
): string | null {
  if (paper.state === 'recalled') return 'document-recalled';
  if (differences(paper.heading, to).length === 0) return 'heading-unchanged';
  return paper.state === 'sent' && !reason ? 'correction-reason-needed' : null;
}

/** Field → code. The form has no arrival day: a day of issue behind it is the fault of the day of issue. */
export function headingFaults(
  to: PaperHeading,
  paper: { direction: Direction; arrivedOn: Day | null },
  today: Day,
): Record<string, string> {
  const { issuedOn, arrivedOn } = registrationFaults({ ...paper, ...to, text: '' }, today);
  const fault = issuedOn ?? (arrivedOn === 'arrived-before-issued' ? 'issued-after-arrival' : undefined);
  return fault ? { issuedOn: fault } : {};
}
