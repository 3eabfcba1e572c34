import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a file of a backup to the place that the store has for its hash. The caller has compared the two. */
export async function keepRestored(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const shelf = join(folder, hash.slice(0, 2));
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  const file = await open(join(shelf, hash), 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
