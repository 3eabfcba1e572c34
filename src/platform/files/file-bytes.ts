import { Refusal } from '#platform/refusal.ts';

import { fileLimits } from './file-limits.ts';

/** Refuses with file-empty or file-too-large; cheap enough to ask before the bytes are handed on. */
export function refuseSize(size: number): void {
  if (size === 0) throw new Refusal('file-empty');
  if (size > fileLimits.bytes) throw new Refusal('file-too-large', { size, limit: fileLimits.bytes });
}

/** The bytes in a buffer of their own: a view into a larger one would send the whole of that to a thread. */
export function ownBuffer(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
