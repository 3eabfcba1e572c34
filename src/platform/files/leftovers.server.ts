import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const batch = 200;

/**
 * Removes the files of a store that were last put before an instant and that `unnamed` picks out of the hashes it is
 * shown: what a command left that died between storing a file and writing its row. Gives how many went.
 */
export async function sweepLeftovers(
  folder: string,
  before: Date,
  unnamed: (hashes: string[]) => Promise<string[]>,
): Promise<number> {
  let removed = 0;
  const shelves = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/u.test(name));
  for (const shelf of shelves) {
    const old = await oldFiles(join(folder, shelf), before);
    for (let at = 0; at < old.length; at += batch) {
      for (const hash of await unnamed(old.slice(at, at + batch))) {
        if (await discard(folder, hash, before)) removed += 1;
      }
    }
  }
  return removed;
}

async function oldFiles(shelf: string, before: Date): Promise<string[]> {
  const old: string[] = [];
  for (const name of (await readdir(shelf)).filter((one) => /^[0-9a-f]{64}$/u.test(one))) {
    const found = await stat(join(shelf, name)).catch(() => null);
    if (found && found.mtime < before) old.push(name);
  }
  return old;
}

/**
 * Moved aside before it is removed: somebody may put the same bytes at this very moment. Who did so before the move has
 * made the file young, and it goes back; who comes after finds none and writes it anew.
 */
async function discard(folder: string, hash: string, before: Date): Promise<boolean> {
  const place = join(folder, hash.slice(0, 2), hash);
  const aside = join(folder, 'unfinished', randomUUID());
  await mkdir(join(folder, 'unfinished'), { recursive: true, mode: 0o700 });
  await rename(place, aside);
  const isWanted = (await stat(aside)).mtime >= before;
  if (isWanted) await rename(aside, place);
  else await rm(aside);
  return !isWanted;
}
