import { createHash, type Hash } from 'node:crypto';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { listFileHashes, listTables, type Table } from './catalogue.server.ts';
import { readRows } from './rows.server.ts';

export interface TableDigest {
  name: string;
  rows: number;
  sha256: string;
}

export function addLines(hash: Hash, lines: readonly string[]): void {
  for (const line of lines) hash.update(line).update('\n');
}

export function filesDigest(hashes: readonly string[]): string {
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}

/** One digest over all tables and the stored files that they name. Numbering is left out: a gap in it is no difference. */
export function wholeDigest(tables: readonly TableDigest[], files: string): string {
  const hash = createHash('sha256');
  for (const { name, rows, sha256 } of tables) hash.update(`${name} ${rows} ${sha256}\n`);
  return hash.update(files).digest('hex');
}

/** Reads the whole database inside the caller's transaction. `tables` as they were done, for the one who waits. */
export async function digestDatabase(
  query: OwnerQuery,
  onTable: (table: TableDigest) => void = () => {},
): Promise<{ tables: TableDigest[]; digest: string }> {
  const tables: TableDigest[] = [];
  for (const table of await listTables(query)) {
    const done = await digestTable(query, table);
    tables.push(done);
    onTable(done);
  }
  return { tables, digest: wholeDigest(tables, filesDigest(await listFileHashes(query))) };
}

async function digestTable(query: OwnerQuery, table: Table): Promise<TableDigest> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const lines of readRows(query, table)) {
    addLines(hash, lines);
    count += lines.length;
  }
  return { name: table.name, rows: count, sha256: hash.digest('hex') };
}
