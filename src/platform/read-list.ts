import type { z } from 'zod';

/** Rows of a list of text without quoted fields, under one line of column names. Throws an Error that names the list and the line. */
export function readList<Row>(name: string, text: string, row: z.ZodType<Row>, separator = ','): Row[] {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = head.split(separator);
  return lines.map((line, index) => {
    const cells = line.split(separator);
    const parsed = row.safeParse(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
    if (cells.length === columns.length && parsed.success) return parsed.data;
    const why = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
    throw new Error(`${name}, line ${index + 2}: ${why ?? `${cells.length} cells for ${columns.length} columns`}`);
  });
}
