/** Who was last signed in on this device, as the server said it. */
export interface Remembered {
  accountId: number;
  /** As chosen at sign-in: one's own device, or a PC that others use. */
  isOwn: boolean;
  /** The end of the session. */
  until: string;
}

interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** `lasting` outlives the browser (localStorage), `passing` goes with it (sessionStorage). */
export interface Shelves {
  lasting: Shelf;
  passing: Shelf;
}

const name = 'caunoi-account';

/** One's own device keeps its person; a shared PC forgets with the browser, as it forgets the session. */
export function remember({ lasting, passing }: Shelves, who: Remembered): void {
  forget({ lasting, passing });
  (who.isOwn ? lasting : passing).setItem(name, JSON.stringify(who));
}

export function forget({ lasting, passing }: Shelves): void {
  lasting.removeItem(name);
  passing.removeItem(name);
}

/** After the sign-out of these accounts nobody goes on in their name. */
export function forgetAccounts(shelves: Shelves, accountIds: readonly number[]): void {
  const who = lastOf(shelves);
  if (who !== null && accountIds.includes(who.accountId)) forget(shelves);
}

function lastOf({ lasting, passing }: Shelves): Remembered | null {
  const kept = passing.getItem(name) ?? lasting.getItem(name);
  return kept === null ? null : (JSON.parse(kept) as Remembered);
}

/**
 * Whose work may go on without a line. On one's own device that holds beyond the end of the session, and sending asks
 * to sign in; on a shared PC, once the session is over, whoever sits there signs in first.
 */
export function remembered(shelves: Shelves, now: Date): Remembered | null {
  const who = lastOf(shelves);
  return who !== null && (who.isOwn || new Date(who.until) > now) ? who : null;
}
