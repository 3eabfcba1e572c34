import { rm } from 'node:fs/promises';
import path from 'node:path';
import { holdsDatabase, type OwnerDatabase, openAsOwner, readSnapshot } from '#platform/database/owner.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { type FileStore, openFileStore } from '#platform/files/store.server.ts';
import { copyCommand } from '../server/folder-copy.ts';
import { FolderInUse, lockFolder, socketPath } from '../server/folder-lock.ts';
import { askServer, ForeignSocket } from '../server/folder-talk.ts';
import type { SystemLocation } from '../server/system.ts';
import { Stopped } from './endings.ts';
import { backupText as text } from './backup-text.vi.ts';

/** One view of the data of an office, whether a server runs on it or not. Nothing in it can be changed. */
export interface Snapshot {
  query: OwnerQuery;
  files: Pick<FileStore, 'get'>;
}

/**
 * A PostgreSQL server gives each reader a view of its own. Of the embedded database a running product makes a copy
 * (folder-copy.ts); where none runs, the folder is opened itself. Throws Stopped where there is no database.
 */
export async function withSnapshot<R>(location: SystemLocation, body: (snapshot: Snapshot) => Promise<R>): Promise<R> {
  const files = openFileStore(path.join(location.folder, 'files'));
  const read = (database: OwnerDatabase) => readSnapshot(database, (query) => body({ query, files }));
  if (location.databaseUrl) return withDatabase({ url: location.databaseUrl }, read);
  const embedded = path.join(location.folder, 'database');
  if (!holdsDatabase(embedded)) throw new Stopped(text.noDatabase(path.resolve(location.folder)));
  const lock = await lockFolder(location.folder).catch((error: unknown) => {
    if (error instanceof FolderInUse) return null;
    throw error;
  });
  if (lock === null) return withCopy(location.folder, read);
  try {
    return await withDatabase({ folder: embedded }, read);
  } finally {
    await lock.release();
  }
}

/** Where the data is, open as its owner for as long as the body takes. */
export async function withDatabase<R>(
  at: { url: string } | { folder: string },
  body: (database: OwnerDatabase) => Promise<R>,
): Promise<R> {
  const database = await openAsOwner(at);
  try {
    return await body(database);
  } finally {
    await database.close();
  }
}

async function withCopy<R>(folder: string, read: (database: OwnerDatabase) => Promise<R>): Promise<R> {
  const given = await askServer(socketPath(folder), copyCommand).catch((error: unknown) => {
    throw error instanceof ForeignSocket ? new Stopped(text.foreignSocket(error.message)) : error;
  });
  // Another command line holds the folder: it answers nothing.
  if (given === null) throw new Stopped(text.folderBusy(path.resolve(folder)));
  const { folder: copy } = given as { folder: string };
  try {
    return await withDatabase({ folder: copy }, read);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
