import { foldText } from '../fold.ts';
import type { Span } from '../reading.ts';
import type { Paragraph } from './passage.ts';

export type Cell = Span & { text: string; plain: string };
/** Rows of a table with equally many cells; `head` is null where the columns have no names in the text. */
export type Table = { head: Cell[] | null; rows: Cell[][]; total: Cell[] | null };

const totalName = /^(?:tổng cộng|tổng số|tổng|cộng|toàn xã|toàn phường)(?!\p{L})/u;

/** Tables as they come out of papers: cells between bars, or one cell a line with numbered rows. */
export function tablesIn(all: readonly Paragraph[]): Table[] {
  return [...barTables(all), ...lineTables(all)];
}

function barTables(all: readonly Paragraph[]): Table[] {
  const tables: Table[] = [];
  let rows: Cell[][] = [];
  for (const paragraph of [...all, null]) {
    const cells = paragraph === null ? [] : cellsOf(paragraph);
    if (cells.length >= 3) rows.push(cells);
    else {
      if (rows.length >= 2) tables.push(tableOf(rows));
      rows = [];
    }
  }
  return tables;
}

function cellsOf({ line }: Paragraph): Cell[] {
  if (!line.text.includes('|')) return [];
  const cells: Cell[] = [];
  let at = line.start;
  for (const raw of line.text.split('|')) {
    const start = at + raw.length - raw.trimStart().length;
    cells.push(cellAt(raw.trim(), start));
    at += raw.length + 1;
  }
  // "| a | b |" has an empty cell at either end.
  return cells.slice(cells[0]?.text === '' ? 1 : 0, cells.at(-1)?.text === '' ? -1 : undefined);
}

function cellAt(text: string, start: number): Cell {
  return { text, plain: foldText(text), start, end: start + text.length };
}

function tableOf(rows: Cell[][]): Table {
  const [first = [], ...others] = rows.filter((row) => !row.every((cell) => /^[-:\s]*$/u.test(cell.text)));
  const hasHead = !first.some((cell) => isFigure(cell));
  const body = hasHead ? others : [first, ...others];
  const isTotal = (row: Cell[]) => row.slice(0, 2).some((cell) => totalName.test(cell.plain));
  const total = body.find((row) => isTotal(row)) ?? null;
  return {
    head: hasHead ? first : null,
    rows: body.filter((row) => !isTotal(row) && row.length === first.length),
    total,
  };
}

/** "1 / Ấp Một / 412 / 25 / 2 / Ấp Hai / …": rows numbered from 1 at an even pace. */
function lineTables(all: readonly Paragraph[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < all.length; at += 1) {
    if (all[at]?.line.text !== '1') continue;
    const width = [2, 3, 4, 5, 6, 7, 8].find(
      (step) => all[at + step]?.line.text === '2' && all[at + 2 * step]?.line.text === '3',
    );
    if (width === undefined) continue;
    const rows: Cell[][] = [];
    while (all[at + rows.length * width]?.line.text === String(rows.length + 1)) {
      const from = at + rows.length * width;
      rows.push(all.slice(from, from + width).map(({ line }) => cellAt(line.text, line.start)));
    }
    tables.push({ head: null, rows, total: totalLines(all, at + rows.length * width, width) });
    at += rows.length * width - 1;
  }
  return tables;
}

/** "Tổng cộng / 2.987 / 360": the figures belong to the last columns. */
function totalLines(all: readonly Paragraph[], at: number, width: number): Cell[] | null {
  const name = all[at]?.line;
  if (name === undefined || !totalName.test(name.plain) || name.text.length > 30) return null;
  const figures: Cell[] = [];
  for (let i = at + 1; figures.length < width - 1; i += 1) {
    const line = all[i]?.line;
    const cell = line === undefined ? null : cellAt(line.text, line.start);
    if (cell === null || !isFigure(cell)) break;
    figures.push(cell);
  }
  const empty = Array.from({ length: Math.max(0, width - 1 - figures.length) }, () => cellAt('', name.end));
  return [cellAt(name.text, name.start), ...empty, ...figures];
}

export function isFigure({ text }: Cell): boolean {
  return /^\d[\d.,]*$/u.test(text);
}
