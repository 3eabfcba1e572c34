import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageOf, wordQuery } from './rules.ts';

test.each([
  ['nhà ở', '(nha) & (o)'],
  ['"nhà ở" hộ nghèo', '(nha <-> o) & (ho) & (ngheo)'],
  ['“Đại đoàn kết”', '(dai <-> doan <-> ket)'],
  ['12/KH-MTTQ', '(12) & (kh) & (mttq)'],
  ['một dấu " lẻ', '(mot) & (dau) & (le)'],
  ['  … !! ', null],
])('%s is asked as %s', (typed, query) => {
  expect(wordQuery(typed)).toBe(query);
});

test('whatever is typed, only letters, digits and the three signs of a query get in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(wordQuery(typed) ?? '(x)').toMatch(
        /^\([a-z0-9]+( <-> [a-z0-9]+)*\)( & \([a-z0-9]+( <-> [a-z0-9]+)*\))*$/u,
      );
    }),
  );
});

test('a passage shows the words as they are written, with what stands around', () => {
  const text = `${'Mở đầu. '.repeat(40)}Xóa nhà tạm cho hộ nghèo, hoàn thành trong quý III.${' Kết thúc.'.repeat(40)}`;
  const found = passageOf(text, 'ho ngheo');
  expect(found.hit).toBe('hộ nghèo');
  expect(found.before).toMatch(/^….*nhà tạm cho $/u);
  expect(found.after).toMatch(/^, hoàn thành.*…$/u);
});

test('a passage is a piece of the text, whatever the text and the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, typed) => {
      const { before, hit, after } = passageOf(text, typed);
      const plain = (piece: string) => piece.replace(/[\s…]+/gu, '');
      expect(plain(text)).toContain(plain(before + hit + after));
    }),
  );
});
