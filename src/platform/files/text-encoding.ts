import { convertOldText, type OldEncoding, vietnameseShare } from '#platform/vietnamese/old-encoding.ts';

export interface Conversion {
  encoding: OldEncoding;
  certainty: number;
  /** A letter that the file did not give away. */
  lost?: string;
}

/** Words as they were drawn from a file, and the old code page that they came from, with how sure that is (0 to 1). */
export interface DrawnText {
  text: string;
  converted: Conversion | null;
}

/**
 * Text in UTF-8, in UTF-16 with a byte order mark, or in an old Vietnamese code page (TCVN3, VNI, Windows-1258) that
 * shows itself for certain; null when the bytes are no such text.
 */
export function decodeText(bytes: Uint8Array): DrawnText | null {
  const text = decodeUnicode(bytes);
  if (text !== null) return unmixed(text);
  return bytes.includes(0) ? null : oldText(bytes);
}

/** Text in UTF-8, or in UTF-16 with a byte order mark, as it stands. */
export function decodeUnicode(bytes: Uint8Array): string | null {
  const text = decode(bytes, encodingOf(bytes));
  return text === null || text.includes('\0') ? null : text;
}

/** Text of the old fonts may have been saved as Unicode since, letter by letter: "Céng hoµ" in UTF-8. */
export function unmixed(text: string): DrawnText {
  const old = convertOldText(text);
  if (old === null) return { text, converted: null };
  return { text: old.text, converted: { encoding: old.encoding, certainty: old.certainty } };
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

const LEAST_SHARE = 0.85;

/** Bytes that are no Unicode: one word is evidence enough, since something they must be. */
function oldText(bytes: Uint8Array): DrawnText | null {
  const byFont = convertOldText(new TextDecoder('windows-1252').decode(bytes), 1);
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const share = vietnameseShare(windows) ?? 0;
  if (share >= LEAST_SHARE && share >= (byFont?.certainty ?? 0)) {
    return { text: windows, converted: { encoding: 'windows-1258', certainty: share } };
  }
  return byFont && { text: byFont.text, converted: { encoding: byFont.encoding, certainty: byFont.certainty } };
}
