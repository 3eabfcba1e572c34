import { markdownRemains } from './markdown.ts';
import type { Span } from './reading.ts';

/**
 * A text made ready for matching. `text` is composed (NFC) with long runs of blanks cut short; `plain` has the same
 * length, in lower case, with one spelling of tones, dashes and quotes. `from` and `to` lead back to the given text.
 */
export type Paper = { text: string; plain: string; from: Int32Array; to: Int32Array };

/** Longer runs of one filler character carry no meaning and would make patterns over blanks slow. */
const longestRun = 8;
const fillers = new Set([' ', '\n', '.', '…', '_', '-', '*', '=', '–', '—', '·']);
const invisible = /^[\u00AD\u200B-\u200F\u2060\uFEFF]/u;
/** Putting the marks of one letter in order takes the square of their number; no letter of any script has so many. */
const longestLetter = 16;
const piece = /\r\n?|[^\p{M}]\p{M}*|\p{M}+/suy;
/** Letters, figures and marks that stand for themselves, with single fillers between them: most of any paper. */
const settled = /[\dA-Za-zÀ-ɏḀ-ỹ,;:()/"'%+&!?](?:[ \n.-]?[\dA-Za-zÀ-ɏḀ-ỹ,;:()/"'%+&!?]){0,500}(?!\p{M})/uy;

export function composePaper(given: string): Paper {
  const units: string[] = [];
  let from = new Int32Array(given.length);
  let to = new Int32Array(given.length);
  let length = 0;
  let run = 0;
  const remains = markdownRemains(given);
  let passed = 0;
  for (let at = 0, end = 0; at < given.length; at = end) {
    while ((remains[passed]?.end ?? Infinity) <= at) passed += 1;
    const isSign = (remains[passed]?.start ?? Infinity) <= at;
    const stretch = isSign ? null : matchAt(settled, given, at);
    if (stretch !== null) {
      end = at + stretch[0].length;
      [from, to] = [withRoom(from, length + end - at), withRoom(to, length + end - at)];
      for (let place = at; place < end; place += 1, length += 1) {
        from[length] = place;
        to[length] = place + 1;
      }
      units.push(stretch[0]);
      run = 0;
      continue;
    }
    const written = matchAt(piece, given, at)?.[0] ?? given.charAt(at);
    end = at + written.length;
    if (isSign) continue;
    const unit = spelled(written);
    run = fillers.has(unit) && units.at(-1)?.at(-1) === unit ? run + 1 : 0;
    if (run >= longestRun || unit === '') continue;
    units.push(unit);
    [from, to] = [withRoom(from, length + unit.length), withRoom(to, length + unit.length)];
    from.fill(at, length, length + unit.length);
    to.fill(end, length, length + unit.length);
    length += unit.length;
  }
  const text = units.join('');
  return { text, plain: foldText(text), from: from.subarray(0, length), to: to.subarray(0, length) };
}

/** A tab becomes several blanks, so a paper may be longer than the text it was given in. */
function withRoom(offsets: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= offsets.length) return offsets;
  const wider = new Int32Array(length * 2);
  wider.set(offsets);
  return wider;
}

function spelled(piece: string): string {
  const first = piece.charCodeAt(0);
  if (first === 13) return '\n';
  if (first === 9) return '    ';
  if (first < 128 && piece.length === 1) return first === 11 || first === 12 ? '\n' : piece;
  if (invisible.test(piece)) return '';
  if (/^[\u0085\u2028\u2029]/u.test(piece)) return '\n';
  if (/^\p{Zs}/u.test(piece)) return ' ';
  return piece.slice(0, longestLetter).normalize('NFC');
}

/** Where a span of the paper lies in the text as given. */
export function givenSpan(paper: Paper, span: Span): Span {
  if (paper.from.length === 0) return { start: 0, end: 0 };
  const last = paper.from.length - 1;
  const start = paper.from[Math.min(span.start, last)] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  return { start, end: Math.max(start, paper.to[Math.min(span.end - 1, last)] ?? start) };
}

/** Lower case, one spelling of tones ("uỷ" as "ủy", "hoà" as "hòa"), of dashes and of quotes; keeps the length. */
export function foldText(composed: string): string {
  return sameLengthLower(composed)
    .replace(/[–—‐‑‒―−]/gu, '-')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛′`]/gu, "'")
    .replace(/o[àáảãạ](?!\p{L})/gu, (pair) => moveTone(pair, 'àáảãạ', 'òóỏõọ', 'a'))
    .replace(/o[èéẻẽẹ](?!\p{L})/gu, (pair) => moveTone(pair, 'èéẻẽẹ', 'òóỏõọ', 'e'))
    .replace(/(?<!q)u[ỳýỷỹỵ](?!\p{L})/gu, (pair) => moveTone(pair, 'ỳýỷỹỵ', 'ùúủũụ', 'y'))
    .replace(/q[ùúủũụ]y/gu, (group) => `qu${'ỳýỷỹỵ'['ùúủũụ'.indexOf(group[1] ?? '')] ?? 'y'}`);
}

function moveTone(pair: string, toned: string, first: string, second: string): string {
  return (first[toned.indexOf(pair[1] ?? '')] ?? pair[0] ?? '') + second;
}

function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
}

/** Letters without any sign, for fixed words that are often mistyped ("TUYẾN GIÁO"); the length may change. */
export function bare(plain: string): string {
  return plain.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** The words of a comma-separated list, longest first, so that "chủ tịch" is not cut to "chủ". */
export function wordList(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length);
}

/** A pattern that finds whole words only: `\b` does not know Vietnamese letters. */
export function wholeWords(alternatives: string, flags = 'gu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);
}

/** The same, only at `lastIndex`. */
export function wordsHere(alternatives: string): RegExp {
  return new RegExp(`(?:${alternatives})(?![\\p{L}\\p{N}])`, 'uy');
}

/** Runs a sticky pattern at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Every match of a global pattern. `matchAll` compiles its pattern anew at each call, which is dear on short texts. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again at the same place.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** The text of a span on one line, blanks single. */
export function oneLine(paper: Paper, span: Span): string {
  return paper.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}

export function trimmedSpan(paper: Paper, start: number, end: number): Span {
  const slice = paper.text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + slice.trimEnd().length) };
}
