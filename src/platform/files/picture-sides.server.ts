import { openWorkerQueue } from '#platform/export/worker-queue.server.ts';

import { ownBuffer } from './file-bytes.ts';
import { fileLimits } from './file-limits.ts';
import { storePhoto, type StoredPhoto } from './photos.server.ts';
import type { FileStore } from './store.server.ts';

const jobs = openWorkerQueue<{ bytes: Uint8Array; sides: readonly number[] }, Uint8Array[]>({
  entry: '#platform/files/picture-sides-worker.server.ts',
  limitMs: fileLimits.photoMs,
  waiting: 100,
  memoryMb: 128,
  refusalOnLoss: 'photo-broken',
});

/**
 * A picture for pages: at most 1600 pixels long, and once more for each of `sides`; upright and without metadata. Refuses with the
 * photo codes; of what is refused nothing is written.
 */
export async function storeInSides(
  files: FileStore,
  bytes: Uint8Array,
  name: string,
  sides: readonly number[],
): Promise<StoredPhoto[]> {
  const large = await storePhoto(files, bytes, name);
  const drawn = await jobs.run({ bytes: ownBuffer(await files.get(large.hash)), sides });
  const smaller: StoredPhoto[] = [];
  for (const side of drawn) smaller.push(await storePhoto(files, side, 'anh.jpg'));
  return [...smaller, large];
}
