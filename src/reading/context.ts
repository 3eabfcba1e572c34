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

/** The year and month that partial dates are completed from: the paper's own. */
export function dateContext(context: ReadingContext): DateContext {
  const own = context.document.issuedOn?.value ?? context.document.issuedMonth?.value ?? '';
  const year = /^\d{4}/u.exec(own)?.[0] ?? /(?<!\d)(20\d{2})(?!\d)/u.exec(context.document.title?.value ?? '')?.[0];
  const month = /^\d{4}-(\d{2})/u.exec(own)?.[1];
  return { year: year === undefined ? null : Number(year), month: month === undefined ? null : Number(month) };
}
