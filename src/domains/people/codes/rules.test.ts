import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAlphabet, codeExpiry, codeFragment, codeLength, codeOfFragment, normalCode, shownCode } from './rules.ts';

const code = fc
  .array(fc.constantFrom(...Array.from(codeAlphabet)), { minLength: codeLength, maxLength: codeLength })
  .map((letters) => letters.join(''));

test('the alphabet has no two signs that look alike', () => {
  expect(new Set(codeAlphabet).size).toBe(30);
  expect(codeAlphabet).not.toMatch(/[01OILU]/);
});

test('a code comes back from its printed form, in small letters, with spaces, and from the QR', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(shownCode(made)).toMatch(/^.{4}-.{4}$/);
      expect(normalCode(shownCode(made))).toBe(made);
      expect(normalCode(` ${shownCode(made).toLowerCase().replace('-', ' ')} `)).toBe(made);
      expect(codeOfFragment(codeFragment(made))).toBe(shownCode(made));
    }),
  );
});

test.each(['', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCD-EFG0', 'ABCD-EFGI', 'ĐBCD-EFGH'])('%s is no code', (typed) =>
  expect(normalCode(typed)).toBeNull(),
);

test.each(['', '#', '#ma=', '#khac=ABCD-EFGH', '#ma=<script>'])('no code in the fragment %s', (fragment) =>
  expect(codeOfFragment(fragment)).toBeNull(),
);

test('seven days to open an account, one day for a forgotten password', () => {
  const madeAt = new Date('2026-06-16T03:00:00Z');
  expect(codeExpiry('open', madeAt).toISOString()).toBe('2026-06-23T03:00:00.000Z');
  expect(codeExpiry('reset', madeAt).toISOString()).toBe('2026-06-17T03:00:00.000Z');
});
