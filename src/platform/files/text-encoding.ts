/**
 * Text in UTF-8, or in UTF-16 with a byte order mark; null when the bytes are no such text. The old Vietnamese code
 * pages (TCVN3, VNI) are not valid UTF-8 and give null.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes, encodingOf(bytes));
  return text === null || text.includes('\0') ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
