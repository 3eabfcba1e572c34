import { searchKey } from '#platform/vietnamese/fold.ts';
import { type FigureKind, type ReadFigure, readFigure, readRowMark } from '../rules.ts';
import { sheetText } from '../text.vi.ts';

/**
 * A block as a spreadsheet copies it: a line for each row, a tab between cells; a cell with a line break, a tab or a quote stands in
 * quotes, its own quotes doubled. The line end behind the last row is no row.
 */
export function readPasted(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const part = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/guy;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [, cell = '', end = ''] = match;
    row.push(/^".*"$/su.test(cell) && cell.length > 1 ? unquoted(cell) : cell);
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '' || part.lastIndex >= text.length) break;
  }
  return rows;
}

/** Quotes stand around what needs them; around plain words they were typed. */
function unquoted(cell: string): string {
  const inside = cell.slice(1, -1);
  return /[\t\r\n"]/u.test(inside) ? inside.replaceAll('""', '"') : cell;
}

export interface PasteTarget extends FigureKind {
  position: number;
  code: string;
  label: string;
}

export interface PastedCell {
  position: number;
  words: string;
  read: ReadFigure;
}

export type Paste =
  | { refusal: 'paste-wide'; columns: number }
  | {
      cells: PastedCell[];
      /** Found by code or name, with the column (from 1) that held the figures; null where it went down from a cell. */
      column: number | null;
      /** Rows that are no cell of the form, and rows behind its last cell. */
      unknown: number;
      beyond: number;
    };

/**
 * What a block means for the cells of a form, in the order in which they are shown: by code or name where its first columns hold
 * those, else one column down from the cell at `from`. An empty cell of the block changes nothing.
 */
export function pastedFigures(block: readonly string[][], targets: readonly PasteTarget[], from: number): Paste {
  const found = block.map((row) => targetOf(row, targets));
  const named = found.filter((target) => target !== undefined).length;
  const columns = Math.max(0, ...block.map((row) => row.length));
  if (named > 0 && named * 2 >= block.filter((row) => row[0]?.trim()).length && columns > 1)
    return byName(block, found, columns);
  if (columns > 1) return { refusal: 'paste-wide', columns };
  const first = targets.findIndex((target) => target.position === from);
  const below = targets.slice(Math.max(0, first), Math.max(0, first) + block.length);
  const cells = below.flatMap((target, at) => pastedCell(target, block[at]![0] ?? ''));
  const beyond = block.slice(below.length).filter((row) => row[0]?.trim()).length;
  return { cells, column: null, unknown: 0, beyond };
}

function byName(block: readonly string[][], found: readonly (PasteTarget | undefined)[], columns: number): Paste {
  const column = valueColumn(block, found, columns);
  const cells = block.flatMap((row, at) => (found[at] ? pastedCell(found[at], row[column] ?? '') : []));
  const unknown = block.filter((row, at) => !found[at] && row[column]?.trim() && !isHead(row[column])).length;
  return { cells, column: column + 1, unknown, beyond: 0 };
}

function pastedCell(target: PasteTarget, words: string): PastedCell[] {
  return words.trim() === ''
    ? []
    : [{ position: target.position, words: words.trim(), read: readFigure(words, target) }];
}

/** By one of the first two columns: code and name, or only one of them. */
function targetOf(row: readonly string[], targets: readonly PasteTarget[]): PasteTarget | undefined {
  const keys = row.slice(0, 2).map(searchKey).filter(Boolean);
  return targets.find(({ code, label }) => keys.includes(searchKey(code)) || keys.includes(searchKey(label)));
}

const isHead = (words: string) => searchKey(words) === searchKey(sheetText.value);

/** Where the figures are: under its head, two before the mark of a row of ours, else the last column most of which are figures. */
function valueColumn(block: readonly string[][], found: readonly (PasteTarget | undefined)[], columns: number): number {
  for (const row of block) {
    const head = row.findIndex(isHead);
    if (head > 0) return head;
    const mark = row.findIndex((words) => readRowMark(words) !== null);
    if (mark > 2) return mark - 2;
  }
  const figuresIn = (column: number) =>
    block.filter((row, at) => {
      const words = row[column]?.trim() ?? '';
      return words !== '' && found[at] && !('fault' in readFigure(words, found[at]));
    }).length;
  const counts = Array.from({ length: columns }, (_, column) => (column === 0 ? -1 : figuresIn(column)));
  return counts.lastIndexOf(Math.max(...counts));
}
