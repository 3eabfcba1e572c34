import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Manifest } from '#platform/backup/manifest.ts';
import { restoreBackup } from '#platform/backup/restore.server.ts';
import { verifyBackup } from '#platform/backup/verify.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { keepRestored } from '#platform/files/keep-restored.server.ts';
import { lockFolder } from '../server/folder-lock.ts';
import type { SystemLocation } from '../server/system.ts';
import { backupText as text } from './backup-text.vi.ts';
import { complain, say } from './console.ts';
import { Stopped, WrongCall } from './endings.ts';
import { fromCaller, locationOf, locationOptions } from './location.ts';
import { progressLine } from './progress.ts';
import { withDatabase } from './snapshot.ts';

/** Makes an office out of a backup, in a place where there is none. Verified before anything is written, and after. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: words, options: locationOptions, allowPositionals: true });
  const [typed, ...more] = positionals;
  if (typed === undefined || more.length > 0) throw new WrongCall(text.fileNeeded);
  const file = fromCaller(typed);
  if (!existsSync(file)) throw new Stopped(text.noFile(file));
  const location = locationOf(values);
  const manifest = await restoreInto(file, location);
  say(text.restored(path.resolve(location.folder)), text.digest(manifest.digest));
  if (manifest.missingFiles.length > 0) complain(text.missing(manifest.missingFiles.length, manifest.missingFiles));
  if (!location.secret && !existsSync(path.join(location.folder, 'secret'))) say(text.secret);
  return 0;
}

/** Nothing of an unfinished restoring looks like an office: the files and the database get their names at the end. */
async function restoreInto(file: string, location: SystemLocation): Promise<Manifest> {
  const line = progressLine();
  const lock = await lockFolder(location.folder);
  try {
    await refuseUsedFolder(location);
    const manifest = await verifyBackup(file, (name) => line.show(text.verifying(name)));
    const show = (name: string) => line.show(text.restoring(name));
    if (location.databaseUrl) await intoServer(file, manifest, location, show);
    else await intoFolder(file, manifest, location.folder, show);
    return manifest;
  } finally {
    line.end();
    await lock.release();
  }
}

async function refuseUsedFolder({ folder, databaseUrl }: SystemLocation): Promise<void> {
  for (const name of databaseUrl ? ['files'] : ['files', 'database']) {
    const place = path.join(folder, name);
    const inside = await readdir(place).catch(() => []);
    if (inside.length > 0) throw new Stopped(text.notEmptyFolder(path.resolve(place)));
  }
}

async function intoFolder(
  file: string,
  manifest: Manifest,
  folder: string,
  show: (name: string) => void,
): Promise<void> {
  const unfinished = path.join(folder, 'database.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  try {
    await withFiles(folder, (files) =>
      withDatabase({ folder: unfinished }, ({ query }) =>
        restoreBackup(file, manifest, { query, ...files, placeFiles: async () => {} }, show),
      ).then(files.placeFiles),
    );
    await rename(unfinished, path.join(folder, 'database'));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function intoServer(
  file: string,
  manifest: Manifest,
  { folder, databaseUrl }: SystemLocation,
  show: (name: string) => void,
): Promise<void> {
  await withDatabase({ url: databaseUrl! }, async ({ query }) => {
    const before = await schemasOf(query);
    if (before.includes('platform')) throw new Stopped(text.notEmptyDatabase);
    try {
      await withFiles(folder, (files) => restoreBackup(file, manifest, { query, ...files }, show));
    } catch (error) {
      for (const schema of await schemasOf(query))
        if (!before.includes(schema)) await query(`drop schema "${schema}" cascade`);
      await query('drop table if exists public.migration');
      throw error;
    }
  });
}

async function schemasOf(query: OwnerQuery): Promise<string[]> {
  const { rows } = await query(`select nspname as name from pg_namespace where nspname !~ '^pg_' order by 1`);
  return rows.map(({ name }) => String(name));
}

interface Files {
  keepFile(hash: string, bytes: Uint8Array): Promise<void>;
  placeFiles(): Promise<void>;
}

/** The store of the files beside its place, until `placeFiles` puts it there. */
async function withFiles(folder: string, body: (files: Files) => Promise<void>): Promise<void> {
  const unfinished = path.join(folder, 'files.unfinished');
  const place = path.join(folder, 'files');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    await body({
      keepFile: (hash, bytes) => keepRestored(unfinished, hash, bytes),
      async placeFiles() {
        await rm(place, { recursive: true, force: true });
        await rename(unfinished, place);
      },
    });
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
