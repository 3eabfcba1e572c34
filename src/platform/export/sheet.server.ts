import { openWorkerQueue } from './worker-queue.server.ts';

/** A day is written YYYY-MM-DD in its column and becomes a date of the sheet; text stays text, whatever it begins with. */
export interface SheetColumn {
  header: string;
  /** In letters. */
  width: number;
  kind: 'text' | 'number' | 'day';
}

export interface OfficeSheet {
  /** On the tab, at most 31 letters. */
  name: string;
  /** Above the table: the first line in bold, what follows under it. */
  title: string[];
  columns: SheetColumn[];
  /** A cell for each column; null is empty. */
  rows: (string | number | null)[][];
}

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const renderings = openWorkerQueue<OfficeSheet, Uint8Array>({
  entry: '#platform/export/sheet-worker.server.ts',
  limitMs: 60_000,
  waiting: 100,
  memoryMb: 512,
});

/** The .xlsx of a sheet. Refuses with `documents-busy` when too many wait. */
export async function renderSheet(sheet: OfficeSheet): Promise<Buffer> {
  const bytes = await renderings.run(sheet);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
