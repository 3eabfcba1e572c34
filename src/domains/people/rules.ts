import { cleanText, searchKey } from '#platform/vietnamese/fold.ts';
import { personSortKey } from '#platform/vietnamese/sort-key.ts';

/**
 * A Vietnamese mobile number in its one kept form, `0912345678`, from what people type (`0912 345 678`, `0912.345.678`,
 * `+84 912 345 678`); null when it is none.
 */
export function normalPhone(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[\s.\-()]/gu, '');
  const national = plain.replace(/^(?:\+|00)84(?=0?[1-9])0?/u, '0').replace(/^84(?=\d{9}$)/u, '0');
  return /^0[35789]\d{8}$/u.test(national) ? national : null;
}

/** `0912345678` → `0912 345 678`. */
export function shownPhone(phone: string): string {
  return phone.replace(/^(\d{4})(\d{3})(\d{3})$/u, '$1 $2 $3');
}

export const accountStates = ['waiting', 'open', 'closed'] as const;
export type AccountState = (typeof accountStates)[number];

/** `waiting` until the first one-time code is used. */
export function accountState(account: { activatedAt: Date | null; closedAt: Date | null }): AccountState {
  if (account.closedAt !== null) return 'closed';
  return account.activatedAt === null ? 'waiting' : 'open';
}

/** A name as it is kept: composed, one space between words. */
export function writtenName(typed: string): string {
  return cleanText(typed).replace(/\s+/gu, ' ').trim();
}

/** The columns that follow from a name: to find it without accents, to list it by given name. */
export function nameKeys(name: string): { search_key: string; sort_key: string } {
  return { search_key: searchKey(name), sort_key: personSortKey(name) };
}
