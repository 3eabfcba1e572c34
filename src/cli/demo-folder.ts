import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrintedAccount } from '../../seed/demonstration/office.ts';
import { lockFolder } from '../server/folder-lock.ts';
import { Stopped } from './endings.ts';
import { demoText as text } from './text.vi.ts';

/** What a folder keeps of its demonstration, for its owner alone to read. No accounts: the loading was cut off. */
export interface Demonstration {
  loadedOn: string;
  accounts: PrintedAccount[] | null;
}

const noteOf = (folder: string) => path.join(folder, 'demonstration.json');
const databaseOf = (folder: string) => path.join(folder, 'database');

/**
 * The demonstration that lies in a folder, whole, or null. What is left of a cut-off loading is cleared away. A database
 * that is no demonstration is never touched: Stopped.
 */
export async function findDemonstration(folder: string): Promise<Demonstration | null> {
  const note = await readNote(folder);
  if (note?.accounts && existsSync(databaseOf(folder))) return note;
  if (existsSync(databaseOf(folder))) await clearDemonstration(folder);
  return null;
}

export async function keepDemonstration(folder: string, demonstration: Demonstration): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${noteOf(folder)}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(demonstration, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, noteOf(folder));
}

/** Removes the demonstration of a folder, and nothing else that lies there. Throws FolderInUse and Stopped. */
export async function clearDemonstration(folder: string): Promise<void> {
  if (existsSync(databaseOf(folder)) && (await readNote(folder)) === null) throw new Stopped(text.notOurs(folder));
  const lock = await lockFolder(folder);
  try {
    // The note goes last: cut off here, the rest is still known to be a demonstration.
    for (const name of ['database', 'files', 'papers'])
      await rm(path.join(folder, name), { recursive: true, force: true });
    await rm(noteOf(folder), { force: true });
  } finally {
    await lock.release();
  }
}

async function readNote(folder: string): Promise<Demonstration | null> {
  const written = await readFile(noteOf(folder), 'utf8').catch(() => null);
  return written === null ? null : (JSON.parse(written) as Demonstration);
}
