import type { DateContext } from './dates.ts';
import type { Line } from './lines.ts';
import type { DocumentHead } from './reading.ts';

/** What the clauses of a paper are read against. */
export type ReadingContext = {
  document: DocumentHead;
  /** A page that tells of a paper, not the paper. */
  isNews: boolean;
  /** Names behind "Kính gửi". */
  addressees: Line[];
};

/** "năm 2026" in a title; "2026 - 2030" is a term. */
const yearOfWork = /(?<![\d–-]\s?)(20\d{2})(?!\s?[-–]\s?\d|\d)/gu;

/**
 * What partial dates are completed from: the paper's own date. A plan that is signed at the end of a year for the year
 * that its title names means that year.
 */
export function dateContext({ document }: ReadingContext): DateContext {
  const read = known.get(document) ?? dateContextOf(document);
  known.set(document, read);
  return read;
}

/** Every sentence asks anew for what its paper says once. */
const known = new WeakMap<DocumentHead, DateContext>();

function dateContextOf(document: DocumentHead): DateContext {
  const { issuedOn, issuedMonth, title } = document;
  const own = issuedOn?.value ?? issuedMonth?.value ?? '';
  const signed = own === '' ? null : Number(own.slice(0, 4));
  const month = own.length < 7 ? null : Number(own.slice(5, 7));
  const named = Array.from((title?.value ?? '').matchAll(yearOfWork), (match) => Number(match[1])).at(-1) ?? null;
  const ahead = signed !== null && named === signed + 1 && (month ?? 0) >= 11;
  return {
    year: ahead ? named : (signed ?? named),
    month: ahead ? 1 : month,
    day: issuedOn?.value ?? null,
  };
}
