import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrationFolder } from '#platform/database/migrate.server.ts';
import { openDatabase } from '#platform/database/open.server.ts';
import { databaseUrl, onServer } from './server.ts';

/** A name for the migrations as they are now. */
async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrationFolder)).toSorted())
    hash.update(name).update(await readFile(path.join(migrationFolder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** A migrated database to start from: made once for a state of the migrations, copied by every test file. */
export async function migratedSnapshot(): Promise<Blob> {
  const file = path.join(tmpdir(), 'caunoi-tests', `${await migrationsHash()}.tar`);
  const found = await readFile(file).catch(() => null);
  if (found) return new Blob([found]);
  const opened = await openDatabase({ folder: 'memory://' });
  const dumped = await opened.asOwner(() => opened.embedded!.dumpDataDir('none'));
  await opened.close();
  await mkdir(path.dirname(file), { recursive: true });
  const bytes = new Uint8Array(await dumped.arrayBuffer());
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, bytes);
  await rename(partial, file);
  return new Blob([bytes]);
}

/** The same on a server: the name of a migrated database for `create database … template`. */
export async function migratedTemplate(server: string): Promise<string> {
  const name = `caunoi_template_${await migrationsHash()}`;
  const found = await onServer(server, `select from pg_database where datname = '${name}'`);
  if (found.length > 0) return name;
  const making = `${name}_${process.pid}`;
  await onServer(server, `create database ${making}`);
  await (await openDatabase({ url: databaseUrl(server, making) })).close();
  await onServer(server, `alter database ${making} rename to ${name}`);
  return name;
}

// Vitest calls this once before all workers.
export default async function setup(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  await (server ? migratedTemplate(server) : migratedSnapshot());
}
