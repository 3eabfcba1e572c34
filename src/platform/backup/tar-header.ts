import { Unfit } from './unfit.ts';

/** The block of tar: headers are one, contents are filled up to whole ones. */
export const block = 512;

/** A header of the common form of tar (ustar), which every tar program reads. Names up to 100 bytes, sizes below 8 GB. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  const header = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new RangeError(`the name is too long for tar: ${name}`);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${octal(size, 11)}\0`, 124);
  header.write(`${octal(Math.floor(at.getTime() / 1000), 11)}\0`, 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148);
  return header;
}

/** Name and size of a header; null for a block of zeros, which ends the file. Throws Unfit. */
export function readTarHeader(header: Buffer, isFirst: boolean): { name: string; size: number } | null {
  if (header.every((byte) => byte === 0)) return null;
  const isTar = header.toString('latin1', 257, 262) === 'ustar';
  if (isFirst && !isTar) throw new Unfit('not-a-backup', '');
  const end = header.indexOf(0);
  const name = header.toString('utf8', 0, end < 0 || end > 100 ? 100 : end);
  if (!isTar || parseOctal(header, 148, 8) !== checksumOf(header)) throw new Unfit('damaged', name);
  return { name, size: parseOctal(header, 124, 12) };
}

/** What fills the last block of a content of this size. */
export function fillingOf(size: number): number {
  return (block - (size % block)) % block;
}

/** The sum of all bytes, with its own field counted as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function parseOctal(header: Buffer, from: number, length: number): number {
  return Number.parseInt(header.toString('latin1', from, from + length).replaceAll(/[\0 ]/gu, ''), 8);
}
