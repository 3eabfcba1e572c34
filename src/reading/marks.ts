/** The styles of clause marks, from the widest to the narrowest. */
export type MarkStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'capital'
  | 'roman'
  | 'article'
  | 'arabic'
  | 'decimal'
  | 'deep-decimal'
  | 'letter'
  | 'ordinal'
  | 'parenthesis'
  | 'dash'
  | 'plus'
  | 'star';

/** `label` is the part of the mark that names the clause: "II", "1", "a", "Một là"; empty for a bullet. */
export type Mark = { style: MarkStyle; mark: string; label: string; length: number };

const counted = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|\\d{1,3}|[ivxlc]{1,7}';
const titled = new RegExp(
  `^(phần|chương|mục|điều)\\s{1,3}(?:thứ\\s{1,3})?(?:${counted})(?=[\\s.:,)-]|$)[.:)]?-?\\s*`,
  'u',
);
const ordinal =
  /^(?:[-+*•]\s*)?((?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười))\s*[:,.;]?\s*/u;
const roman = /^([IVX]{1,6})\s?(?:[.\-–/)]|\.-|\/-)[-.]?\s*(?=[\p{L}"“(])/u;
const capital = /^([A-H])\s?[.)/-]-?\s+(?=[\p{L}"“(])/u;
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?-?\s+(?=["“(]?\p{Lu})/u;
const arabic = /^(\d{1,2})\s?(?:[.)/\-–]-?\s*(?=[\p{L}"“(])|[.)]\s{1,8}(?=\d))/u;
const letter = /^([a-zđ])\s?[.)/]\s*(?=[\p{L}"“(])/u;
const parenthesis = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u;
const numbered: readonly [MarkStyle, RegExp][] = [
  ['roman', roman],
  ['capital', capital],
  ['decimal', decimal],
  ['arabic', arabic],
  ['letter', letter],
  ['parenthesis', parenthesis],
];
const bullet = /^([-–—−•●▪■◦·✓➢+*])\s*(?=\S)/u;

const titledStyles: Record<string, MarkStyle> = { phần: 'part', chương: 'chapter', mục: 'section', điều: 'article' };

/** The mark that a paragraph begins with, or null. */
export function markAt(text: string, plain: string): Mark | null {
  return titledMark(text, plain) ?? numberedMark(text) ?? bulletMark(text);
}

function titledMark(text: string, plain: string): Mark | null {
  const title = titled.exec(plain);
  const style = title?.[1] === undefined ? undefined : titledStyles[title[1]];
  // "Mục 1", "Điều 2" begin with a capital; "mục 1 phần II" in running text does not.
  if (title && style && /^\p{Lu}/u.test(text))
    return made(style, text, title[0].length, text.slice(0, title[0].length).trim());
  const words = ordinal.exec(plain);
  if (words?.[1] === undefined) return null;
  const from = words[0].indexOf(words[1]);
  return made('ordinal', text, words[0].length, text.slice(from, from + words[1].length));
}

function numberedMark(text: string): Mark | null {
  for (const [style, pattern] of numbered) {
    const match = pattern.exec(text);
    if (match?.[1] === undefined) continue;
    const deep = style === 'decimal' && match[1].split('.').length > 2;
    return made(deep ? 'deep-decimal' : style, text, match[0].length, match[1]);
  }
  return null;
}

function bulletMark(text: string): Mark | null {
  const match = bullet.exec(text);
  if (match?.[1] === undefined) return null;
  const style = match[1] === '+' ? 'plus' : match[1] === '*' ? 'star' : 'dash';
  return made(style, text, match[0].length, '');
}

function made(style: MarkStyle, text: string, length: number, label: string): Mark {
  return { style, mark: text.slice(0, length).trim(), label: label.replace(/[.:)\s-]+$/u, ''), length };
}
