import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deviceParts,
  type FailedTries,
  type Failures,
  type limitsOf,
  networkOf,
  passwordRefusal,
  sessionEnd,
  waitUntil,
  writtenPassword,
} from './rules.ts';

const now = new Date('2026-06-16T03:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const none: Failures = { count: 0, last: null };
const justNow = (count: number): Failures => ({ count, last: now });
const waited = (failed: Partial<FailedTries>, from: keyof typeof limitsOf = 'stranger') => {
  const until = waitUntil({ pair: none, phone: none, network: none, ...failed }, from, now);
  return until === null ? 0 : (until.getTime() - now.getTime()) / 60_000;
};
const failures = fc
  .record({ count: fc.integer({ min: 0, max: 1000 }), minutes: fc.integer({ min: 0, max: 1440 }) })
  .map(({ count, minutes }): Failures => (count === 0 ? none : { count, last: minutesAgo(minutes) }));
const failed: fc.Arbitrary<FailedTries> = fc.record({ pair: failures, phone: failures, network: failures });
const kind = fc.constantFrom('stranger' as const, 'knownDevice' as const, 'code' as const);

describe('the limit on tries', () => {
  test('a pair has five tries, then waits 1, 5 and 15 minutes', () => {
    expect([4, 5, 6, 7, 8, 100].map((count) => waited({ pair: justNow(count) }))).toEqual([0, 1, 5, 15, 15, 15]);
  });

  test('a network has a wide budget, a phone one for strangers only', () => {
    expect([299, 300, 5000].map((count) => waited({ network: justNow(count) }))).toEqual([0, 1, 1]);
    expect([19, 20, 5000].map((count) => waited({ phone: justNow(count) }))).toEqual([0, 15, 15]);
  });

  test('whatever happens elsewhere, a known device feels its own failures only', () => {
    fc.assert(
      fc.property(failed, failed, (one, other) => {
        expect(waitUntil({ ...other, pair: one.pair }, 'knownDevice', now)).toEqual(waitUntil(one, 'knownDevice', now));
        expect(waitUntil({ ...other, pair: none }, 'knownDevice', now)).toBeNull();
      }),
    );
  });

  test('nobody can block the use of a code by hammering the phone number', () => {
    fc.assert(
      fc.property(failures, (phone) => {
        expect(waitUntil({ pair: none, network: none, phone }, 'code', now)).toBeNull();
      }),
    );
  });

  test('a try at the instant that was told is taken, and one second earlier it is not', () => {
    fc.assert(
      fc.property(failed, kind, (tries, from) => {
        const until = waitUntil(tries, from, now);
        if (until === null) return;
        expect(until > now).toBe(true);
        expect(until <= new Date(now.getTime() + 15 * 60_000)).toBe(true);
        expect(waitUntil(tries, from, until)).toBeNull();
        expect(waitUntil(tries, from, new Date(until.getTime() - 1000))).toEqual(until);
      }),
    );
  });

  test('one more failure never shortens the wait', () => {
    fc.assert(
      fc.property(
        failed,
        kind,
        fc.constantFrom('pair' as const, 'phone' as const, 'network' as const),
        (tries, from, at) => {
          const before = waitUntil(tries, from, now)?.getTime() ?? 0;
          const more = { ...tries, [at]: { count: tries[at].count + 1, last: now } };
          expect(waitUntil(more, from, now)?.getTime() ?? 0).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test('someone who guesses all day at one pair gets about a hundred tries', () => {
    let tries = 0;
    let pair = none;
    for (let second = 0; second < 86_400; second += 10) {
      const at = new Date(now.getTime() + second * 1000);
      if (waitUntil({ pair, phone: none, network: none }, 'stranger', at) !== null) continue;
      tries += 1;
      pair = { count: tries, last: at };
    }
    expect(tries).toBeLessThan(110);
  });
});

test.each([
  ['113.160.1.2', '113.160.1.2'],
  ['::ffff:113.160.1.2', '113.160.1.2'],
  ['2001:ee0:4f00:12:aaaa:bbbb:cccc:dddd', '2001:ee0:4f00:12'],
  ['2001:0EE0:4f00:0012::1', '2001:ee0:4f00:12'],
  ['2001:ee0::1', '2001:ee0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
])('%s is in the network %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('passwords', () => {
  test.each([
    ['ngắn quá', 'password-too-short'],
    ['0912 345 678', 'password-is-phone'],
    ['+84912345678', 'password-is-phone'],
    ['1234567890', 'password-trivial'],
    ['0987654321', 'password-trivial'],
    ['aaaaaaaaaaaa', 'password-trivial'],
    ['1212121212', 'password-trivial'],
    ['Matkhau@123', 'password-trivial'],
    ['Mật khẩu 123', 'password-trivial'],
    ['Password2026', 'password-trivial'],
    ['mattran2026', 'password-trivial'],
    ['a'.repeat(201), 'password-too-long'],
  ])('%s is refused', (password, code) => expect(passwordRefusal(password, '0912345678')).toBe(code));

  test.each(['con trâu ăn cỏ ven sông', 'ruộng bậc thang', 'toiyeuvietnam2026', 'qw3rty-uiop-99'])(
    '%s is taken, with no demand for capitals or signs',
    (password) => expect(passwordRefusal(password, '0912345678')).toBeNull(),
  );

  test('length counts letters as people see them, and the keyboard that composed them does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (password) => {
        expect(writtenPassword(password.normalize('NFD'))).toBe(writtenPassword(password.normalize('NFC')));
      }),
    );
    expect(passwordRefusal('ếếếếếabcd'.normalize('NFD'), null)).toBe('password-too-short');
  });
});

test("one's own phone stays signed in for 90 days, a shared PC for 12 hours", () => {
  expect(sessionEnd(true, now).toISOString()).toBe('2026-09-14T03:00:00.000Z');
  expect(sessionEnd(false, now).toISOString()).toBe('2026-06-16T15:00:00.000Z');
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1', 'Safari', 'iPhone'],
  ['curl/8', null, null],
])('the device of %s', (agent, browser, system) => expect(deviceParts(agent)).toEqual({ browser, system }));
