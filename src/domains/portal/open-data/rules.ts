/** A column of open data: its stable name, explained in text.vi.ts, and its words in a row. */
export interface DataColumn<Row> {
  name: string;
  of(row: Row): string | number | null;
}

export interface DataSet<Row> {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
}

/** Lines for a csv file: names first, then the rows; nothing stands for null. */
export function dataLines<Row>({ columns, rows }: DataSet<Row>): string[][] {
  return [
    columns.map((column) => column.name),
    ...rows.map((row) => columns.map((column) => String(column.of(row) ?? ''))),
  ];
}

/** The same as objects; numbers stay numbers. */
export function dataObjects<Row>({ columns, rows }: DataSet<Row>): Record<string, string | number | null>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.of(row)])));
}
