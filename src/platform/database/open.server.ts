import { PGlite } from '@electric-sql/pglite';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool, type PoolConfig } from 'pg';
import { sendAhead } from './ahead.server.ts';
import { keepPlans } from './kept-plan.server.ts';
import { migrate, type OwnerQuery } from './migrate.server.ts';
import { typeParsers } from './types.server.ts';

/** Where the data is: a PostgreSQL server (15 or newer), or a folder (or memory) for the embedded one. */
export type DatabaseLocation = { url: string } | { folder: string } | { snapshot: Blob };

export interface OpenDatabase<T> {
  db: Kysely<T>;
  kind: 'server' | 'embedded';
  /** Runs as the owner of the tables, past every policy: start-up, import of the map, checks. Never in a request. */
  asOwner<R>(body: (query: OwnerQuery) => Promise<R>): Promise<R>;
  close(): Promise<void>;
  /** The embedded database itself, for snapshots in tests. */
  embedded: PGlite | null;
}

const waitForConnection = 20_000;

/** Opens and migrates. Every connection of the pool acts as caunoi_app from its first round trip. */
export async function openDatabase<T>(location: DatabaseLocation): Promise<OpenDatabase<T>> {
  return 'url' in location ? openServer<T>(location.url) : openEmbedded<T>(location);
}

async function openServer<T>(url: string): Promise<OpenDatabase<T>> {
  const asOwner = async <R>(body: (query: OwnerQuery) => Promise<R>): Promise<R> => {
    const client = new Client({ connectionString: url, types: typeParsers });
    await client.connect();
    try {
      await client.query(`set timezone = 'Asia/Ho_Chi_Minh'`);
      return await body((text, values) => client.query(text, values));
    } finally {
      await client.end();
    }
  };
  await asOwner(async (query) => {
    // Two servers that start together take turns.
    await query('select pg_advisory_lock(20260101)');
    await migrate(query);
  });
  const pool = new Pool({
    connectionString: url,
    // Compiling a plan costs more (60 ms for a recursive one) than any query of a page takes.
    options: '-c role=caunoi_app -c timezone=Asia/Ho_Chi_Minh -c jit=off',
    max: 10,
    connectionTimeoutMillis: waitForConnection,
    types: typeParsers,
    // Lets statements that are sent ahead travel together.
    pipeline: true,
  });
  // A connection that breaks is replaced at its next use; what it was asked fails by itself. Unheard, either event would
  // end the process: the first of an idle connection, the second of one in a transaction.
  pool.on('error', () => {});
  pool.on('connect', (client: Client) => {
    client.on('error', () => {});
    keepPlans(client);
    sendAhead(client);
  });
  const db = new Kysely<T>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: 'server', asOwner, embedded: null, close: () => db.destroy() };
}

async function openEmbedded<T>(location: { folder: string } | { snapshot: Blob }): Promise<OpenDatabase<T>> {
  const pglite = await PGlite.create({
    ...('folder' in location ? { dataDir: location.folder } : { loadDataDir: location.snapshot }),
    extensions: { ltree },
  });
  const ownerQuery: OwnerQuery = async (text, values) => {
    if (values && values.length > 0) return pglite.query(text, values);
    const results = await pglite.exec(text);
    return { rows: results.at(-1)?.rows ?? [] };
  };
  await pglite.exec(`set timezone = 'Asia/Ho_Chi_Minh'`);
  await migrate(ownerQuery);
  await pglite.exec('set role caunoi_app');
  const pool = new Pool({
    ...(createPgConfig(pglite) as PoolConfig),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitForConnection,
    types: typeParsers,
  });
  const db = new Kysely<T>({ dialect: new PostgresDialect({ pool }) });
  const asOwner = async <R>(body: (query: OwnerQuery) => Promise<R>): Promise<R> => {
    // There is one session: nobody else may run a query while it is the owner's.
    const held = await pool.connect();
    try {
      await pglite.exec('reset role');
      return await body(ownerQuery);
    } finally {
      await pglite.exec('set role caunoi_app');
      held.release();
    }
  };
  const close = async () => {
    await db.destroy();
    await pglite.close();
  };
  return { db, kind: 'embedded', asOwner, embedded: pglite, close };
}
