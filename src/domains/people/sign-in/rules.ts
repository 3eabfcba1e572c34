import { searchKey } from '#platform/vietnamese/fold.ts';
import { normalPhone } from '../rules.ts';

/** Failed tries of the last day: how many, and when the last one was. */
export interface Failures {
  count: number;
  last: Date | null;
}

/** By (phone, network or device) pair, by phone from anywhere, by network for any phone. */
export interface FailedTries {
  pair: Failures;
  phone: Failures;
  network: Failures;
}

interface Ladder {
  free: number;
  /** Minutes to wait after the last failure; the last number stands for all that follow. */
  waits: readonly number[];
}

const ladders: Record<keyof FailedTries, Ladder> = {
  pair: { free: 5, waits: [1, 5, 15] },
  // One address may be a whole office or the customers of a mobile carrier.
  network: { free: 300, waits: [1] },
  phone: { free: 20, waits: [15] },
};

/**
 * Which counts slow whom. A browser that has signed in to the account before is counted as a place of its own and by
 * nothing else, so that a stranger who hammers the phone number, even from the same office, never keeps its owner out.
 * A one-time code burns after ten tries by itself; counting it by phone as well would only let others block its use.
 */
export const limitsOf = {
  knownDevice: ['pair'],
  stranger: ['pair', 'network', 'phone'],
  code: ['pair', 'network'],
} as const satisfies Record<string, readonly (keyof FailedTries)[]>;

/** The instant from which the next try is taken, or null when it is taken now. */
export function waitUntil(failed: FailedTries, from: keyof typeof limitsOf, now: Date): Date | null {
  let until: Date | null = null;
  for (const kind of limitsOf[from]) {
    const end = endOfWait(failed[kind], ladders[kind]);
    if (end !== null && end > now && (until === null || end > until)) until = end;
  }
  return until;
}

function endOfWait(failures: Failures, ladder: Ladder): Date | null {
  if (failures.last === null || failures.count < ladder.free) return null;
  const minutes = ladder.waits[Math.min(failures.count - ladder.free, ladder.waits.length - 1)]!;
  return new Date(failures.last.getTime() + minutes * 60_000);
}

/**
 * The network that an address belongs to, as far as limits go: an IPv4 address, or the /64 of an IPv6 one, since a single
 * subscriber has all of a /64 to choose from.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/u, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/u.exec(plain);
  if (mapped) return mapped[1]!;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':');
}

export const shortestPassword = 10;
const longestPassword = 200;

const trivialWords = new Set(
  (
    'qwertyuiop qwerty asdfghjkl password passw0rd iloveyou admin administrator abc abcd ' +
    'matkhau mattran mattranto mattrantoquoc vietnam caunoi anhyeuem emyeuanh xinchao'
  ).split(' '),
);

/**
 * Length is what protects; rules on kinds of characters only breed `Matkhau@1`. Refused are the account's own phone
 * number and the few that everybody tries first: one of a short list with digits behind, a run, a repetition.
 */
export function passwordRefusal(
  password: string,
  phone: string | null,
): 'password-too-short' | 'password-too-long' | 'password-is-phone' | 'password-trivial' | null {
  const length = Array.from(writtenPassword(password)).length;
  if (length < shortestPassword) return 'password-too-short';
  if (length > longestPassword) return 'password-too-long';
  if (phone !== null && normalPhone(password) === phone) return 'password-is-phone';
  const plain = searchKey(password).replace(/[\s.,\-_@!#*]/gu, '');
  const word = plain.replace(/\d+$/u, '');
  const isTrivial = trivialWords.has(word) || new Set(plain).size < 4 || isRun(plain);
  return isTrivial ? 'password-trivial' : null;
}

/** 1234567890, 0987654321, abcdefghij: each sign beside the one before. */
function isRun(text: string): boolean {
  const steps = Array.from(text)
    .slice(1)
    .map((sign, index) => (sign.codePointAt(0)! - text.codePointAt(index)! + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** The same letters whichever keyboard composed them: ế as one sign or as three. */
export function writtenPassword(password: string): string {
  return password.normalize('NFKC');
}

const ownDeviceDays = 90;
const sharedDeviceHours = 12;

/** One's own phone stays signed in for 90 days; a shared PC until the browser closes, at most 12 hours. */
export function sessionEnd(ownDevice: boolean, startedAt: Date): Date {
  return new Date(startedAt.getTime() + (ownDevice ? ownDeviceDays * 24 : sharedDeviceHours) * 3_600_000);
}

/** Browser and system of a User-Agent header, for the list in which people recognise their own sessions. */
export function deviceParts(userAgent: string): { browser: string | null; system: string | null } {
  const first = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
  return {
    browser: first([
      [/coc_coc/iu, 'Cốc Cốc'],
      [/Zalo/u, 'Zalo'],
      [/Edg/u, 'Edge'],
      [/SamsungBrowser/u, 'Samsung Internet'],
      [/Firefox|FxiOS/u, 'Firefox'],
      [/Chrome|CriOS/u, 'Chrome'],
      [/Safari/u, 'Safari'],
    ]),
    system: first([
      [/iPhone/u, 'iPhone'],
      [/iPad/u, 'iPad'],
      [/Android/u, 'Android'],
      [/Windows/u, 'Windows'],
      [/Mac OS X/u, 'Mac'],
      [/Linux/u, 'Linux'],
    ]),
  };
}
