import { describe, expect, it } from 'vitest';
import { secrecyMark } from './refuse-secret.ts';

describe('secrecyMark', () => {
  it.each([
    ['ĐẢNG ỦY XÃ\nMẬT\nSố 01-BC/ĐU', 'confidential'],
    ['Độ mật: Tối mật\nSố 01-BC/ĐU', 'secret'],
    ['ĐẢNG ỦY XÃ     TUYỆT MẬT     ĐẢNG CỘNG SẢN VIỆT NAM', 'top-secret'],
    ['[TỐI MẬT]', 'secret'],
  ])('finds the mark in %j', (text, grade) => {
    expect(secrecyMark(text)?.value).toBe(grade);
    expect(secrecyMark(text.normalize('NFD'))?.value).toBe(grade);
  });

  it.each([
    'Thực hiện Luật Bảo vệ bí mật nhà nước, tăng cường bảo mật thông tin.',
    'GIỮ BÍ MẬT NGUỒN TIN',
    'Nuôi ong lấy mật ở các thôn vùng cao.',
    '',
  ])('leaves %j alone', (text) => {
    expect(secrecyMark(text)).toBeNull();
  });

  it('points at the mark', () => {
    const text = 'ĐẢNG ỦY XÃ\n  MẬT  \nSố 01-BC/ĐU';
    const span = secrecyMark(text)?.span;
    expect(span && text.slice(span.start, span.end)).toBe('MẬT');
  });
});
