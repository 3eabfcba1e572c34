/** Read from paper, typed on a phone: no 0 and O, no 1, I and L, no U that looks like V. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 8;

export type CodePurpose = 'open' | 'reset';

/** A week to hand a new account over in person; a day for a forgotten password. */
const validHours: Record<CodePurpose, number> = { open: 7 * 24, reset: 24 };

export function codeExpiry(purpose: CodePurpose, madeAt: Date): Date {
  return new Date(madeAt.getTime() + validHours[purpose] * 3_600_000);
}

/** `ABCDEFGH` → `ABCD-EFGH`, as it is printed. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What was typed, in the kept form; null when no code can look like this. */
export function normalCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/gu, '');
  return plain.length === codeLength && Array.from(plain).every((letter) => codeAlphabet.includes(letter))
    ? plain
    : null;
}

/** Behind the #, so that a browser keeps it to itself: no server, log or proxy sees the code of a QR. */
export function codeFragment(code: string): string {
  return `#ma=${shownCode(code)}`;
}

/** The code of such a fragment, as it is shown; null when there is none. */
export function codeOfFragment(fragment: string): string | null {
  const code = normalCode(new URLSearchParams(fragment.replace(/^#/u, '')).get('ma') ?? '');
  return code === null ? null : shownCode(code);
}
