/** Digits and letters that nobody takes for one another when a code is read out or typed from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const receiptLength = 16;
/** What the keyed digest of a code is about: `secret.digest(receiptKey(code), receiptUse)`. */
export const receiptUse = 'receipt-code';

/**
 * Fifteen of these random bytes → a code as it is shown once, 'K7RM-2XQ0-…': 75 bits, so that guessing leads nowhere, and a
 * letter that tells a slip of the pen from a code that is not known.
 */
export function receiptCodeOf(random: Uint8Array): string {
  const letters = [...random.subarray(0, receiptLength - 1)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (letters + checkLetter(letters)).match(/.{4}/gu)!.join('-');
}

/** Odd weights, so that one wrong letter always shows, and two that changed places almost always. */
function checkLetter(letters: string): string {
  const sum = Array.from(letters).reduce((sum, letter, at) => sum + (2 * at + 1) * alphabet.indexOf(letter), 0);
  return alphabet[sum % alphabet.length]!;
}

/**
 * A code as somebody typed or pasted it → its sixteen letters, or null when it is none. O, I and L are read as 0 and 1; every kind of
 * space and dash, and what nobody sees, is passed over; letters of other scripts are none.
 */
export function receiptKey(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Cf}\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/u.test(letters)) return null;
  return checkLetter(letters.slice(0, -1)) === letters.at(-1) ? letters : null;
}
