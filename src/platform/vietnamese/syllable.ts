import { ONE_TONE_MARK } from './fold.ts';

/** Before i, e, ê, y stand k, gh, ngh; before the other vowels c, g, ng. */
const ONSET =
  '(?:(?:ngh|gh)(?=[eêi])|k(?=[eêiy])|(?:c|ng)(?![eêiy])|g(?![eê])|nh|gi|kh|ph|th|tr|ch|qu|[bdđhlmnprstvx])?';
/** Vowels that a final consonant may follow, and those that stand at the end. */
const CLOSED = '(?:iê|yê|uyê|uô|ươ|oo|oa|oă|oe|uâ|uê|uy|[aăâeêioôơuưy])(?:ch|nh|ng|[cmnpt])';
const OPEN =
  '(?:oai|oay|oao|oeo|uây|uôi|uya|uyu|iêu|yêu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy|ưa|ưi|ưu|[aeêioôơuưy])';
const SYLLABLE = new RegExp(`^${ONSET}(?:${CLOSED}|${OPEN})$`, 'u');
const STOPPED = /(?:ch|[cpt])$/u;
const HIGH_OR_LOW = /[\u0301\u0323]/u;

/** Whether a word (NFC) is spelled as a Vietnamese syllable may be; it need not exist. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(ONE_TONE_MARK) ?? [];
  const toneless = letters.replace(ONE_TONE_MARK, '').normalize('NFC');
  if (tones.length > 1 || !SYLLABLE.test(toneless)) return false;
  // What ends in a stop has one of two tones.
  return !STOPPED.test(toneless) || HIGH_OR_LOW.test(tones[0] ?? '');
}
