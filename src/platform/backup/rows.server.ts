import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { quoted, type Table } from './catalogue.server.ts';

/** What one reading takes at the most, roughly: rows of documents are large, rows of steps are small. */
const batchBytes = 4 * 1024 * 1024;
const mostRows = 5000;

/** Every value is written as PostgreSQL writes it in text; these say how, so that both databases write the same. */
export const textSettings = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`;

/**
 * All rows of a table in batches, each row one line: a JSON array of its columns as text, null for NULL. In the order
 * of its key, whichever database it is. Needs a transaction with `textSettings`.
 */
export async function* readRows(query: OwnerQuery, table: Table): AsyncGenerator<string[]> {
  const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  // As text and bytewise: the order of letters differs from one database to the next.
  const order = table.order.map((name) => orderOf(table, name)).join(', ');
  await query(`declare rows no scroll cursor for
    select array_to_json(array[${columns}])::text as line from ${quoted(table.name)} order by ${order}`);
  for (let many = 100; ;) {
    const { rows } = await query(`fetch ${many} from rows`);
    if (rows.length === 0) break;
    const lines = rows.map(({ line }) => String(line));
    yield lines;
    const bytes = lines.reduce((sum, line) => sum + line.length, 0);
    many = Math.max(1, Math.min(mostRows, Math.floor((batchBytes * lines.length) / bytes)));
  }
  await query('close rows');
}

const numbers = new Set(['bigint', 'integer', 'smallint', 'date', 'uuid']);

/** Numbers, days and ids order alike everywhere, by their index; anything else by its text. */
function orderOf({ columns }: Table, name: string): string {
  const { type } = columns.find((column) => column.name === name)!;
  return numbers.has(type) ? quoted(name) : `${quoted(name)}::text collate "C"`;
}

/** Writes rows that `readRows` gave, with the columns in that order. */
export async function writeRows(query: OwnerQuery, table: Table, lines: readonly string[]): Promise<void> {
  const names = table.columns.map(({ name }) => quoted(name)).join(', ');
  const values = table.columns.map(({ type }, at) => `(r ->> ${at})::${type}`).join(', ');
  await query(
    `insert into ${quoted(table.name)} (${names}) overriding system value
     select ${values} from json_array_elements($1::json) r`,
    [`[${lines.join(',')}]`],
  );
}
