import { Refusal } from '#platform/refusal.ts';

import { refuseSize } from './file-bytes.ts';
import { docxMediaType, extensionOf, type MediaType } from './file-limits.ts';
import { decodeText, decodeUnicode } from './text-encoding.ts';
import { readWordPackage } from './word-package.server.ts';

const extensions = new Map<string, MediaType>([
  ['docx', docxMediaType],
  ['txt', 'text/plain'],
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['jfif', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
]);
const MACRO_EXTENSIONS = new Set(['docm', 'dotm']);
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';
/** The stream that holds a .docx behind a password, inside a compound file. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const PDF_TAIL = 2048;

/**
 * The media type that the bytes show; the name only confirms it. Inflates a .docx whole, so it runs in the file worker.
 * Refuses with the codes of `FileRefusalCode`.
 */
export function sniffFile(bytes: Uint8Array, name: string): MediaType {
  refuseSize(bytes.length);
  const extension = extensionOf(name);
  const expected = expectedType(extension);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = binaryType(buffer, expected) ?? textType(buffer, expected);
  if (expected && found !== expected) throw new Refusal('file-type-mismatch', { extension });
  if (!found) throw new Refusal('file-type-not-accepted', { extension });
  return found;
}

function expectedType(extension: string): MediaType | undefined {
  if (MACRO_EXTENSIONS.has(extension)) throw new Refusal('file-has-macros', { extension });
  const expected = extensions.get(extension);
  if (extension !== '' && !expected) throw new Refusal('file-type-not-accepted', { extension });
  return expected;
}

function binaryType(buffer: Buffer, expected: MediaType | undefined): MediaType | undefined {
  const head = buffer.toString('latin1', 0, 16);
  if (head.startsWith('%PDF-')) return whole('application/pdf', buffer.includes('%%EOF', buffer.length - PDF_TAIL));
  if (head.startsWith('\u00FF\u00D8\u00FF'))
    return whole('image/jpeg', buffer.lastIndexOf('\u00FF\u00D9', undefined, 'latin1') > 0);
  if (head.startsWith('\u0089PNG\r\n\u001A\n')) return whole('image/png', buffer.includes('IEND'));
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') {
    return whole('image/webp', buffer.length >= 16 && buffer.readUInt32LE(4) + 8 <= buffer.length);
  }
  if (buffer.toString('hex', 0, 8) === COMPOUND_FILE && buffer.includes(ENCRYPTED_STREAM)) {
    throw new Refusal('file-encrypted');
  }
  if (!head.startsWith('PK') || (expected && expected !== docxMediaType)) return undefined;
  return readWordPackage(buffer) ? docxMediaType : undefined;
}

/** A file whose end is missing was cut off on its way. */
function whole(mediaType: MediaType, hasEnd: boolean): MediaType {
  if (!hasEnd) throw new Refusal('file-broken');
  return mediaType;
}

function textType(buffer: Buffer, expected: MediaType | undefined): MediaType | undefined {
  if (decodeUnicode(buffer) !== null) return 'text/plain';
  // An old code page has no mark of its own: without the name such bytes are no text.
  if (expected === 'text/plain' && decodeText(buffer) !== null) return 'text/plain';
  if (expected === 'text/plain' && !buffer.includes(0)) throw new Refusal('text-encoding-unknown');
  return undefined;
}
