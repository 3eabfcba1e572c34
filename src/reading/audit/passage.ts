import { writtenDates } from '../dates.ts';
import type { Paper } from '../fold.ts';
import { allMatches } from '../fold.ts';
import type { Line } from '../lines.ts';
import { sentences } from '../lines.ts';
import { markAt } from '../marks.ts';
import type { Span } from '../reading.ts';
import { symbolsIn } from '../symbols.ts';
import type { Finding } from './finding.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './quantity.ts';

/** A sentence with its figures. Spans of figures count from the start of the sentence. */
export type Passage = { start: number; plain: string; text: string; quantities: Quantity[] };

/** A paragraph as it stands between two line ends; `isItem` tells of a mark at its head ("-", "1."). */
export type Paragraph = { passages: Passage[]; isItem: boolean; line: Line };

/** What a checker finds; its span lies in the flowed paper. */
export type Doubt = Omit<Finding, 'quote'>;

export function paragraphsOf(paper: Paper, lines: Line[]): Paragraph[] {
  return lines.map((line) => {
    const mark = markAt(line.text, line.plain);
    // "1.000 hộ" at the head of a line is no clause mark.
    const skipped = mark === null || /^\d{1,3}[.,]\d/u.test(line.text) ? 0 : mark.length;
    const body = { start: line.start + skipped, end: line.end };
    return {
      passages: sentences(paper, body)
        .flatMap((span) => cut(span))
        .map((span) => passageOf(paper, span)),
      isItem: skipped > 0,
      line,
    };
  });
}

/** A sentence that long is a page without stops: it is taken in pieces, so that the work stays linear. */
const longest = 3000;

function cut(span: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = span.start; start < span.end; start += longest)
    pieces.push({ start, end: Math.min(start + longest, span.end) });
  return pieces;
}

export function passageOf(paper: Paper, span: Span): Passage {
  const text = paper.text.slice(span.start, span.end);
  // Both spellings stand in papers of one office.
  const plain = paper.plain.slice(span.start, span.end).replaceAll('tỉ lệ', 'tỷ lệ');
  return { start: span.start, text, plain, quantities: quantitiesIn(plain, namesAndDays(text, plain)) };
}

const years =
  /(?<!\d)(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}(?!\d)|\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{2}(?!\d))?(?!\p{L})|\d{1,2}:\d{2}(?!\d)/gu;

/** Stretches whose digits count nothing: dates, spans of years, hours, symbols of papers. */
function namesAndDays(text: string, plain: string): Span[] {
  if (!/\d/u.test(plain)) return [];
  const spans: Span[] = [
    ...writtenDates(plain),
    ...symbolsIn(text, plain),
    ...allMatches(years, plain).map(({ index, 0: all }) => ({ start: index, end: index + all.length })),
  ];
  return spans.toSorted((a, b) => a.start - b.start);
}

/** The words from the end of one figure to the start of another; `null` stands for the ends of the sentence. */
export function between({ plain, quantities }: Passage, from: number | null, to: number | null): string {
  const start = from === null ? 0 : (quantities[from]?.end ?? 0);
  return plain.slice(start, to === null ? plain.length : (quantities[to]?.start ?? plain.length));
}

/** At most 60 characters before or behind a figure. */
export function leadOf({ plain, quantities }: Passage, at: number): string {
  const start = quantities[at]?.start ?? 0;
  return plain.slice(Math.max(0, start - 60), start);
}
export function tailOf({ plain, quantities }: Passage, at: number): string {
  const end = quantities[at]?.end ?? 0;
  return plain.slice(end, end + 60);
}

/** A stretch of a sentence as a stretch of the paper. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  return { start: passage.start + start, end: passage.start + end };
}

/** Whether two figures count the same kind of thing, so that one may be taken from the other. */
export function isSameKind(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.per !== b.per) return false;
  if (a.unit !== '' || a.noun === '' || b.noun === '' || (a.head !== '' && a.head === b.head)) return true;
  return `${a.noun} `.startsWith(`${b.noun} `) || `${b.noun} `.startsWith(`${a.noun} `);
}

/** The nearest figures of the kind before one, nearest first; at most `most`. */
export function kindBefore({ quantities }: Passage, at: number, kind: Quantity, most: number): number[] {
  const found: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 12) && found.length < most; i -= 1) {
    const one = quantities[i];
    if (one !== undefined && isSameKind(one, kind)) found.push(i);
  }
  return found;
}

export function isExact(quantity: Quantity): boolean {
  return quantity.hedge === null;
}
