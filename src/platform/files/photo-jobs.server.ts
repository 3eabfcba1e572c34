import { openWorkerQueue } from '#platform/export/worker-queue.server.ts';
import { Refusal } from '#platform/refusal.ts';

import { ownBuffer } from './file-bytes.ts';
import { fileLimits } from './file-limits.ts';
import type { PreparedPhoto } from './prepare-photo.server.ts';

const jobs = openWorkerQueue<Uint8Array, PreparedPhoto>({
  entry: '#platform/files/photo-worker.server.ts',
  limitMs: fileLimits.photoMs,
  waiting: 100,
  memoryMb: 128,
  refusalOnLoss: 'photo-broken',
});

/** `drawPhoto` in a thread of its own, one picture at a time: 15 MB, 50 million pixels, 15 seconds, no environment. */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (bytes.length > fileLimits.photoBytes) {
    throw new Refusal('photo-too-large', { size: bytes.length, limit: fileLimits.photoBytes });
  }
  return jobs.run(ownBuffer(bytes));
}
