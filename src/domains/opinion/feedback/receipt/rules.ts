/** Digits and letters that nobody takes for one another when a code is read out or typed from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const receiptLength = 16;
/** What the keyed digest of a code is about: `secret.digest(receiptKey(code), receiptUse)`. */
export const receiptUse = 'receipt-code';

/** Sixteen random bytes → a code as it is shown once, 'K7RM-2XQ0-…': 80 bits, so that guessing leads nowhere. */
export function receiptCodeOf(random: Uint8Array): string {
  const letters = [...random.subarray(0, receiptLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return letters.match(/.{4}/gu)!.join('-');
}

/** A code as somebody typed it → its sixteen letters, or null when it is none. O, I and L are read as 0 and 1. */
export function receiptKey(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s–-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/u.test(letters) ? letters : null;
}
