import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import type { FolderLock } from './folder-lock.ts';

export const copyCommand = 'copy-database';

const copyName = /^snapshot-[0-9a-f]{12}$/u;
/** Nobody reads a copy for longer: it was left by a command that was cut off. */
const staleAfter = 86_400_000;

/**
 * Lets the command line have a copy of the embedded database while the server runs. For the moment of copying the one
 * connection is held, so the copy is what a power cut at that moment would leave: whole, and opened as such. Who asked
 * for it removes it.
 */
export async function serveCopies(
  lock: FolderLock,
  folder: string,
  opened: { asOwner<R>(body: (query: OwnerQuery) => Promise<R>): Promise<R> },
): Promise<void> {
  await removeStale(folder);
  lock.serve(async (command) => {
    if (command !== copyCommand) throw new Error(`unknown command: ${command}`);
    const copy = path.resolve(folder, `snapshot-${randomBytes(6).toString('hex')}`);
    await mkdir(copy, { mode: 0o700 });
    const copied = { recursive: true, mode: constants.COPYFILE_FICLONE } as const;
    await opened.asOwner(() => cp(path.join(folder, 'database'), copy, copied));
    return { folder: copy };
  });
}

async function removeStale(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => copyName.test(one))) {
    const copy = path.join(folder, name);
    if (Date.now() - (await stat(copy)).mtimeMs > staleAfter) await rm(copy, { recursive: true, force: true });
  }
}
