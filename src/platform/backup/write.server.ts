import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import type { FileStore } from '#platform/files/store.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { product } from '#platform/product.server.ts';
import { listFileHashes, listMigrations, listSequences, listTables, type Table } from './catalogue.server.ts';
import { addLines, filesDigest, wholeDigest } from './digest.server.ts';
import { fileMemberName, type Manifest, manifestName, partName, sealName, type TableEntry } from './manifest.ts';
import { readRows, textSettings } from './rows.server.ts';
import { tarWriter } from './tar.server.ts';

const packed = promisify(gzip);
export const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

type Tar = ReturnType<typeof tarWriter>;

/** How far it is, for the one who waits: tables and files done of all. */
export interface Progress {
  table(name: string, done: number, all: number): void;
  file(done: number, all: number): void;
}

/**
 * Writes a backup of one view of the data: `query` stands in a read-only transaction, and the files that its rows name
 * never change. Under another name until it is whole and on the disk; only its owner can read it.
 */
export async function writeBackup(
  from: { query: OwnerQuery; files: Pick<FileStore, 'get'>; now: Date },
  target: string,
  progress: Progress,
): Promise<Manifest> {
  const unfinished = `${target}.unfinished-${process.pid}`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    const manifest = await fill(file, from, progress);
    await file.sync();
    await file.close();
    await rename(unfinished, target);
    await syncFolder(path.dirname(target));
    return manifest;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function fill(
  file: FileHandle,
  { query, files, now }: Parameters<typeof writeBackup>[0],
  progress: Progress,
): Promise<Manifest> {
  const tar = tarWriter(file, now);
  await query(textSettings);
  const tables: TableEntry[] = [];
  const all = await listTables(query);
  for (const [at, table] of all.entries()) {
    progress.table(table.name, at, all.length);
    tables.push(await addTable(tar, query, table));
  }
  const hashes = await listFileHashes(query);
  const stored = await addFiles(tar, files, hashes, progress);
  const manifest: Manifest = {
    format: 'caunoi-backup-1',
    product: product.version,
    madeAt: now.toISOString(),
    database: String((await query(`select current_setting('server_version') as version`)).rows[0]!.version),
    migrations: await listMigrations(query),
    tables,
    sequences: await listSequences(query),
    ...stored,
    digest: wholeDigest(tables, filesDigest(hashes)),
  };
  const words = `${JSON.stringify(manifest, null, 1)}\n`;
  await tar.add(manifestName, Buffer.from(words));
  await tar.add(sealName, Buffer.from(`${sha256Of(words)}\n`));
  await tar.end();
  return manifest;
}

/** A part for each batch of rows, so that a table of any size passes through some megabytes of memory. */
async function addTable(tar: Tar, query: OwnerQuery, table: Table): Promise<TableEntry> {
  const hash = createHash('sha256');
  const parts: string[] = [];
  let rows = 0;
  for await (const lines of readRows(query, table)) {
    addLines(hash, lines);
    rows += lines.length;
    const bytes = await packed(`${lines.join('\n')}\n`);
    await tar.add(partName(table.name, parts.length + 1), bytes);
    parts.push(sha256Of(bytes));
  }
  const columns = table.columns.map(({ name }) => name);
  return { name: table.name, columns, rows, sha256: hash.digest('hex'), parts };
}

async function addFiles(
  tar: Tar,
  files: Pick<FileStore, 'get'>,
  hashes: readonly string[],
  progress: Progress,
): Promise<Pick<Manifest, 'files' | 'missingFiles'>> {
  const kept: string[] = [];
  const missingFiles: string[] = [];
  let size = 0;
  for (const [at, hash] of hashes.entries()) {
    progress.file(at, hashes.length);
    const bytes = await files.get(hash).catch((error: unknown) => {
      // One lost file must not keep all the rest from being saved; whoever called is told.
      if (error instanceof Refusal || /is damaged$/u.test((error as Error).message)) return null;
      throw error;
    });
    if (bytes === null) {
      missingFiles.push(hash);
      continue;
    }
    await tar.add(fileMemberName(hash), bytes);
    kept.push(hash);
    size += bytes.length;
  }
  return { files: { count: kept.length, bytes: size, sha256: filesDigest(kept) }, missingFiles };
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows opens no folder for syncing
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
