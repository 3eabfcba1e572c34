import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrationFolder } from '#platform/database/migrate.server.ts';
import { openDatabase } from '#platform/database/open.server.ts';

/** The file of a freshly migrated embedded database for the migrations as they are now. */
async function snapshotFile(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrationFolder)).toSorted())
    hash.update(name).update(await readFile(path.join(migrationFolder, name)));
  return path.join(tmpdir(), 'caunoi-tests', `${hash.digest('hex').slice(0, 16)}.tar`);
}

/** A migrated database to start from: made once for a state of the migrations, copied by every test file. */
export async function migratedSnapshot(): Promise<Blob> {
  const file = await snapshotFile();
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

// Vitest calls this once before all workers.
export default async function setup(): Promise<void> {
  await migratedSnapshot();
}
