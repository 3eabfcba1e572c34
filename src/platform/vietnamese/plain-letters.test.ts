import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLetters } from './plain-letters.ts';

test('letters lose their accents in place, signs become spaces', () => {
  expect(plainLetters('Kế hoạch số 12/KH-MTTQ, Đường')).toBe('ke hoach so 12 kh mttq  duong');
});

test('whatever the text, each place stays what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainLetters(text);
      expect(plain).toMatch(/^[a-z0-9 ]*$/u);
      expect(plain).toHaveLength(text.length);
    }),
  );
});
