import { allMatches } from './fold.ts';

/** The number and symbol of a paper, as one finds them in running text and in a head. */
export type Symbol = { text: string; number: number | null; start: number; end: number };

const organ = '[\\p{Lu}][\\p{L}\\d]{0,39}';
const joint = '(?:-|\\s?-\\s?(?=\\p{Lu}{2}))';
const chain = `${organ}(?:${joint}${organ}){0,6}`;
// Party: 61-KH/TU · state: 16/CT-TTg, 59/2023/NĐ-CP · National Assembly: 75/2015/QH13.
const party = `\\d{1,5}\\s?-\\s?[\\p{Lu}][\\p{L}]{0,7}\\s?/\\s?${chain}`;
const yearly = `\\d{1,5}\\s?/\\s?(?:19|20)\\d{2}\\s?/\\s?${chain}`;
const state = `\\d{1,5}\\s?/\\s?${organ}(?:${joint}|/)${chain}`;
const inText = new RegExp(`(?<![\\p{L}\\d/.,-])(?:${party}|${yearly}|${state})(?![\\p{L}\\d])`, 'gu');
// Behind "số" also "77/UBND" and "08 QĐ/MTTQ-BTT".
const afterWord = new RegExp(
  `(?<=[Ss][Ốố]:?\\s{1,3})\\d{1,5}(?:\\s?|\\s\\p{Lu}[\\p{L}]{0,4}\\s?)/\\s?${chain}(?![\\p{L}\\d%])`,
  'gu',
);

const forms = /(?:mẫu|biểu|phụ lục)(?:\s{1,3}(?:số|báo cáo))?\s{0,3}$/u;

/** Every symbol in a composed text, in order; codes of forms ("Mẫu 01/…") are no papers. */
export function symbolsIn(text: string, plain: string): Symbol[] {
  if (!text.includes('/')) return [];
  const found: Symbol[] = [];
  const hyphened = withHyphens(text);
  for (const pattern of [inText, afterWord]) {
    for (const match of allMatches(pattern, hyphened)) {
      const start = match.index;
      if (forms.test(plain.slice(Math.max(0, start - 24), start))) continue;
      if (!lettersCount(match[0])) continue;
      const written = match[0].replace(/\s?-\s?(?:[Nn]gày|[Vv]ề|[Cc]ủa)$/u, '');
      found.push({
        text: written.replace(/\s/gu, ''),
        number: leadingNumber(written),
        start,
        end: start + written.length,
      });
    }
  }
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter(
    (one, index) =>
      index === 0 || one.start >= Math.max(...ordered.slice(Math.max(0, index - 2), index).map((two) => two.end)),
  );
}

/** Symbols are joined by hyphens, also where a word processor has made dashes of them. */
function withHyphens(text: string): string {
  return text.replace(/[–—‐‑−]/gu, '-');
}

/** "20/Thanh-niên" is no symbol: two capitals stand in every real one. */
function lettersCount(text: string): boolean {
  return (text.match(/\p{Lu}/gu) ?? []).length >= 2;
}

function leadingNumber(text: string): number | null {
  const digits = /^\d{1,7}/u.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
}

const blanks = '[\\s.…_]{0,12}';
const headLine = new RegExp(
  `^(.{0,40}?)số(?:\\s{0,8}:)?${blanks}(\\d{0,5})${blanks}([-/]\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?[\\p{L}][\\p{L}\\d]{0,39}(?:\\s?[-/]\\s?[\\p{L}][\\p{L}\\d]{0,39}){0,6})`,
  'u',
);

/** The symbol of a head line "Số: 12/KH-…", also with the number left blank ("Số:   -CV/ĐU"). */
export function headSymbol(text: string, plain: string, offset: number): Symbol | null {
  const match = headLine.exec(plain);
  if (
    match?.[3] === undefined ||
    !/^(?:|nội dung văn bản|văn bản|công văn|ký hiệu|số hiệu)\s{0,3}$/u.test(match[1] ?? '')
  )
    return null;
  const tail = match[3].length;
  const start = match.index + match[0].length - tail;
  const digits = match[2] ?? '';
  const from = digits === '' ? start : plain.lastIndexOf(digits, start);
  const written = withHyphens(text.slice(start, start + tail));
  if (!/^[-/]\s?(?:\d{4}\s?\/\s?)?\p{Lu}/u.test(written)) return null;
  return {
    text: digits + written.replace(/\s/gu, ''),
    number: digits === '' ? null : Number(digits),
    start: offset + from,
    end: offset + start + tail,
  };
}
