import { isSyllable } from './syllable.ts';

/** No syllable has "ơ" before these: a "ư" stood before it. */
const BARE_HORN = /(?<!ư)([ơờởỡớợ](?:ng|c|u))$/u;
/** Words that the loss leaves possible, but that offices do not write. */
const COMMON: Record<string, string> = {
  ngời: 'người',
  dới: 'dưới',
  lợt: 'lượt',
  vợt: 'vượt',
  mợn: 'mượn',
  vờn: 'vườn',
  mơi: 'mươi',
  rỡi: 'rưỡi',
  lới: 'lưới',
  lu: 'lưu',
  nh: 'như',
  th: 'thư',
};
const WORDS = /\p{L}+/gu;

/**
 * Text of a TCVN3 font whose letter "ư" was lost, with the letter again wherever the spelling leaves one choice
 * ("phờng" → "phường", "nhng" → "nhưng"); a word that is one without it too ("đa", "mời") stays as it is.
 */
export function restoreHorn(text: string): string {
  return text.replace(/(?<!\p{L})u(?= (?:tiên|điểm|tú|đãi|việt|thế|ái))/gu, 'ưu').replace(WORDS, (word) => {
    const small = word.toLowerCase();
    const found = restored(small);
    if (found === small || word.length < 2) return word;
    if (word === word.toUpperCase()) return found.toUpperCase();
    return word === small ? found : found.charAt(0).toUpperCase() + found.slice(1);
  });
}

function restored(word: string): string {
  if (BARE_HORN.test(word)) return word.replace(BARE_HORN, 'ư$1');
  if (COMMON[word] !== undefined) return COMMON[word];
  if (word.length > 6 || isSyllable(word)) return word;
  const choices = Array.from({ length: word.length + 1 }, (_, at) => `${word.slice(0, at)}ư${word.slice(at)}`);
  const syllables = choices.filter((choice) => isSyllable(choice));
  return syllables.length === 1 ? syllables[0]! : word;
}
