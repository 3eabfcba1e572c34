import type { Column, Run, TableBlock } from './office-document.server.ts';
import { lineOf, linesOf } from './office-words.ts';
import { officeText } from './text.vi.ts';

export interface Cell {
  runs: Run[];
  align: NonNullable<Column['align']>;
  /** The first of the columns that it takes, from 0. */
  at: number;
  columns: number;
  rows: number;
}

/** A table cell by cell, as every kind of output writes it. */
export interface TablePlan {
  caption: string[];
  /** One row, or two where columns stand in groups; a cell that reaches into the second row is not repeated there. */
  head: Cell[][];
  rows: Cell[][];
  total: Cell[] | null;
}

export function planTable(table: TableBlock): TablePlan {
  return {
    caption: linesOf(table.caption ?? ''),
    head: headOf(table),
    rows: table.rows.map((row, at) => [
      ...(table.numbered ? [cell([{ text: String(at + 1) }], 'center', 0)] : []),
      ...cellsOf(table, row),
    ]),
    total: table.total ? totalOf(table, table.total) : null,
  };
}

function cell(runs: Run[], align: Cell['align'], at: number, columns = 1, rows = 1): Cell {
  return { runs, align, at, columns, rows };
}

function firstOf({ numbered }: TableBlock): number {
  return numbered ? 1 : 0;
}

function cellsOf(table: TableBlock, row: Run[][]): Cell[] {
  return table.columns.map((column, at) => cell(row[at] ?? [], column.align ?? 'left', firstOf(table) + at));
}

/** In bold; the first cell reaches over the column "TT". */
function totalOf(table: TableBlock, total: Run[][]): Cell[] {
  const [first, ...rest] = cellsOf(table, total);
  if (!first) return [];
  const isEmpty = first.runs.every((run) => lineOf(run.text) === '');
  const label = isEmpty ? [{ text: officeText.total }] : first.runs;
  return [cell(label, 'center', 0, 1 + firstOf(table)), ...rest].map((each) => ({
    ...each,
    runs: each.runs.map((run) => ({ bold: true, ...run })),
  }));
}

function headOf(table: TableBlock): Cell[][] {
  const rows = table.columns.some((column) => column.group !== undefined) ? 2 : 1;
  const upper = table.numbered ? [headCell(officeText.ordinal, 0, rows)] : [];
  const lower: Cell[] = [];
  table.columns.forEach(({ header, group }, index) => {
    const at = firstOf(table) + index;
    if (group === undefined) {
      upper.push(headCell(header, at, rows));
      return;
    }
    lower.push(headCell(header, at, 1));
    const before = index > 0 && table.columns[index - 1]?.group === group ? upper.at(-1) : undefined;
    if (before) before.columns += 1;
    else upper.push(headCell(group, at, 1));
  });
  return rows === 1 ? [upper] : [upper, lower];
}

function headCell(text: string, at: number, rows: number): Cell {
  return cell([{ text: lineOf(text), bold: true }], 'center', at, 1, rows);
}
