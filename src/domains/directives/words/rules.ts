import { searchKey } from '#platform/vietnamese/fold.ts';
import { plainLetters } from '#platform/vietnamese/plain-letters.ts';

const mostWords = 12;

/**
 * What was typed, as a query of PostgreSQL's full text: every word must stand in the paper, what is in quotation marks
 * side by side. Null where nothing of it is a word. Only letters and digits get in, so there is nothing to escape.
 */
export function wordQuery(typed: string): string | null {
  const parts = typed.replace(/[“”„]/gu, '"').split('"');
  const wanted = parts.flatMap((part, at) => {
    const words = plainWords(part);
    return at % 2 === 1 && at < parts.length - 1 && words.length > 0 ? [words.join(' <-> ')] : words;
  });
  return wanted.length === 0
    ? null
    : wanted
        .slice(0, mostWords)
        .map((each) => `(${each})`)
        .join(' & ');
}

function plainWords(text: string): string[] {
  return searchKey(text)
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .slice(0, mostWords);
}

/** The words that were typed, folded, without what puts them side by side. */
export function wordsOf(typed: string): string[] {
  return plainWords(typed.replace(/["“”„]/gu, ' '));
}

export interface Passage {
  before: string;
  hit: string;
  after: string;
}

const around = 90;

/**
 * A piece of a text around the place where most of the wanted words stand first, with accents as written; the beginning
 * where none of them is found (the word stands in the heading).
 */
export function passageOf(text: string, typed: string): Passage {
  // One more space before the first letter and behind the last.
  const folded = ` ${plainLetters(text)} `;
  const words = wordsOf(typed);
  const phrase = words.join(' ');
  const found = placeOf(folded, phrase) ?? words.map((word) => placeOf(folded, word)).find((place) => place !== null);
  const { start, end } = found ?? { start: 0, end: 0 };
  const from = Math.max(0, start - around);
  const until = Math.min(text.length, end + around);
  const plain = (piece: string) => piece.replace(/\s+/gu, ' ');
  return {
    before: `${from > 0 ? '…' : ''}${plain(text.slice(from, start))}`,
    hit: plain(text.slice(start, end)),
    after: `${plain(text.slice(end, until))}${until < text.length ? '…' : ''}`,
  };
}

/** Where whole words stand: the space before them is the place of their first letter in the text itself. */
function placeOf(folded: string, words: string): { start: number; end: number } | null {
  if (words === '') return null;
  const start = folded.indexOf(` ${words} `);
  return start === -1 ? null : { start, end: start + words.length };
}
