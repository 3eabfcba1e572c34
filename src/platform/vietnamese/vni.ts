// VNI writes a letter and behind it a second sign with its tone, its circumflex or breve, or both.
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031B';
const [GRAVE, HOOK, TILDE, ACUTE, DOT] = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const MARKS: Record<string, string> = {
  ...{ ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT },
  ...{ â: CIRCUMFLEX, á: CIRCUMFLEX + ACUTE, à: CIRCUMFLEX + GRAVE, å: CIRCUMFLEX + HOOK },
  ...{ ã: CIRCUMFLEX + TILDE, ä: CIRCUMFLEX + DOT },
  ...{ ê: BREVE, é: BREVE + ACUTE, è: BREVE + GRAVE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT },
};
const TONES = 'ùøûõï';
const MARKS_OF: Record<string, string> = {
  a: Object.keys(MARKS).join(''),
  e: `${TONES}âáàåãä`,
  o: `${TONES}âáàåãä`,
  ô: TONES,
  u: TONES,
  ö: TONES,
  y: TONES,
};
/** Letters that are one sign. */
const SINGLE: Record<string, string> = {
  ...{ ô: `o${HORN}`, ö: `u${HORN}`, ñ: 'đ' },
  ...{ í: `i${ACUTE}`, ì: `i${GRAVE}`, æ: `i${HOOK}`, ó: `i${TILDE}`, ò: `i${DOT}`, î: `y${DOT}` },
};

/** Text of a VNI font, read as Windows-1252 ("Vieät Nam"), in Unicode NFC ("Việt Nam"). */
export function fromVni(text: string): string {
  let written = '';
  const signs = Array.from(text);
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at]!;
    const base = sign.toLowerCase();
    const next = signs[at + 1]?.toLowerCase() ?? '';
    const marks = next !== '' && MARKS_OF[base]?.includes(next) ? MARKS[next] : undefined;
    const letter = (SINGLE[base] ?? base) + (marks ?? '');
    written += sign === base ? letter : letter.toUpperCase();
    if (marks !== undefined) at += 1;
  }
  return written.normalize('NFC');
}
