import { expect, it } from 'vitest';
import { restoreHorn } from './lost-horn.ts';

const lose = (text: string) => text.replaceAll('ư', '').replaceAll('Ư', '');

it.each([
  'phường Thường Tín',
  'được sự thống nhất, trước hết là hướng dẫn',
  'nhưng người dân như trên, thư viện',
  'ưu tiên những nơi dưới mức bình quân',
  'TRƯỜNG, PHƯỜNG, HƯỚNG',
  'lưu trữ, vượt chỉ tiêu, hai mươi lượt',
  'khen thưởng, hướng ứng, lương thực',
])('what a PDF lost stands again: %s', (text) => {
  expect(restoreHorn(lose(text))).toBe(text);
});

it('leaves what may be another word, and abbreviations', () => {
  for (const text of ['tối đa', 'mời họp', 'tới nơi', 'a) b) c)', 'UBND xã, HĐND, km, kg', 'sơn, cơm, hơn, mới'])
    expect(restoreHorn(text)).toBe(text);
});
