import { cleanText, ONE_TONE_MARK, TONE_MARKS } from './fold.ts';

// Lower bytes than any letter, in this order, so that a shorter word and a shorter name come first.
const LEVEL_END = ' ';
const WORD_END = '!';
const LETTERS_END = '"';
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const WEIGHTS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg';
const NUMBER_OR_LETTER = /(?<number>[0-9]{1,60})|(?<letter>\p{L}|\p{N})(?<marks>\p{M}*)/gu;

/**
 * An ASCII key whose byte order (collate "C") is Vietnamese dictionary order: word by word, in a word the letters
 * (a ă â b c d đ e ê …), then the tone (ngang huyền hỏi ngã sắc nặng); case decides last, small before capital.
 * Numbers come before letters and by their value; every other sign only parts words.
 */
export function sortKey(text: string): string {
  return keyOfWords(wordsOf(text));
}

/** As `sortKey`, but by the given name (the last word) first, then family and middle names. */
export function personSortKey(fullName: string): string {
  const words = cleanText(fullName).trim().split(/\s+/u);
  return keyOfWords([...wordsOf(words.at(-1) ?? ''), ...wordsOf(words.slice(0, -1).join(' '))]);
}

type Weights = { letters: string; tones: string; cases: string };

function keyOfWords(words: readonly Weights[]): string {
  const order = words.map((word) => word.letters + LETTERS_END + word.tones).join(WORD_END);
  return order + LEVEL_END + words.map((word) => word.cases).join('');
}

function wordsOf(text: string): Weights[] {
  const decomposed = cleanText(text).normalize('NFKD');
  return decomposed.split(/[^\p{L}\p{N}\p{M}]+/u).flatMap((word) => (/[\p{L}\p{N}]/u.test(word) ? [weigh(word)] : []));
}

function weigh(word: string): Weights {
  const weights: Weights = { letters: '', tones: '', cases: '' };
  for (const { groups = {} } of word.matchAll(NUMBER_OR_LETTER)) {
    if (groups.number) weights.letters += numberWeight(groups.number);
    else addLetter(weights, groups.letter ?? '', groups.marks ?? '');
  }
  return weights;
}

function addLetter(weights: Weights, letter: string, marks: string): void {
  const small = letter.toLowerCase();
  const tones = marks.match(ONE_TONE_MARK) ?? [];
  const quality = marks.replace(ONE_TONE_MARK, '');
  weights.letters += letterWeight((small + quality).normalize('NFC'), small);
  weights.tones += tones.map((tone) => String(TONE_MARKS.indexOf(tone) + 2)).join('');
  weights.cases += letter === small ? '0' : '1';
}

// Marks outside the alphabet (ĕ, č, ñ of the highland languages) leave the letter where its base stands.
function letterWeight(withQuality: string, base: string): string {
  const found = ALPHABET.indexOf(withQuality);
  const place = withQuality.length === 1 && found !== -1 ? found : ALPHABET.indexOf(base);
  if (place !== -1) return WEIGHTS.charAt(place);
  return `~${(base.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}

// The count of digits goes first, so that 2 comes before 10.
function numberWeight(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/u, '');
  return `0${String(value.length).padStart(2, '0')}${value}`;
}
