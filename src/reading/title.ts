import { kindAtStart } from './document-kinds.ts';
import type { Paper } from './fold.ts';
import { oneLine } from './fold.ts';
import type { Cell } from './head-lines.ts';
import { isCapitals } from './lines.ts';
import { markAt } from './marks.ts';
import type { Found, Span } from './reading.ts';

const longest = 700;
/** Words that a body begins with; a title begins so only in small letters, as a continuation. */
const opensBody =
  /^(?:kính (?:gửi|trình|thưa)|căn cứ|xét |theo đề nghị|thực hiện |để |nhằm |trong (?:thời gian|những)|những năm|qua |hôm nay|sau khi |được sự |hưởng ứng |năm \d{4},|ngày \d)/u;
/** "(Ban hành kèm theo …)", "(Trình tại …)" under a title say where it belongs. */
const bracket = /^\((?:ban hành|kèm|đính kèm|dự thảo|trình |lưu hành)/u;
const decider =
  /^(?:ban (?:thường trực|thường vụ|chấp hành|chỉ đạo)|đoàn chủ tịch|chủ tịch|bí thư|giám đốc|trưởng|hội đồng|ủy ban|ubnd|thường trực|hiệu trưởng|đảng ủy|tỉnh ủy)/u;
const between = new Set<Cell['role']>(['rule', 'place-date', 'mark', 'number', 'nation', 'motto', 'party']);

/** The title under a kind set alone, on the same line or on the lines below it. */
export function titleUnderKind(paper: Paper, cells: Cell[], kindAt: number, kindLength: number): Found<string> | null {
  const kind = cells[kindAt];
  if (kind === undefined) return null;
  const behind = kind.plain.slice(kindLength);
  // "DANH MỤC NHIỆM VỤ …": the name of an attached list is its title.
  const from = isList(kind) ? 0 : kindLength;
  let span: Span | null =
    /\p{L}/u.test(behind) && !/^\s{0,3}của\s/u.test(behind) ? { start: kind.start + from, end: kind.end } : null;
  for (let at = kindAt + 1; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined) break;
    if (span === null && (between.has(cell.role) || namesIssuer(cell))) continue;
    if (endsTitle(cells, at, span, paper)) break;
    span = { start: span?.start ?? cell.start, end: cell.end };
  }
  return span === null ? null : titleFound(paper, span);
}

function isList(kind: Cell): boolean {
  return /^(?:danh mục|danh sách|lịch|bảng|kịch bản|đề cương|phương hướng)/u.test(kind.plain);
}

/** "CỦA BAN THƯỜNG VỤ …" between kind and title; "của …" in small letters goes on with a title. */
function namesIssuer(cell: Cell): boolean {
  return /^của\s/u.test(cell.plain);
}

function endsTitle(cells: Cell[], at: number, span: Span | null, paper: Paper): boolean {
  const cell = cells[at];
  if (cell === undefined || !['other', 'capitals', 'subject', 'kind'].includes(cell.role)) return true;
  if (cell.text.length > 400 || (span !== null && cell.end - span.start > longest)) return true;
  if ((cell.role !== 'subject' && markAt(cell.text, cell.plain) !== null) || bracket.test(cell.plain)) return true;
  const large = /^["“(]?\p{Lu}/u.test(cell.text);
  if (large && cell.role !== 'subject' && isParagraph(cells, at) && (span !== null || opensBody.test(cell.plain)))
    return true;
  if (span === null) return false;
  if (large && opensBody.test(cell.plain)) return true;
  const before = paper.text.slice(span.start, span.end);
  // "QUYẾT ĐỊNH / Về việc … / BAN THƯỜNG TRỰC …": capitals behind a title name who decides.
  if (isCapitals(cell.text)) return !isCapitals(before) || decides(cells, at);
  if (isCapitals(before) && cell.text.length > 160) return true;
  return cell.blankBefore && cell.text.length > 160;
}

function decides(cells: Cell[], at: number): boolean {
  if (!decider.test(cells[at]?.plain ?? '')) return false;
  const next = cells.slice(at + 1, at + 4).find((cell) => cell.role !== 'rule' && cell.role !== 'capitals');
  return next !== undefined && /^(?:[-+•]\s*)?(?:căn cứ|xét|theo)(?![\p{L}])/u.test(next.plain);
}

/** Whether the lines from here to the next that begins anew end as a sentence does: no title ends so. */
function isParagraph(cells: Cell[], at: number): boolean {
  for (let last = at; last < Math.min(cells.length, at + 8); last += 1) {
    const cell = cells[last];
    const next = cells[last + 1];
    if (/[.;:][)"”]?$/u.test(cell?.text ?? '')) return !/(?:v\.v|tp|tx)\.$/u.test(cell?.plain ?? '');
    const goesOn = next?.role === 'other' && !next.blankBefore && /^[\p{Ll}\d(]/u.test(next.text);
    if (!goesOn || markAt(next.text, next.plain) !== null) return false;
  }
  return false;
}

function titleFound(paper: Paper, span: Span): Found<string> {
  const value = oneLine(paper, span)
    .replace(/^[\s:.-]+/u, '')
    .replace(/[\s*]+$/u, '');
  return { value, span, doubtful: value.length < 8 };
}

/** "V/v …" of a state letter, or the lines between number and right column of a Party letter. */
export function subjectOfLetter(paper: Paper, cells: Cell[], numberAt: number, last: number): Found<string> | null {
  const start = cells.findIndex((cell, index) => index > numberAt && index <= numberAt + 12 && cell.role === 'subject');
  const from = start >= 0 ? start : numberAt + 1;
  if (numberAt < 0 && start < 0) return null;
  const under = cells.slice(from, Math.max(last + 8, from + 6));
  const end = under.findIndex(
    (cell, index) =>
      (cell.role !== 'subject' && cell.role !== 'other' && !(index > 0 && cell.role === 'capitals')) ||
      /^của\s/u.test(cell.plain) ||
      cell.text.length > 220 ||
      (cell.role !== 'subject' && markAt(cell.text, cell.plain) !== null) ||
      (index > 0 && opensBody.test(cell.plain) && /^\p{Lu}/u.test(cell.text)),
  );
  const lines = end < 0 ? under : under.slice(0, end);
  const first = lines[0];
  const span: Span | null = first === undefined ? null : { start: first.start, end: lines.at(-1)?.end ?? first.end };
  if (span === null) return null;
  // Without "V/v" a subject stands above the right column, or between number and addressees.
  const addressed = under[end]?.role === 'to' && span.end - span.start < 260;
  if (start < 0 && !addressed && span.start > (cells[last]?.end ?? 0)) return null;
  const found = titleFound(paper, span);
  const isGuess = start < 0 && span.start > (cells[last]?.end ?? 0);
  return { ...found, value: found.value.replace(/^v\/v\s*:?\s*/iu, ''), doubtful: found.doubtful || isGuess };
}

/** How many letters of a cell its kind takes. */
export function kindLength(cell: Cell): number {
  return kindAtStart(cell.plain)?.length ?? /[\s:.]*$/u.exec(cell.plain)?.index ?? cell.plain.length;
}
