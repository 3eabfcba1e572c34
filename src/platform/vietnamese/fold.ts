const ODD_SPACES = /[^\S\n\t]/gu;
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
// A vertical tab is the line break within a paragraph of a word processor.
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
// Ð (Icelandic) and Ɖ (African) stand for Đ in texts converted from the old Vietnamese code pages.
const LOOKALIKE_CAPITAL = /[\u00D0\u0189]/gu;
const LOOKALIKE_SMALL = /[\u00F0\u0256]/gu;
const TYPED_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02BC]/gu, "'"],
  [/[\u201C\u201D]/gu, '"'],
  [/[\u2010-\u2015]/gu, '-'],
];
/** The combining marks of the five written tones, in dictionary order: huyền, hỏi, ngã, sắc, nặng. */
export const TONE_MARKS = '\u0300\u0309\u0303\u0301\u0323';
export const ONE_TONE_MARK = new RegExp(`[${TONE_MARKS}]`, 'gu');

/**
 * Text as it is kept: composed (NFC), plain spaces and line ends, no control or invisible characters except newline
 * and tab. Applied wherever text enters; it neither trims nor joins spaces.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .replace(LOOKALIKE_CAPITAL, 'Đ')
    .replace(LOOKALIKE_SMALL, 'đ')
    .normalize('NFC');
}

/** For search without accents: lower case, no accents, đ as d, one space between words. Never for identity. */
export function searchKey(text: string): string {
  return oneSpace(
    sameSigns(cleanText(text.normalize('NFKD')).toLowerCase())
      .normalize('NFKD')
      .replace(/[\u0300-\u036F]/gu, '')
      .replaceAll('đ', 'd'),
  );
}

/**
 * For identity: ignores case, spacing and where in a syllable the tone is written (hoà = hòa, uỷ = ủy), keeps every
 * accent (Hoa, Hòa and Hoá stay three names). The tone moves to the end of its word; not for display.
 */
export function matchKey(text: string): string {
  const letters = sameSigns(cleanText(text).toLowerCase()).normalize('NFD');
  const toneLast = letters.replace(
    /[\p{L}\p{M}]+/gu,
    (word) => word.replace(ONE_TONE_MARK, '') + (word.match(ONE_TONE_MARK) ?? []).join(''),
  );
  return oneSpace(toneLast.normalize('NFC'));
}

function sameSigns(text: string): string {
  return TYPED_VARIANTS.reduce((written, [variants, plain]) => written.replace(variants, plain), text);
}

function oneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
