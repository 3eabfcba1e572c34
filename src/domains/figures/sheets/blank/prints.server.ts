import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { openWorkerQueue } from '#platform/export/worker-queue.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { type CellValue, figureWords } from '../../entry/rules.ts';
import { rowMark } from '../rules.ts';
import { sheetText as text } from '../text.vi.ts';

export interface BlankCell {
  position: number;
  code: string;
  section: string;
  label: string;
  unit: string;
  scale: number;
  help: string | null;
  isRequired: boolean;
  /** What the records say, or null. */
  counted: number | null;
  last: Omit<CellValue, 'note'> | null;
  lastYear: Omit<CellValue, 'note'> | null;
  /** What stands now. */
  now: CellValue | null;
}

/** A form for one unit and period, to be filled elsewhere. */
export interface BlankForm {
  formName: string;
  periodName: string;
  unitName: string;
  collectorName: string;
  dueOn: string;
  collectionId: number;
  unitId: number;
  formVersionId: number;
  lastName: string | null;
  lastYearName: string | null;
  cells: BlankCell[];
}

const columns = [11, 46, 13, 34, 16, 16, 18, 32, 24];
/** Sheets keep fifteen digits: what is longer stands as words. */
const exact = 999_999_999_999_999;
const line = { borderStyle: 'thin', borderColor: '#bfb7aa', alignVertical: 'top' } as const;
const soft = { textColor: '#6b6459' } as const;
const head = { fontWeight: 'bold', wrap: true, backgroundColor: '#f1ede6', align: 'center' } as const;

const renderings = openWorkerQueue<BlankForm, Uint8Array>({
  entry: '#domains/figures/sheets/blank/jobs.server.ts',
  limitMs: 60_000,
  waiting: 100,
  memoryMb: 512,
});

/** The .xlsx to fill. Refuses with `documents-busy` when too many wait. */
export async function renderBlankForm(form: BlankForm): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await renderings.run(form));
}

/** Builds it in this thread; outside the worker use `renderBlankForm`. Each row says whose it is, in its last column. */
export async function buildBlankForm(form: BlankForm): Promise<Uint8Array> {
  const sections = [...Map.groupBy(form.cells, (cell) => cell.section)];
  const titles = [
    across(form.formName, { fontWeight: 'bold', fontSize: 14 }),
    across(text.about(form.periodName, form.unitName), { fontWeight: 'bold' }),
    across(text.how(formatDay(form.dueOn), form.collectorName), { fontStyle: 'italic', wrap: true, height: 36 }),
  ];
  const body = sections.flatMap(([section, cells]) => [
    ...(section === '' && sections.length === 1
      ? []
      : [across(section || text.general, { fontWeight: 'bold', backgroundColor: '#faf7f2', ...line })]),
    ...cells.map((cell) => rowOf(form, cell)),
  ]);
  const written = await writeExcelFile(
    [...titles, headOf(form), ...body],
    {
      sheet: tabName(form.unitName),
      columns: columns.map((width) => ({ width })),
      stickyRowsCount: titles.length + 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
  // A copy of its own: a Buffer of Node's pool cannot leave the worker.
  return new Uint8Array(written);
}

/** At most 31 letters, none that a tab refuses; a long name keeps its end, which tells it from others. */
function tabName(unitName: string): string {
  const words = cleanText(unitName)
    .replace(/[\\/?*[\]:']/gu, ' ')
    .trim()
    .split(/\s+/u);
  while (words.length > 1 && words.join(' ').length > 31) words.shift();
  return words.join(' ').slice(0, 31) || '1';
}

type Look = Partial<CellObject>;

function across(words: string, look: Look): (CellObject | null)[] {
  return [{ ...wordsCell(words), columnSpan: columns.length, ...look }, ...columns.slice(1).map(() => null)];
}

function headOf({ lastName, lastYearName }: BlankForm): CellObject[] {
  const named = (words: string, name: string | null) => (name ? `${words}\n${name}` : words);
  const words = [text.code, text.name, text.unit, text.help, named(text.last, lastName)];
  words.push(named(text.lastYear, lastYearName), text.value, text.note, text.row);
  return words.map((one) => ({ ...wordsCell(one), ...line, ...head, alignVertical: 'center' }));
}

function rowOf(form: BlankForm, cell: BlankCell): CellObject[] {
  const { scale, counted } = cell;
  const helps = [
    counted === null ? null : text.counted(figureWords(counted, scale)),
    cell.isRequired ? null : text.optional,
    cell.help,
  ];
  const now = cell.now ?? { value: counted, notApplicable: false, note: null };
  return [
    { ...wordsCell(cell.code), ...line, ...soft },
    { ...wordsCell(cell.label), ...line, wrap: true },
    { ...wordsCell(cell.unit), ...line, wrap: true },
    { ...wordsCell(helps.filter(Boolean).join('\n')), ...line, ...soft, wrap: true, fontSize: 10 },
    { ...figureCell(cell.last, scale), ...line, ...soft },
    { ...figureCell(cell.lastYear, scale), ...line, ...soft },
    { ...figureCell(now, scale), ...line, backgroundColor: counted === null ? '#fff8dc' : '#e9f1e7' },
    { ...wordsCell(now.note ?? ''), ...line, wrap: true, backgroundColor: '#fffdf4' },
    { ...wordsCell(rowMark({ ...form, position: cell.position })), ...line, textColor: '#a39b8e', fontSize: 8 },
  ];
}

/** Words are always words, whatever they begin with: no formula comes out of a name. */
function wordsCell(words: string): CellObject {
  const value = cleanText(words);
  return value === '' ? {} : { value, type: String };
}

function figureCell(cell: Omit<CellValue, 'note'> | null, scale: number): CellObject {
  const format = {
    type: Number,
    align: 'right',
    format: scale === 0 ? '#,##0' : `#,##0.${'#'.repeat(scale)}`,
  } as const;
  if (cell?.notApplicable) return { value: text.notApplicable, type: String, align: 'right' };
  const value = cell?.value ?? null;
  if (value === null) return format;
  if (value > exact) return { value: figureWords(value, scale), type: String, align: 'right' };
  return { value: value / 10 ** scale, ...format };
}
