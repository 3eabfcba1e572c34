import { expect, test } from 'vitest';
import { lineAround, matterOf } from './rules.ts';

test('the matter of a paper, also where its title is that of another', () => {
  expect(matterOf('V/v triển khai Nghị quyết về nhà ở.')).toBe('nhà ở');
  expect(matterOf('Về đổi mới công tác tuyên truyền')).toBe('đổi mới công tác tuyên truyền');
  expect(matterOf('Tổ chức Tháng cao điểm về nhà ở')).toBe('tổ chức Tháng cao điểm về nhà ở');
  expect(matterOf('Triển khai Đề án số 07')).toBe('triển khai Đề án số 07');
});

test('a line without its mark', () => {
  const text = 'I. CHỈ TIÊU\n3. Mỗi xã có ít nhất 02 mô hình.\n- Trên 90% kiến nghị';
  expect(lineAround(text, text.indexOf('02')).words).toBe('Mỗi xã có ít nhất 02 mô hình.');
  expect(lineAround(text, text.indexOf('90')).words).toBe('Trên 90% kiến nghị');
  expect(lineAround(text, 0)).toEqual({ from: 0, words: 'I. CHỈ TIÊU' });
});
