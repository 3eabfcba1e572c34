import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountState, normalPhone, shownPhone } from './rules.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const phone = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(8)).map(([first, rest]) => `0${first}${rest}`);

describe('phone numbers', () => {
  test.each([
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['0912-345-678', '0912345678'],
    [' (091) 2345678 ', '0912345678'],
    ['+84912345678', '0912345678'],
    ['+84 (0)912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084 912 345 678', '0912345678'],
    ['0912\u00A0345\u00A0678', '0912345678'],
    ['0849123456', '0849123456'],
  ])('%s is %s', (typed, kept) => expect(normalPhone(typed)).toBe(kept));

  test.each([
    '',
    '912345678',
    '091234567',
    '09123456789',
    '0212345678',
    '+85512345678',
    '0912345678a',
    '+840',
    'o912345678',
  ])('%s is refused', (typed) => expect(normalPhone(typed)).toBeNull());

  test('the same number written in any way is the same number', () => {
    const separated = (text: string, signs: string[]) =>
      Array.from(text)
        .map((digit, index) => digit + (signs[index] ?? ''))
        .join('');
    fc.assert(
      fc.property(
        phone,
        fc.constantFrom('0', '+84', '84', '0084', '+840'),
        fc.array(fc.constantFrom('', ' ', '.', '-'), { maxLength: 12 }),
        (kept, prefix, signs) => {
          expect(normalPhone(prefix + separated(kept.slice(1), signs))).toBe(kept);
          expect(normalPhone(shownPhone(kept))).toBe(kept);
        },
      ),
    );
  });

  test('whatever is typed, the answer is null or a number that stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits(10), digits(11)), (typed) => {
        const kept = normalPhone(typed);
        if (kept === null) return;
        expect(kept).toMatch(/^0[35789]\d{8}$/);
        expect(normalPhone(kept)).toBe(kept);
      }),
    );
  });
});

test('an account waits for its first code, then is open, and closed is the last word', () => {
  const day = new Date('2026-06-16T03:00:00Z');
  expect(accountState({ activatedAt: null, closedAt: null })).toBe('waiting');
  expect(accountState({ activatedAt: day, closedAt: null })).toBe('open');
  expect(accountState({ activatedAt: null, closedAt: day })).toBe('closed');
  expect(accountState({ activatedAt: day, closedAt: day })).toBe('closed');
});
