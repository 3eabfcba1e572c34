import { crc32, inflateRawSync } from 'node:zlib';

import { Refusal } from '#platform/refusal.ts';

import { fileLimits } from './file-limits.ts';

/** A line of the zip directory; offsets and sizes in bytes. */
interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const END_SIGNATURE = 0x06_05_4b_50;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The files of a zip by name. Sizes are read from the directory and judged before anything is inflated, and no file may
 * inflate beyond the size that the directory gives. Refuses with file-broken, file-encrypted or file-bomb.
 */
export function readArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (inflated > fileLimits.inflatedBytes || inflated > bytes.length * fileLimits.inflatedRatio) {
    throw new Refusal('file-bomb', { inflatedBytes: inflated });
  }
  if (entries.some((entry) => entry.encrypted)) throw new Refusal('file-encrypted');
  const files = entries.filter((entry) => !entry.name.endsWith('/'));
  // Two files of one name are a way to show each reader another content.
  if (new Set(files.map((entry) => entry.name.toLowerCase())).size < files.length) throw new Refusal('file-broken');
  return new Map(files.map((entry) => [entry.name, readEntry(buffer, entry)]));
}

function readDirectory(buffer: Buffer): Entry[] {
  const end = findEnd(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > fileLimits.entries) throw new Refusal('file-bomb', { entries: count });
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Refusal('file-broken');
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = buffer.length - END_LENGTH; at >= lowest; at -= 1) {
    if (buffer.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Refusal('file-broken');
}

function readEntry(buffer: Buffer, entry: Entry): Uint8Array {
  if (entry.offset + 30 > buffer.length) throw new Refusal('file-broken');
  const start = entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28);
  const packed = buffer.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new Refusal('file-broken');
  const content = inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Refusal('file-broken');
  return content;
}

function inflate(packed: Buffer, entry: Entry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Refusal('file-broken');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isLonger ? 'file-bomb' : 'file-broken');
  }
}
