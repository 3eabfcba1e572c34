import type { Paper } from './fold.ts';
import { allMatches, trimmedSpan } from './fold.ts';
import { markAt } from './marks.ts';
import type { Span } from './reading.ts';

/** A line of the paper without the blanks around it; `blankBefore` tells of an empty line above. */
export type Line = Span & { text: string; plain: string; blankBefore: boolean };

export function splitLines(paper: Paper): Line[] {
  const lines: Line[] = [];
  let blank = false;
  let at = 0;
  for (const raw of paper.text.split('\n')) {
    const span = trimmedSpan(paper, at, at + raw.length);
    at += raw.length + 1;
    if (span.end === span.start) blank = true;
    else {
      lines.push(lineAt(paper, span, blank));
      blank = false;
    }
  }
  return lines;
}

const pageNumber = /^(?:[-–]\s?(\d{1,3})\s?[-–]|trang\s\d{1,3}(?:\s?\/\s?\d{1,3})?|(\d{1,3}))$/u;

/** The lines without the numbers of pages; a number alone may be a cell of a table, unless it breaks a sentence. */
export function withoutPageNumbers(paper: Paper, lines: Line[]): Line[] {
  return lines.filter((line, at) => {
    const match = pageNumber.exec(line.plain);
    if (match === null) return true;
    if (match[2] === undefined) return false;
    const [before, next] = [lines[at - 1], lines[at + 1]];
    if (before === undefined || next === undefined || Number(match[2]) < 2) return true;
    const breaksSentence = !/[.:;!?…|]$/u.test(before.text) && before.text.length > 40 && /^\p{Ll}/u.test(next.text);
    // A page layout sets it in the middle of its line, between blank lines.
    const centred =
      line.blankBefore &&
      next.blankBefore &&
      /(?:^|\n) {8}$/u.test(paper.text.slice(Math.max(0, line.start - 9), line.start));
    return !breaksSentence && !centred;
  });
}

export function lineAt(paper: Paper, span: Span, blankBefore = false): Line {
  const { start, end } = span;
  return { start, end, text: paper.text.slice(start, end), plain: paper.plain.slice(start, end), blankBefore };
}

const closed = /[.;:!?…)"”»]$/u;

/**
 * The paper again with the paragraphs of its body each on one line, blanks single, and those paragraphs. Lines that
 * a page or a column broke in mid-sentence are joined; what stands before the body keeps its offsets.
 */
export function reflow(paper: Paper, lines: Line[]): { paper: Paper; paragraphs: Line[] } {
  const size = paper.text.length;
  const flow: Flow = { text: [], plain: [], from: new Int32Array(size), to: new Int32Array(size), length: 0 };
  const spans: Span[] = [];
  let copied = 0;
  for (const span of joined(lines)) {
    copy(paper, flow, copied, span.start);
    const start = flow.length;
    copied = span.start;
    for (const { index, 0: blanks } of allMatches(severalBlanks, paper.text.slice(span.start, span.end))) {
      const blank = span.start + index;
      copy(paper, flow, copied, blank);
      copy(paper, flow, blank, blank + 1, ' ');
      copied = blank + blanks.length;
    }
    copy(paper, flow, copied, span.end);
    copied = span.end;
    spans.push({ start, end: flow.length });
  }
  copy(paper, flow, copied, paper.text.length);
  const flowed: Paper = {
    text: flow.text.join(''),
    plain: flow.plain.join(''),
    from: flow.from.subarray(0, flow.length),
    to: flow.to.subarray(0, flow.length),
  };
  return { paper: flowed, paragraphs: spans.map((span) => lineAt(flowed, span)) };
}

/** A paper that is being put together from stretches of another. */
type Flow = { text: string[]; plain: string[]; from: Int32Array; to: Int32Array; length: number };

/** Blanks in a paragraph that become one: several, or the end of a line. */
const severalBlanks = /[ \n]{2,}|\n/gu;

function copy(paper: Paper, flow: Flow, start: number, end: number, written?: string): void {
  flow.text.push(written ?? paper.text.slice(start, end));
  flow.plain.push(written ?? paper.plain.slice(start, end));
  flow.from.set(paper.from.subarray(start, end), flow.length);
  flow.to.set(paper.to.subarray(start, end), flow.length);
  flow.length += end - start;
}

function joined(lines: Line[]): Span[] {
  const width = wrapWidth(lines);
  const spans: Span[] = [];
  let lastLine: Line | undefined;
  for (const line of lines) {
    const open = spans.at(-1);
    if (open && lastLine && continues(lastLine, line, width)) open.end = line.end;
    else spans.push({ start: line.start, end: line.end });
    lastLine = line;
  }
  return spans;
}

/** No paragraph ends with these words: a page or a column broke the line behind them. */
const awaitsMore =
  /\s(?:của|và|về|tại|cho|với|các|những|số|ngày|theo|trong|do|ban thường vụ|ban thường trực|thường trực|ban chấp hành|ủy ban)$/u;

function continues(before: Line, line: Line, width: number | null): boolean {
  if (markAt(line.text, line.plain) !== null) return false;
  // The rows of a table stay rows.
  if (before.text.includes(' | ') || line.text.includes(' | ')) return false;
  // "… trong quý" goes on with its number, however that is written.
  if (width !== null && /(?:^|\s)(?:quý|tháng|năm|ngày|số|điều|khoản|mục|và|của|các)$/u.test(before.plain)) return true;
  const small = /^\p{Ll}/u.test(line.text);
  if (width !== null && small && !line.blankBefore && before.text.length >= width * 0.8) return true;
  if (/[.;:!?…]$/u.test(before.text)) return false;
  if (before.text.length > 40 && awaitsMore.test(before.plain) && !isCapitals(before.text)) return true;
  if (small) return !/^(?:căn cứ|v\/v)/u.test(line.plain);
  // No heading is that long: a page ended in mid-sentence.
  if (before.text.length > 150 && !closed.test(before.text) && !isCapitals(line.text)) return true;
  if (isCapitals(before.text) || isCapitals(line.text)) return false;
  return width !== null && before.text.length >= width * 0.8 && !closed.test(before.text);
}

/** The usual width of a text whose lines were broken by a page layout, or null for one line a paragraph. */
function wrapWidth(lines: Line[]): number | null {
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && /^\p{Ll}/u.test(next.text) && !/[.;:!?…]$/u.test(line.text);
  });
  if (broken.length < 5 || broken.length * 5 < lines.length) return null;
  const lengths = broken.map((line) => line.text.length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? null;
}

const small = /\p{Ll}/gu;

/** Mostly capital letters, as heads and headings are set. */
export function isCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper < 2) return false;
  small.lastIndex = 0;
  for (let lower = 1; small.test(text); lower += 1) if (lower * 5 > upper) return false;
  return true;
}

const sentenceEnd = /[.!?…]+["”»)]*(?=\s+["“«(]?[\p{Lu}\d*-])/gu;

/** The sentences of a span; a full stop inside a number, an abbreviation or a symbol does not end one. */
export function sentences(paper: Paper, span: Span): Span[] {
  const found: Span[] = [];
  let start = span.start;
  const slice = paper.text.slice(span.start, span.end);
  for (const match of allMatches(sentenceEnd, slice)) {
    const end = span.start + match.index + match[0].length;
    const tail = Math.max(start, end - 12);
    if (abbreviates(paper.text.slice(tail, end)) || isNumbering(paper.plain.slice(tail, end))) continue;
    const sentence = trimmedSpan(paper, start, end);
    if (sentence.end > sentence.start) found.push(sentence);
    start = end;
  }
  const rest = trimmedSpan(paper, start, span.end);
  if (rest.end > rest.start) found.push(rest);
  return found;
}

function abbreviates(tail: string): boolean {
  return /(?:^|[\s(])(?:TP|TX|TT|TS|ThS|PGS|GS|BS|KS|Ths|Tp|đ\/c|Đ\/c|\p{Lu})\.$/u.test(tail);
}

/** "2. Ban A …", "Bước 1. Ban A …": a number ends no sentence where it begins one; "trước ngày 20." does. */
function isNumbering(tail: string): boolean {
  return /(?:^|[;:]\s)\s{0,3}(?:(?:điều|khoản|mục|điểm|bước|giai đoạn|đợt)\s)?\d{1,2}\.$/u.test(tail);
}
