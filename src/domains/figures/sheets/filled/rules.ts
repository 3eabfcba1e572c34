import { columnLetters, type Merge, type WorkbookCell, type WorkbookRow } from '#platform/files/workbook-sheet.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { type FigureKind, type ReadFigure, readFigure, readNumber, readRowMark, type RowMark } from '../rules.ts';
import { sheetText } from '../text.vi.ts';

/** Where a person finds it: the tab, the row at the edge, the letters above. */
export interface Place {
  sheet: string;
  row: number;
  column: string;
}

/** A row of a form as it came back, with whose it says it is. */
export interface FilledRow {
  mark: RowMark;
  /** The code of the indicator that stands in the row; '' where it was deleted. */
  code: string;
  value: WorkbookCell | null;
  at: Place;
  /** The cell of the value is joined with those of other rows. */
  isJoined: boolean;
  note: string;
}

export interface FilledForm {
  rows: FilledRow[];
  /** Rows that say no longer, or wrongly, whose they are. */
  lost: { at: Place; fault: 'mark-broken' | 'mark-missing'; words: string }[];
}

interface Columns {
  mark: number;
  code: number;
  value: number;
  note: number;
}

const catalogueCode = /^[A-Z]{2,6}-\d{1,3}[A-Z]?$/u;

/** The rows of a filled form in sheets of any name and order, wherever in the sheet they stand now. */
export function filledForm(
  sheets: readonly { name: string; rows: readonly WorkbookRow[]; merges: readonly Merge[] }[],
): FilledForm {
  const form: FilledForm = { rows: [], lost: [] };
  for (const sheet of sheets) {
    const columns = columnsOf(sheet.rows);
    if (!columns) continue;
    const tall = sheet.merges.filter(
      ({ left, right, top, bottom }) => bottom > top && spans(left, columns.value, right),
    );
    const wide = sheet.merges.filter(
      ({ left, right, top, bottom }) => bottom === top && spans(left, columns.value, right),
    );
    for (const row of sheet.rows) {
      const joined = wide.find(({ top }) => top === row.number)?.left ?? columns.value;
      readRow(form, row, {
        columns,
        value: row.cells.get(joined) ?? null,
        isJoined: tall.some(({ top, bottom }) => spans(top, row.number, bottom)),
        at: { sheet: sheet.name, row: row.number, column: columnLetters(columns.value) },
      });
    }
  }
  return form;
}

const spans = (from: number, at: number, until: number) => from <= at && at <= until;

interface Seen {
  columns: Columns;
  value: WorkbookCell | null;
  isJoined: boolean;
  at: Place;
}

function readRow(form: FilledForm, { cells }: WorkbookRow, { columns, value, isJoined, at }: Seen): void {
  const words = textOf(cells.get(columns.mark));
  const mark = readRowMark(words);
  const code = textOf(cells.get(columns.code));
  if (mark === 'mark-broken')
    form.lost.push({ at: { ...at, column: columnLetters(columns.mark) }, fault: 'mark-broken', words });
  else if (mark) form.rows.push({ mark, code, value, at, isJoined, note: textOf(cells.get(columns.note)) });
  else if (value && catalogueCode.test(code)) form.lost.push({ at, fault: 'mark-missing', words: code });
}

/** By the heads, whatever was moved; without them as the form was handed out. Null where no row says whose it is. */
function columnsOf(rows: readonly WorkbookRow[]): Columns | null {
  const marked = rows.flatMap(({ cells }) => [...cells].filter(([, cell]) => readRowMark(textOf(cell)) !== null))[0];
  if (!marked) return null;
  const [mark] = marked;
  const heads = rows.find(({ cells }) => columnUnder(cells, sheetText.value) !== null)?.cells;
  const under = (head: string, away: number) => (heads && columnUnder(heads, head)) ?? Math.max(1, mark - away);
  return { mark, code: under(sheetText.code, 8), value: under(sheetText.value, 2), note: under(sheetText.note, 1) };
}

function columnUnder(cells: ReadonlyMap<number, WorkbookCell>, head: string): number | null {
  for (const [column, cell] of cells) if (searchKey(textOf(cell)) === searchKey(head)) return column;
  return null;
}

function textOf(cell: WorkbookCell | undefined): string {
  if (!cell) return '';
  return cell.kind === 'number' ? String(cell.number) : cell.text;
}

/** Why the value of a row is not taken. */
export type CellFault =
  | Extract<ReadFigure, { fault: string }>['fault']
  | 'joined'
  | 'day'
  | 'formula-error'
  | 'formula-empty'
  | 'truth';

/** The figure in a row, or what is wrong with it and the words that the officer sees there. */
export function readFilled(
  { value, isJoined }: Pick<FilledRow, 'value' | 'isJoined'>,
  kind: FigureKind,
): { value: number | null; notApplicable: boolean } | { fault: CellFault; words: string } {
  const words = value === null ? '' : shownWords(value);
  if (isJoined) return { fault: 'joined', words };
  if (value === null) return { value: null, notApplicable: false };
  if (value.kind === 'error') return { fault: value.text === '=' ? 'formula-empty' : 'formula-error', words };
  if (value.kind === 'truth') return { fault: 'truth', words };
  if (value.kind === 'number' && value.shown === 'day') return { fault: 'day', words };
  const read =
    value.kind === 'text' ? readFigure(value.text, kind) : readNumber(value.number, kind, value.shown === 'percent');
  return 'fault' in read ? { ...read, words } : read;
}

function shownWords(cell: WorkbookCell): string {
  if (cell.kind !== 'number') return cell.text.slice(0, 60);
  if (cell.shown === 'day') return dayWords(cell.number);
  const percent = cell.shown === 'percent';
  return `${String(Number((percent ? cell.number * 100 : cell.number).toPrecision(15))).replace('.', ',')}${percent ? '%' : ''}`;
}

/** Days are counted from 30/12/1899. */
function dayWords(serial: number): string {
  const day = new Date(Math.round((serial - 25_569) * 86_400_000));
  if (Number.isNaN(day.getTime()) || serial < 1) return String(serial).replace('.', ',');
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}
