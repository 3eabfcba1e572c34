import { arrivalOf } from './arrival.ts';
import { isoDate } from './dates.ts';
import { kindAtStart, kindInSymbol, kindOfLine } from './document-kinds.ts';
import type { Paper } from './fold.ts';
import type { Cell } from './head-lines.ts';
import { headCells, placeDate } from './head-lines.ts';
import { readIssuer } from './issuer.ts';
import type { Line } from './lines.ts';
import { readNewsHead } from './news-head.ts';
import { issuerOfPage } from './page-issuer.ts';
import type { Arrival, DocumentHead, Found } from './reading.ts';
import { portalSheet } from './portal-sheet.ts';
import { readReferences } from './references.ts';
import { secrecyOfLines } from './refuse-secret.ts';
import { kindLength, subjectOfLetter, titleUnderKind } from './title.ts';

/** The head, where it ends, and whether the text is a paper with a number or a page that tells of one. */
export type Head = { document: DocumentHead; arrival: Found<Arrival> | null; end: number; isNews: boolean };

const longestHead = 45;

/** The head of a paper or a page; what a portal prints over it fills what the paper itself does not say. */
export function readHead(paper: Paper, lines: Line[]): Head {
  const sheet = portalSheet(lines);
  if (sheet === null) return headOfText(paper, lines);
  const below = lines.filter((line) => line.start >= sheet.end);
  const head = headOfText(paper, below);
  const own = head.isNews
    ? {}
    : Object.fromEntries(Object.entries(head.document).filter(([, found]) => found !== null));
  const document = { ...head.document, ...sheet.document, ...own };
  if (head.isNews && sheet.document.symbol === undefined) return { ...head, document };
  return { ...head, document, end: head.isNews ? sheet.end : head.end, isNews: false };
}

/** Reads a head in the state or the Party layout, also with its two columns flattened. */
function headOfText(paper: Paper, lines: Line[]): Head {
  const every = headCells(paper, lines.slice(0, longestHead));
  const cells = every.slice(0, bodyCell(every));
  const numberAt = cells.findIndex((cell) => cell.role === 'number');
  const dateAt = cells.findIndex((cell) => cell.role === 'place-date');
  const nationAt = cells.findIndex((cell) => cell.role === 'nation' || cell.role === 'party');
  const isPaper = numberAt >= 0 || nationAt >= 0 || cells.slice(0, 10).some((cell) => attached.test(cell.plain));
  const kindAt = kindCell(cells, Math.max(numberAt, nationAt, dateAt), isPaper);
  if (numberAt < 0 && nationAt < 0 && (kindAt < 0 || kindAt > 15)) return readNewsHead(paper, lines);
  const last = Math.max(numberAt, dateAt, nationAt, kindAt);
  const kind = cells[kindAt];
  const subject =
    kind === undefined
      ? subjectOfLetter(paper, every, numberAt, last)
      : titleUnderKind(paper, every, kindAt, kindLength(kind));
  const end = Math.max(cells[last]?.end ?? 0, subject?.span.end ?? 0);
  const symbol = cells[numberAt]?.symbol ?? null;
  const issuers = readIssuer(paper, cells, numberAt, kindAt);
  const day = placeAndDay(cells[dateAt] ?? dateOverSignature(lines));
  const decision = numberAt >= 0 ? undecided : enactedBy(paper, every, end);
  const document: DocumentHead = {
    kind: kindOf(cells, kindAt, numberAt, subject !== null || cells.length < every.length),
    number:
      symbol?.number == null
        ? null
        : { value: symbol.number, span: { start: symbol.start, end: symbol.end }, doubtful: false },
    symbol: symbol?.text
      ? { value: symbol.text, span: { start: symbol.start, end: symbol.end }, doubtful: symbol.number === null }
      : null,
    ...issuers,
    // A letter to the people may stand without a head: its own words say who speaks.
    issuer: decision.issuer ?? issuers.issuer ?? issuerOfPage(paper),
    ...day,
    issuedOn: day.issuedOn ?? decision.issuedOn,
    title: subject,
    secrecy: secrecyOfLines(lines.slice(0, longestHead)),
    urgency: urgencyOf(cells),
    signatory: null,
    signingForm: null,
  };
  return { document, arrival: arrivalOf(cells), end, isNews: false };
}

/** The cell that the body begins with: its numbers, dates and kinds are no longer the paper's own. */
function bodyCell(cells: Cell[]): number {
  const at = cells.findIndex((cell) => cell.role === 'to' || (cell.text.length > 200 && cell.symbol === null));
  return at < 0 ? cells.length : at;
}

/** A kind stands in capitals; where number or nation already tell a paper, also alone on its line in small letters. */
function kindCell(cells: Cell[], from: number, isPaper: boolean): number {
  const behind = cells.findIndex((cell, index) => index >= from && cell.role === 'kind');
  if (behind >= 0) return behind;
  const anywhere = cells.findIndex((cell) => cell.role === 'kind');
  if (anywhere >= 0 || !isPaper) return anywhere;
  return cells.findIndex(
    (cell, index) => index >= from && /^\p{Lu}/u.test(cell.text) && kindOfLine(cell.plain) !== null,
  );
}

function kindOf(cells: Cell[], kindAt: number, numberAt: number, isLetter: boolean): Found<string> | null {
  const [cell, symbol] = [cells[kindAt], cells[numberAt]?.symbol];
  const bySymbol = symbol?.text ? kindInSymbol(symbol.text) : null;
  if (cell !== undefined) {
    const exact = kindAtStart(cell.plain);
    const value = exact ?? kindOfLine(cell.plain) ?? '';
    const span = { start: cell.start, end: cell.start + kindLength(cell) };
    return { value, span, doubtful: exact === null || (bySymbol !== null && !isOneKind(exact, bySymbol)) };
  }
  if (!symbol?.text) return null;
  const span = { start: symbol.start, end: symbol.end };
  return { value: bySymbol ?? 'công văn', span, doubtful: bySymbol === null && !isLetter };
}

/** "QĐ" is a decision and a regulation, "CTr" also a programme of action: only other words are a contradiction. */
function isOneKind(written: string, bySymbol: string): boolean {
  const letter = (kind: string) => (kind.startsWith('qu') ? 'qu' : (kind.split(' ')[0] ?? ''));
  return letter(written) === letter(bySymbol);
}

const attached = /^\((?:ban hành )?kèm theo/u;
const undecided = { issuer: null, issuedOn: null };

/** "(Ban hành kèm theo Quyết định số … ngày … của …)": whoever decided issued the attached paper, on that day. */
function enactedBy(paper: Paper, cells: Cell[], from: number): Pick<DocumentHead, 'issuer' | 'issuedOn'> {
  const at = cells.findIndex((cell) => cell.start >= from && attached.test(cell.plain));
  const cell = at < 0 || at > 40 ? undefined : cells[at];
  const [decision] = cell === undefined ? [] : readReferences(partOf(paper, cell.start, cell.start + 400), null);
  if (cell === undefined || decision === undefined) return undecided;
  const span = { start: cell.start, end: cell.end };
  return {
    issuer: decision.issuer === null ? null : { value: decision.issuer, span, doubtful: true },
    issuedOn: decision.issuedOn === null ? null : { value: decision.issuedOn, span, doubtful: true },
  };
}

function partOf(paper: Paper, start: number, end: number): Paper {
  return {
    text: paper.text.slice(start, end),
    plain: paper.plain.slice(start, end),
    from: paper.from.subarray(start, end),
    to: paper.to.subarray(start, end),
  };
}

/** Letters to the people and minutes often have their day over the signature. */
function dateOverSignature(lines: Line[]): Line | undefined {
  return lines.slice(4).findLast((line) => line.text.length < 80 && placeDate(line) !== null);
}

function placeAndDay(cell: Line | undefined): Pick<DocumentHead, 'place' | 'issuedOn' | 'issuedMonth'> {
  const match = cell === undefined ? null : placeDate(cell);
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
