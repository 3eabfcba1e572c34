import { searchKey } from './fold.ts';

const known = new Map<string, string>();

/**
 * Letter for letter without accents, in lower case; every other sign is a space. As long as the text, so a place in it is a place in the
 * text: for finding words and showing them as they are written.
 */
export function plainLetters(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) plain += plainLetter(text[at]!);
  return plain;
}

function plainLetter(letter: string): string {
  let plain = known.get(letter);
  if (plain === undefined) {
    const key = searchKey(letter);
    plain = /^[a-z0-9]$/u.test(key) ? key : ' ';
    known.set(letter, plain);
  }
  return plain;
}
