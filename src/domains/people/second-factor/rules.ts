import { codeAlphabet } from '../codes/rules.ts';

export const recoveryCodeCount = 10;
export const recoveryCodeLength = 12;

/** What was typed at the second step: six digits of the app, or a recovery code in its kept form; null when neither. */
export function typedSecondCode(typed: string): { kind: 'app' | 'recovery'; code: string } | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/gu, '');
  if (/^\d{6}$/u.test(plain)) return { kind: 'app', code: plain };
  const isRecovery =
    plain.length === recoveryCodeLength && Array.from(plain).every((one) => codeAlphabet.includes(one));
  return isRecovery ? { kind: 'recovery', code: plain } : null;
}

/** `ABCDEFGHJKMN` → `ABCD-EFGH-JKMN`. */
export function shownRecoveryCode(code: string): string {
  return code.replace(/(.{4})(?=.)/gu, '$1-');
}

/** `JBSWY3DPEHPK3PXP` → `JBSW Y3DP EHPK 3PXP`: typed from the screen of a PC into a phone. */
export function shownSecret(secret: string): string {
  return secret.replace(/(.{4})(?=.)/gu, '$1 ');
}
