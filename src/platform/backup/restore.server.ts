import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { migrate, migrationFolder, type OwnerQuery } from '#platform/database/migrate.server.ts';
import { listTables, quoted, type Table } from './catalogue.server.ts';
import { digestDatabase } from './digest.server.ts';
import { fileMemberName, type Manifest } from './manifest.ts';
import { textSettings, writeRows } from './rows.server.ts';
import { readTar } from './tar.server.ts';
import { Unfit } from './unfit.ts';
import { linesOf } from './verify.server.ts';
import { sha256Of } from './write.server.ts';

export interface RestoreTarget {
  /** An empty database, as its owner. */
  query: OwnerQuery;
  keepFile(hash: string, bytes: Uint8Array): Promise<void>;
  /** Called once when everything has been compared, before the database says yes. */
  placeFiles(): Promise<void>;
}

/**
 * Makes a database out of a backup that `verifyBackup` has found whole: the migrations that it was made with, its rows,
 * and, once they read back to the same digest, the migrations since. Throws Unfit, and then nothing is kept.
 */
export async function restoreBackup(
  file: string,
  manifest: Manifest,
  target: RestoreTarget,
  onMember: (name: string) => void,
): Promise<void> {
  const { query } = target;
  await refuseUnknownMigrations(manifest);
  await migrate(query, migrationFolder, new Set(manifest.migrations.map(({ name }) => name)));
  await query('begin');
  try {
    await query(textSettings);
    const tables = await tablesOf(query, manifest);
    await withoutKeys(query, tables, async () => {
      await query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
      await load(file, tables, target, onMember);
    });
    for (const { name, last, isCalled } of manifest.sequences)
      await query(`select setval($1::regclass, $2::bigint, $3)`, [quoted(name), last, isCalled]);
    const { digest } = await digestDatabase(query);
    if (digest !== manifest.digest) throw new Unfit('differs', digest);
    await target.placeFiles();
    await query('commit');
  } catch (error) {
    await query('rollback');
    throw error;
  }
  await migrate(query);
}

/** A migration that this product does not have, or has otherwise, is of another version. */
async function refuseUnknownMigrations({ migrations }: Manifest): Promise<void> {
  for (const { name, checksum } of migrations) {
    const text = await readFile(path.join(migrationFolder, path.basename(name)), 'utf8').catch(() => null);
    if (text === null || sha256Of(text) !== checksum) throw new Unfit('newer', name);
  }
}

/** The tables of the database with the columns in the order of the backup. The same migrations have made both. */
async function tablesOf(query: OwnerQuery, manifest: Manifest): Promise<Table[]> {
  const found = new Map((await listTables(query)).map((table) => [table.name, table]));
  if (found.size !== manifest.tables.length) throw new Unfit('newer', 'tables/');
  return manifest.tables.map(({ name, columns }) => {
    const table = found.get(name);
    const inOrder = columns.map((wanted) => table?.columns.find((column) => column.name === wanted));
    if (!table || inOrder.includes(undefined) || inOrder.length !== table.columns.length)
      throw new Unfit('newer', name);
    return { ...table, columns: inOrder as Table['columns'] };
  });
}

/**
 * Without foreign keys and triggers, so that tables come in any order and nothing reacts to rows of long ago. Put back
 * afterwards, the keys are all compared, which leaves no row without the one that it names.
 */
async function withoutKeys(query: OwnerQuery, tables: readonly Table[], body: () => Promise<void>): Promise<void> {
  const { rows: keys } = await query(`
    select k.conname as name, n.nspname || '.' || c.relname as "table", pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0`);
  for (const key of keys)
    await query(`alter table ${quoted(String(key.table))} drop constraint ${quoted(String(key.name))}`);
  for (const { name } of tables) await query(`alter table ${quoted(name)} disable trigger user`);
  await body();
  for (const key of keys)
    await query(
      `alter table ${quoted(String(key.table))} add constraint ${quoted(String(key.name))} ${String(key.definition)}`,
    );
  for (const { name } of tables) await query(`alter table ${quoted(name)} enable trigger user`);
}

async function load(
  file: string,
  tables: readonly Table[],
  target: RestoreTarget,
  onMember: (name: string) => void,
): Promise<void> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  for await (const member of readTar(file)) {
    onMember(member.name);
    const [kind, second = ''] = member.name.split('/');
    if (kind === 'tables') await writeRows(target.query, byName.get(second)!, await linesOf(member));
    if (kind !== 'files') continue;
    const hash = sha256Of(member.bytes);
    // Read a second time: the disk may have failed in between.
    if (member.name !== fileMemberName(hash)) throw new Unfit('damaged', member.name);
    await target.keepFile(hash, member.bytes);
  }
}
