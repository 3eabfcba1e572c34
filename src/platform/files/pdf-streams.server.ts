import { constants, createInflate } from 'node:zlib';

import { Refusal } from '#platform/refusal.ts';

import { fileLimits } from './file-limits.ts';

const STREAM = /stream\r?\n/gu;
/** Where the words before "stream" say what it is. */
const LONGEST_HEAD = 4096;
const PACKED = /\/(?:Flate|LZW|RunLength)Decode/gu;
const SHORT = 256 * 1024;

/**
 * Refuses with file-bomb what would unpack to far more than it is: the reader of PDF unpacks streams whole, in memory that
 * a thread's limit does not count. Pictures are not unpacked for text, but a page may name one as its content.
 */
export async function refuseHeavyStreams(bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let inflated = 0;
  for (const match of text.matchAll(STREAM)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    const start = match.index + match[0].length;
    const head = headOf(text, match.index);
    const packings = head.match(PACKED)?.length ?? 0;
    if (packings === 0) continue;
    const end = text.indexOf('endstream', start);
    const packed = bytes.subarray(start, end === -1 ? bytes.length : end);
    const isImage = /\/Subtype\s*\/Image\b/u.test(head);
    if (packings > 1 || (!isImage && isOdd(head) && packed.length > SHORT)) throw new Refusal('file-bomb');
    const limit = isImage ? fileLimits.imageBytes : fileLimits.inflatedBytes - inflated;
    const size = await inflatedSize(packed, limit);
    if (size > limit) throw new Refusal('file-bomb', { inflatedBytes: size });
    if (!isImage) inflated += size;
  }
}

/** Packed in a way that `inflatedSize` does not measure; what writes PDF today uses none of them for words. */
function isOdd(head: string): boolean {
  return /\/(?:LZW|RunLength|ASCII85|ASCIIHex)Decode/u.test(head);
}

/** The dictionary before a stream, names written out: /Fl#61teDecode is /FlateDecode. */
function headOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_HEAD), at);
  return before
    .slice(before.lastIndexOf(' obj') + 1)
    .replace(/#(?<hex>[\da-f]{2})/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

/** How much comes out, read to the limit and not kept; 0 for what is not packed so. */
function inflatedSize(packed: Uint8Array, limit: number): Promise<number> {
  return new Promise((resolve) => {
    let size = 0;
    const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    inflate.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > limit) inflate.destroy();
    });
    // What is broken here is for the reader of PDF to judge.
    for (const event of ['end', 'error', 'close']) inflate.on(event, () => resolve(size));
    inflate.end(packed);
  });
}
