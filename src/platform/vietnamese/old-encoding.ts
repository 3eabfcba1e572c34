import { isSyllable } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type OldEncoding = 'tcvn3' | 'vni' | 'windows-1258';

/** As officers call them. */
export const oldEncodingNames: Record<OldEncoding, string> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  'windows-1258': 'Windows-1258',
};

export interface Converted {
  text: string;
  encoding: OldEncoding;
  /** The share of accented words that are Vietnamese syllables after the conversion, 0 to 1. */
  certainty: number;
}

/** Letters that no text in TCVN3 or VNI can have: what has one is Unicode already. */
const BEYOND_ONE_BYTE =
  /[\u0100-\u0151\u0154-\u015F\u0162-\u0177\u0179-\u017C\u017F-\u0191\u0193-\u02C5\u02DD-\u1FFF]/u;
/** In TCVN3 the signs above ASCII are letters, be they µ, · or «. */
const WORDS = /[A-Za-z\u00A1-\u00FF]+/gu;
const ACCENTED = /[\u00A1-\u00FF]/u;

const LEAST_AFTER = 0.85;
const LEAST_GAIN = 0.4;

/**
 * Text written for the fonts of TCVN3 or VNI, in Unicode; null where it is not so for certain. It is when the words make
 * no Vietnamese as they stand and do once converted. `least` is how many different accented words that takes.
 */
export function convertOldText(text: string, least = 5): Converted | null {
  if (!BEYOND_ONE_BYTE.test(text)) return convertWhole(text, least);
  // A paper put together from two has lines of either kind: those that may be old are judged together.
  const lines = text.split('\n');
  const mayBeOld = (line: string) => ACCENTED.test(line) && !BEYOND_ONE_BYTE.test(line);
  const converted = convertWhole(lines.filter(mayBeOld).join('\n'), least);
  if (!converted) return null;
  const made = converted.text.split('\n').values();
  return { ...converted, text: lines.map((line) => (mayBeOld(line) ? made.next().value : line)).join('\n') };
}

function convertWhole(text: string, least: number): Converted | null {
  if (!ACCENTED.test(text)) return null;
  const words = accentedWords(text);
  if (words.length < least) return null;
  const before = shareOf(words, (word) => word);
  const [best] = candidates
    .map((candidate) => ({ ...candidate, certainty: shareOf(words, candidate.decode) }))
    .toSorted((a, b) => b.certainty - a.certainty);
  if (!best || best.certainty < LEAST_AFTER || best.certainty - before < LEAST_GAIN) return null;
  return { text: best.decode(text), encoding: best.encoding, certainty: best.certainty };
}

const candidates = [
  { encoding: 'tcvn3', decode: fromTcvn3 },
  { encoding: 'vni', decode: fromVni },
] as const;

/** How well text that needs no conversion reads as Vietnamese, as `Converted.certainty`; null without accented words. */
export function vietnameseShare(text: string): number | null {
  const words = [...new Set(text.match(/[\p{L}\p{M}]+/gu) ?? [])].filter((word) => /[^A-Za-z]/u.test(word));
  return words.length === 0 ? null : shareOf(words, (word) => word);
}

/** Which old code page the fonts of that name have; null for all others. */
export function encodingOfFont(font: string): 'tcvn3' | 'vni' | null {
  if (/^\.vn/iu.test(font)) return 'tcvn3';
  return /^vni[- ]/iu.test(font) ? 'vni' : null;
}

/** .VnTimeH and its like show small letters as capitals. */
export function isCapitalFont(font: string): boolean {
  return /^\.vn\w*h$/iu.test(font.replace(/[\s-]/gu, ''));
}

/** Converts what a font has already told the code page of; text with letters of Unicode stays as it is. */
export function decodeOldText(text: string, encoding: 'tcvn3' | 'vni'): string {
  if (BEYOND_ONE_BYTE.test(text)) return text;
  return encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

const UNICODE_WORD = new RegExp(`\\S*${BEYOND_ONE_BYTE.source}\\S*`, 'gu');

/** Whether text under such a font is truly in its code page: many set Unicode in a .Vn font without noticing. */
export function isTrulyOld(text: string, encoding: 'tcvn3' | 'vni'): boolean {
  const words = accentedWords(text.replace(UNICODE_WORD, ' '));
  const unicode = text.match(UNICODE_WORD)?.length ?? 0;
  if (words.length === 0 || unicode > words.length) return false;
  const decode = encoding === 'tcvn3' ? fromTcvn3 : fromVni;
  return shareOf(words, decode) > shareOf(words, (word) => word);
}

/** Abbreviations (H§ND) say nothing either way. */
function accentedWords(text: string): string[] {
  const words = (text.match(WORDS) ?? []).filter((word) => ACCENTED.test(word) && !/^[A-Z§Ñ]+$/u.test(word));
  return [...new Set(words)];
}

function shareOf(words: readonly string[], decode: (word: string) => string): number {
  return words.filter((word) => isSyllable(decode(word))).length / Math.max(1, words.length);
}
