/**
 * Reads a figure in either habit: "1.060" and "2,370 tỷ" differ only by what stands behind. Two or more equal
 * separators group thousands; a single one followed by three digits groups if it is a dot, and is a decimal comma
 * if it is a comma; "0," and "0." always begin a decimal.
 */
export function readNumber(written: string): number | null {
  const clean = written.replace(/\s/gu, '');
  if (!/^\d{1,15}(?:[.,]\d{1,12}){0,6}$/u.test(clean)) return null;
  const dots = clean.split('.').length - 1;
  const commas = clean.split(',').length - 1;
  if (dots + commas > 1) {
    // "102,750.000" is money with the wrong separator: three digits behind all of them are groups.
    if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(clean)) return Number(clean.replace(/[.,]/gu, ''));
    const [, whole, decimals] = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/u.exec(clean) ?? thousandsByComma.exec(clean) ?? [];
    // "50.700.00", "1.5.2026": no figure rather than a wrong one.
    return whole === undefined ? null : Number(`${whole.replace(/[.,]/gu, '')}.${decimals}`);
  }
  if (dots === 1) return grouped(clean, '.') ? Number(clean.replace('.', '')) : Number(clean);
  return Number(clean.replace(',', '.'));
}

function grouped(clean: string, separator: string): boolean {
  const [whole = '', rest = ''] = clean.split(separator);
  return rest.length === 3 && whole !== '0' && whole.length <= 3;
}

const thousandsByComma = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/u;

/** The pattern of a figure, for use in larger patterns. */
export const figure = '\\d{1,12}(?:[.,]\\d{1,6}){0,4}';

const small: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** The pattern of a small number in letters, in folded text. "Năm" is far more often a year: only a hard word before it makes it five. */
export const spelledFigure = Object.keys(small).join('|');

/** "Hai", "mười": small numbers in letters, folded; null for anything else. */
export function readSpelled(word: string): number | null {
  return Object.hasOwn(small, word) ? (small[word] ?? null) : null;
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** A Roman number up to 89, in small or capital letters: what quarters, terms and clauses are counted with. */
export function readRoman(written: string): number | null {
  const letters = written.toLowerCase();
  if (!/^(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})$/u.test(letters) || letters === '') return null;
  let total = 0;
  for (const [at, letter] of Array.from(letters).entries()) {
    const value = romanDigits[letter] ?? 0;
    total += value < (romanDigits[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
