import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { cleanText } from '#platform/vietnamese/fold.ts';
import type { OfficeSheet, SheetColumn } from './sheet.server.ts';

/** What a cell of a sheet may hold. */
const longest = 32_767;
const border = { borderStyle: 'thin', borderColor: '#bfb7aa' } as const;
const head = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#f1ede6',
} as const;

/** Builds the .xlsx in this thread; outside the worker use `renderSheet`. */
export async function buildSheetFile({ name, title, columns, rows }: OfficeSheet): Promise<Uint8Array> {
  const titles = title.map((line, at): (CellObject | null)[] => [
    {
      ...{ value: cleanText(line), type: String, columnSpan: columns.length },
      ...(at === 0 ? { fontWeight: 'bold' as const, fontSize: 14 } : { fontStyle: 'italic' as const }),
    },
    ...columns.slice(1).map(() => null),
  ]);
  const heads = columns.map((column): CellObject => ({ value: column.header, type: String, ...head, ...border }));
  const body = rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? null)));
  const written = await writeExcelFile(
    [...titles, heads, ...body],
    {
      sheet: name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: titles.length + 1,
      orientation: 'landscape',
      dateFormat: 'dd/mm/yyyy',
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
  // A copy of its own: a Buffer of Node's pool cannot leave the worker.
  return new Uint8Array(written);
}

/** Text is always text, also among numbers: what begins with "=" or "+" is no formula, here and after a save. */
function cellOf({ kind }: SheetColumn, value: string | number | null): CellObject {
  const look = { ...border, alignVertical: 'top' } as const;
  if (value === null || value === '') return look;
  if (kind === 'number' && Number.isFinite(Number(value)))
    return { value: Number(value), type: Number, align: 'right', ...look };
  if (kind === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, align: 'center', ...look };
  return { value: cleanText(String(value)).slice(0, longest), type: String, wrap: true, ...look };
}
