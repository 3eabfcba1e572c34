import type { Paper } from '../fold.ts';
import { trimmedSpan } from '../fold.ts';
import type { Line } from '../lines.ts';
import type { Span } from '../reading.ts';
import type { Column } from './columns.ts';
import { columnsOf } from './columns.ts';

/** A row by its columns; a cell that the text leaves out is null. */
export type TableRow = { label: string; cells: (Span | null)[] };

export type Table = { columns: Column[]; heads: string[]; rows: TableRow[]; first: number; last: number };

type Head = Pick<Table, 'columns' | 'heads'> & { next: number };

/**
 * The tables among the lines of a body, found by the words of their heads. Rows come on one line, their cells parted
 * by bars or by wide blanks, or with every cell on a line of its own. `first` and `last` are the numbers of their lines.
 */
export function findTables(paper: Paper, lines: Line[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = inRows(paper, lines, at) ?? inCells(paper, lines, at);
    if (table === null) continue;
    tables.push(table);
    at = table.last;
  }
  return tables;
}

/** The cells of a line that holds a row, or null. */
function cellsIn(paper: Paper, line: Line): Span[] | null {
  const bars = line.text.includes('|');
  if (!bars && !/\S\s{3,}\S/u.test(line.text)) return null;
  const edged = line.text.replace(/^\||\|$/gu, ' ');
  const cells: Span[] = [];
  let from = 0;
  for (const match of edged.matchAll(bars ? /\|/gu : /\s{3,}(?=\S)/gu)) {
    cells.push(trimmedSpan(paper, line.start + from, line.start + match.index));
    from = match.index + match[0].length;
  }
  const start = line.start + from + (edged.charAt(from) === ' ' && line.text.charAt(from) === '|' ? 1 : 0);
  const end = line.text.endsWith('|') && bars ? line.end - 1 : line.end;
  cells.push(trimmedSpan(paper, start, Math.max(start, end)));
  const first = cells[0];
  if (first && paper.text[first.start] === '|')
    cells[0] = trimmedSpan(paper, first.start + 1, Math.max(first.start + 1, first.end));
  return cells.length < 3 ? null : cells;
}

const plainOf = (paper: Paper, cell: Span) => paper.plain.slice(cell.start, cell.end);
const filled = (cell: Span) => cell.end > cell.start;

function inRows(paper: Paper, lines: Line[], at: number): Table | null {
  const head = headIn(paper, lines, at);
  if (head === null) return null;
  const rows: TableRow[] = [];
  let last = at;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    const cells = line === undefined ? null : cellsIn(paper, line);
    if (line === undefined || cells === null) {
      // "I | CÔNG TÁC TUYÊN TRUYỀN" only heads the rows below it.
      if (line === undefined || !line.text.includes('|')) break;
      last = next;
      continue;
    }
    last = next;
    if (cells.length !== head.columns.length || cells.filter(filled).length < 3) continue;
    rows.push(rowOf(paper, head.columns, cells, rows.length));
  }
  return rows.length === 0 ? null : { ...head, rows, first: at, last };
}

function headIn(paper: Paper, lines: Line[], at: number): Omit<Head, 'next'> | null {
  const line = lines[at];
  const cells = line === undefined || line.text.length > 400 ? null : cellsIn(paper, line);
  const heads = cells?.map((cell) => plainOf(paper, cell)) ?? [];
  const columns = cells === null ? null : columnsOf(heads);
  return columns && { columns, heads };
}

function rowOf(paper: Paper, columns: Column[], cells: (Span | null)[], count: number): TableRow {
  const numbered = cells[columns.indexOf('number')];
  const label = numbered ? plainOf(paper, numbered).replace(/[.)]$/u, '') : '';
  return { label: label || String(count + 1), cells: cells.map((cell) => (cell && filled(cell) ? cell : null)) };
}

const longestHead = 12;

/** Every cell on a line of its own, as the text of a Word file or of a web page gives a table. */
function inCells(paper: Paper, lines: Line[], at: number): Table | null {
  if (!/^(?:stt|tt|số tt|số thứ tự)$/u.test(lines[at]?.plain ?? '')) return null;
  let next = at + 1;
  while (next - at <= longestHead && next < lines.length && numberOf(lines[next]) !== 1 && !isGroup(lines, next))
    next += 1;
  const heads = lines.slice(at, next).map((line) => line.plain);
  const columns = next - at > longestHead || next >= lines.length ? null : columnsOf(heads);
  if (columns === null) return null;
  const rows: TableRow[] = [];
  let number = 0;
  while (next < lines.length) {
    if (isGroup(lines, next)) {
      next += 2;
      continue;
    }
    const own = numberOf(lines[next]);
    if (own === null || (own !== number + 1 && own !== 1)) break;
    const length = rowLength(lines, next, own, columns.length);
    rows.push(rowOf(paper, columns, inColumns(paper, columns, lines.slice(next, next + length)), rows.length));
    number = own;
    next += length;
  }
  return rows.length === 0 ? null : { columns, heads, rows, first: at, last: next - 1 };
}

function numberOf(line: Line | undefined): number | null {
  const digits = /^0?(\d{1,3})[.)]?$/u.exec(line?.plain ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** "I", "A" on a line and a title below it. */
function isGroup(lines: Line[], at: number): boolean {
  const title = lines[at + 1];
  return /^(?:[ivx]{1,4}|[a-h])[.)]?$/u.test(lines[at]?.plain ?? '') && title !== undefined && numberOf(title) === null;
}

/** How many lines a row takes: as many as there are columns, unless the next row shows that it is more or fewer. */
function rowLength(lines: Line[], at: number, number: number, columns: number): number {
  if (endsTable(lines[at + columns]) || isRowStart(lines, at + columns, number + 1)) return columns;
  const most = Math.min(columns + 6, lines.length - at - 1);
  for (let length = columns - 1; length >= 3; length -= 1)
    if (isRowStart(lines, at + length, number + 1)) return length;
  for (let length = columns + 1; length <= most; length += 1) {
    if (isRowStart(lines, at + length, number + 1) || endsTable(lines[at + length])) return length;
  }
  return Math.min(columns, lines.length - at);
}

/** The number of the next row with words behind it, or the title of a group. */
function isRowStart(lines: Line[], at: number, number: number): boolean {
  return isGroup(lines, at) || (numberOf(lines[at]) === number && /\p{L}{2}/u.test(lines[at + 1]?.plain ?? ''));
}

/** A clause, a sum or a long paragraph goes on behind the table. */
function endsTable(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > 240) return true;
  if (/^(?:tổng|cộng|ghi chú|trên đây|nơi nhận)(?![\p{L}])/u.test(line.plain)) return true;
  return /^(?:[ivx]{1,5}|[a-h]|\d{1,2}|điều \d{1,3})[.)/-]\s?\p{Lu}/iu.test(line.text) && line.text.length > 6;
}

const timeLike = /(?:^|\s)(?:trước|tháng|quý|năm|hằng|hàng|thường xuyên|ngày)(?![\p{L}])|\d\s?\/\s?\d/u;

/** Puts the lines of a row into its columns; what is left out or too much is found by the cell that tells the time. */
function inColumns(paper: Paper, columns: Column[], lines: Line[]): (Span | null)[] {
  const cells: Span[] = lines.map(({ start, end }) => ({ start, end }));
  const main = Math.max(1, columns.indexOf('subject'));
  while (cells.length > columns.length) {
    const [from, extra] = [cells[main], cells[main + 1]];
    if (from === undefined || extra === undefined) break;
    cells.splice(main, 2, { start: from.start, end: extra.end });
  }
  const missing = columns.length - cells.length;
  const time = columns.indexOf('time');
  const found = cells.findIndex((cell, index) => index > main && timeLike.test(plainOf(paper, cell)));
  if (missing <= 0 || time < 0 || found < 0) return columns.map((_, index) => cells[index] ?? null);
  const gap = Math.min(missing, Math.max(0, time - found));
  return columns.map(
    (_, index) => (index < found ? cells[index] : index < found + gap ? null : cells[index - gap]) ?? null,
  );
}
