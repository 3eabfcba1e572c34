import { existsSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { Client } from 'pg';
import type { OwnerQuery } from './migrate.server.ts';
import { typeParsers } from './types.server.ts';

/** A database as its owner has it, past every policy and without a migration: for backup, restore and checks. */
export interface OwnerDatabase {
  query: OwnerQuery;
  close(): Promise<void>;
}

/** Opens a PostgreSQL server, or the folder of an embedded database (made when it is not there). */
export async function openAsOwner(location: { url: string } | { folder: string }): Promise<OwnerDatabase> {
  return 'url' in location ? openServer(location.url) : openFolder(location.folder);
}

/** Whether an embedded database lies in the folder. */
export function holdsDatabase(folder: string): boolean {
  return existsSync(path.join(folder, 'PG_VERSION'));
}

async function openServer(url: string): Promise<OwnerDatabase> {
  const client = new Client({ connectionString: url, types: typeParsers });
  await client.connect();
  return { query: (text, values) => client.query(text, values), close: () => client.end() };
}

async function openFolder(folder: string): Promise<OwnerDatabase> {
  const pglite = await PGlite.create({ dataDir: folder, extensions: { ltree } });
  return {
    query: async (text, values) => {
      if (values && values.length > 0) return pglite.query(text, values);
      const results = await pglite.exec(text);
      return { rows: results.at(-1)?.rows ?? [] };
    },
    close: () => pglite.close(),
  };
}

/** One view of the data for the whole body, whoever writes meanwhile; nothing can be changed. */
export async function readSnapshot<R>({ query }: OwnerDatabase, body: (query: OwnerQuery) => Promise<R>): Promise<R> {
  await query('begin transaction isolation level repeatable read, read only');
  try {
    return await body(query);
  } finally {
    await query('rollback');
  }
}
