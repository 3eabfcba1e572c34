import { isoDate } from './dates.ts';
import { kindAtStart, kindOfSymbol } from './document-kinds.ts';
import type { Paper } from './fold.ts';
import { oneLine } from './fold.ts';
import type { Cell } from './head-lines.ts';
import { headCells, placeAndDate } from './head-lines.ts';
import { readIssuer } from './issuer.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './lines.ts';
import { markAt } from './marks.ts';
import { readNewsHead } from './news-head.ts';
import type { Arrival, DocumentHead, Found, Span } from './reading.ts';
import { secrecyOfLines } from './refuse-secret.ts';

/** The head, where it ends, and whether the text is a paper with a number or a page that tells of one. */
export type Head = { document: DocumentHead; arrival: Found<Arrival> | null; end: number; isNews: boolean };

const longestHead = 45;

/** Reads the head of a paper in the state or the Party layout, also with its two columns flattened. */
export function readHead(paper: Paper, lines: Line[]): Head {
  const cells = headCells(paper, lines.slice(0, longestHead));
  const numberAt = numberCell(cells);
  const dateAt = cells.findIndex((cell) => cell.role === 'place-date');
  const nationAt = cells.findIndex((cell) => cell.role === 'nation' || cell.role === 'party');
  const kindAt = kindCell(cells, Math.max(numberAt, nationAt, dateAt));
  if (numberAt < 0 && nationAt < 0 && (kindAt < 0 || kindAt > 15)) return readNewsHead(paper, lines);
  const last = Math.max(numberAt, dateAt, nationAt, kindAt);
  const subject = kindAt >= 0 ? titleUnderKind(paper, cells, kindAt) : subjectOfLetter(paper, cells, numberAt, last);
  const end = Math.max(cells[last]?.end ?? 0, subject?.span.end ?? 0);
  const symbol = cells[numberAt]?.symbol ?? null;
  const issuer = readIssuer(paper, cells, numberAt, kindAt);
  const document: DocumentHead = {
    kind: kindOf(cells, kindAt, numberAt),
    number:
      symbol?.number == null
        ? null
        : { value: symbol.number, span: { start: symbol.start, end: symbol.end }, doubtful: false },
    symbol: symbol && {
      value: symbol.text,
      span: { start: symbol.start, end: symbol.end },
      doubtful: symbol.number === null,
    },
    ...issuer,
    ...placeAndDay(cells[dateAt]),
    title: subject,
    secrecy: secrecyOfLines(lines.slice(0, longestHead)),
    urgency: urgencyOf(cells),
    signatory: null,
    signingForm: null,
  };
  return { document, arrival: arrivalOf(cells), end, isNews: false };
}

/** The number of the stamp "ĐẾN Số: …" carries no symbol, so a symbol is what tells a head line. */
function numberCell(cells: Cell[]): number {
  const body = cells.findIndex((cell) => cell.role === 'to' || (cell.text.length > 200 && cell.symbol === null));
  const at = cells.findIndex((cell) => cell.role === 'number');
  return body >= 0 && at > body ? -1 : at;
}

function kindCell(cells: Cell[], from: number): number {
  const direct = cells.findIndex((cell, index) => index >= from && cell.role === 'kind');
  const at = direct >= 0 ? direct : cells.findIndex((cell) => cell.role === 'kind');
  const to = cells.findIndex((cell) => cell.role === 'to');
  return to >= 0 && at > to ? -1 : at;
}

function kindOf(cells: Cell[], kindAt: number, numberAt: number): Found<string> | null {
  const cell = cells[kindAt];
  if (cell !== undefined) {
    const kind = kindAtStart(cell.plain) ?? '';
    return { value: kind, span: { start: cell.start, end: cell.start + kind.length }, doubtful: false };
  }
  const symbol = cells[numberAt]?.symbol;
  return symbol
    ? { value: kindOfSymbol(symbol.text), span: { start: symbol.start, end: symbol.end }, doubtful: false }
    : null;
}

const titleEnd =
  /^(?:kính gửi|kính trình|căn cứ|xét|theo đề nghị|thực hiện |để |nhằm |trong (?:thời gian|những)|những năm|qua |năm \d{4},)/u;

/** The title under a kind set alone, on the same line or on the lines below it. */
function titleUnderKind(paper: Paper, cells: Cell[], kindAt: number): Found<string> | null {
  const kind = cells[kindAt];
  if (kind === undefined) return null;
  const name = kindAtStart(kind.plain) ?? '';
  const restAt = kind.start + name.length;
  const rest: Span | null = /[\p{L}]/u.test(kind.plain.slice(name.length)) ? { start: restAt, end: kind.end } : null;
  let span: Span | null = rest && !/^\s{0,3}của\s/u.test(kind.plain.slice(name.length)) ? rest : null;
  for (const cell of cells.slice(kindAt + 1)) {
    if (span === null && /^của\s/u.test(cell.plain)) continue;
    if (span === null && cell.role === 'rule') continue;
    if (endsTitle(cell, span, paper)) break;
    span = { start: span?.start ?? cell.start, end: cell.end };
  }
  return span === null ? null : titleFound(paper, span);
}

function endsTitle(cell: Cell, span: Span | null, paper: Paper): boolean {
  if (cell.role !== 'other' && cell.role !== 'capitals' && cell.role !== 'subject' && cell.role !== 'kind') return true;
  if (cell.text.length > 400 || (span !== null && cell.end - span.start > 700)) return true;
  if (markAt(cell.text, cell.plain) !== null) return true;
  if (span === null) return false;
  if (titleEnd.test(cell.plain) && /^\p{Lu}/u.test(cell.text)) return true;
  if (/[.;:]$/u.test(cell.text) && cell.text.length > 100) return true;
  const before = paper.text.slice(span.start, span.end);
  // "QUYẾT ĐỊNH / Về việc … / BAN THƯỜNG TRỰC …": capitals under a title in small letters name who decides.
  if (isCapitals(cell.text) !== isCapitals(before) && (isCapitals(cell.text) || cell.text.length > 160)) return true;
  return cell.blankBefore && cell.text.length > 160;
}

function titleFound(paper: Paper, span: Span): Found<string> {
  const value = oneLine(paper, span).replace(/^[\s:.-]+/u, '');
  return { value, span, doubtful: value.length < 8 };
}

/** "V/v …" of a state letter, or the lines between number and right column of a Party letter. */
function subjectOfLetter(paper: Paper, cells: Cell[], numberAt: number, last: number): Found<string> | null {
  const start = cells.findIndex((cell, index) => index > numberAt && index <= numberAt + 12 && cell.role === 'subject');
  const from = start >= 0 ? start : numberAt + 1;
  if (numberAt < 0 && start < 0) return null;
  const under = cells.slice(from, Math.max(last + 8, from + 6));
  const end = under.findIndex(
    (cell, index) =>
      (cell.role !== 'subject' && cell.role !== 'other' && !(index > 0 && cell.role === 'capitals')) ||
      /^của\s/u.test(cell.plain) ||
      cell.text.length > 220,
  );
  const lines = end < 0 ? under : under.slice(0, end);
  const first = lines[0];
  const span: Span | null = first === undefined ? null : { start: first.start, end: lines.at(-1)?.end ?? first.end };
  // Without "V/v" only what stands above the right column is a subject.
  if (span === null || (start < 0 && span.start > (cells[last]?.end ?? 0))) return null;
  const found = titleFound(paper, span);
  return { ...found, value: found.value.replace(/^v\/v\s*:?\s*/iu, '') };
}

function placeAndDay(cell: Cell | undefined): Pick<DocumentHead, 'place' | 'issuedOn' | 'issuedMonth'> {
  const match = cell === undefined ? null : placeAndDate.exec(cell.plain);
  if (cell === undefined || match === null) return { place: null, issuedOn: null, issuedMonth: null };
  const written = (at: number) => /\d{1,4}/u.exec(match[at] ?? '')?.[0] ?? null;
  const [day, month, year] = [written(2), written(3), /\d{4}/u.exec(match[4] ?? '')?.[0] ?? null];
  const span = { start: cell.start, end: cell.start + match[0].length };
  const parts = { day: day === null ? null : Number(day), month: Number(month), quarter: null, year: Number(year) };
  const whole = year === null || month === null || parts.month < 1 || parts.month > 12 ? null : parts;
  const on =
    whole && whole.day !== null && whole.day >= 1 && whole.day <= 31
      ? isoDate(whole, { year: null, month: null })
      : null;
  const inMonth = whole && isoDate({ ...whole, day: null }, { year: null, month: null });
  const place = match[1] === undefined ? null : cell.text.slice(0, match[1].length);
  return {
    place:
      place === null
        ? null
        : { value: place, span: { start: cell.start, end: cell.start + place.length }, doubtful: false },
    issuedOn: on === null ? null : { value: on, span, doubtful: false },
    issuedMonth: inMonth === null ? null : { value: inMonth, span, doubtful: on === null },
  };
}

function urgencyOf(cells: Cell[]): Found<string> | null {
  const cell = cells.find((one) => one.role === 'mark' && /tốc|khẩn/u.test(one.plain));
  return cell === undefined ? null : { value: cell.plain, span: { start: cell.start, end: cell.end }, doubtful: false };
}

const stampNumber = /số\s?:?\s?(\d{1,7})(?!\d|\s?[-/])/u;
const stampDay = /ngày\s?(?:đến)?\s?:?\s?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u;

function arrivalOf(cells: Cell[]): Found<Arrival> | null {
  const at = cells.findIndex((cell) => cell.role === 'stamp' && /đến(?![\p{L}])/u.test(cell.plain));
  const first = cells[at];
  if (first === undefined) return null;
  const block = cells.slice(at, at + 5);
  const numbered = block.find((cell) => stampNumber.test(cell.plain));
  const dated = block.find((cell) => stampDay.test(cell.plain));
  const day = dated === undefined ? null : stampDay.exec(dated.plain);
  const number = numbered === undefined ? null : Number(stampNumber.exec(numbered.plain)?.[1]);
  const on =
    day &&
    isoDate(
      { day: Number(day[1]), month: Number(day[2]), quarter: null, year: Number(day[3]) },
      { year: null, month: null },
    );
  if (number === null && !on) return null;
  const end = Math.max(first.end, numbered?.end ?? 0, dated?.end ?? 0);
  return { value: { number, on: on ?? null }, span: { start: first.start, end }, doubtful: false };
}
