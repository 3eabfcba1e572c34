import type { Day } from '#platform/calendar/day.ts';
import { matchKey } from '#platform/vietnamese/fold.ts';
import { secrecyMark } from '#reading/refuse-secret.ts';

export type Direction = 'in' | 'out';
export type DocumentState = 'reading' | 'sent' | 'recalled';

export interface DocumentFacts {
  direction: Direction;
  issuer: string;
  symbol: string;
  issuedOn: Day;
  arrivedOn: Day | null;
  text: string;
}

/** Issuer + symbol + date, folded: two bodies use one symbol, and one body starts its numbers again every year. */
export function documentKey(facts: Pick<DocumentFacts, 'issuer' | 'symbol' | 'issuedOn'>): string {
  return [matchKey(facts.issuer), matchKey(facts.symbol).replaceAll(' ', ''), facts.issuedOn].join('|');
}

const earliestIssue = '1945-09-02';

/** Which fields are at fault, as field → code; empty when the paper may be registered. */
export function registrationFaults(facts: DocumentFacts, today: Day): Record<string, string> {
  const faults: Record<string, string> = {};
  // A plan may carry the date of next year. Days compare as strings, so 29 February needs no care.
  const latestIssue = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  if (facts.issuedOn < earliestIssue || facts.issuedOn > latestIssue) faults.issuedOn = 'issued-on-out-of-range';
  if (facts.direction === 'out') return faults;
  if (facts.arrivedOn === null) faults.arrivedOn = 'field-required';
  else if (facts.arrivedOn > today) faults.arrivedOn = 'arrived-in-future';
  else if (facts.arrivedOn < facts.issuedOn) faults.arrivedOn = 'arrived-before-issued';
  return faults;
}

/** Who may correct a heading: what units already have is for those who send. Null when nobody may. */
export function correctionPermission(state: DocumentState): 'document.register' | 'document.send' | null {
  if (state === 'recalled') return null;
  return state === 'reading' ? 'document.register' : 'document.send';
}

/** What no correction of a field can mend: a secret paper has no place here (Law 29/2018/QH14), an empty one no use. */
export function paperRefusal(text: string): 'document-secret' | 'document-without-text' | null {
  if (secrecyMark(text) !== null) return 'document-secret';
  return /[\p{L}\p{N}]/u.test(text) ? null : 'document-without-text';
}
