import { describe, expect, it } from 'vitest';
import { isoDate, writtenDates } from './dates.ts';

const read = (text: string, year: number | null = 2026) =>
  writtenDates(text).map((date) => isoDate(date, { year, month: null }));

describe('writtenDates', () => {
  it.each([
    ['ngày 05 tháng 3 năm 2026', '2026-03-05'],
    ['ngày 16-5-2016', '2016-05-16'],
    ['ngày 09.01.2024', '2024-01-09'],
    ['trước ngày 25/6', '2026-06-25'],
    ['trong tháng 6', '2026-06'],
    ['tháng 9/2027', '2027-09'],
    ['quý iii', '2026-Q3'],
    ['quý iv năm 2025', '2025-Q4'],
    ['đến năm 2030', '2030'],
  ])('reads "%s"', (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it('takes no share, price or impossible day for a date', () => {
    expect(read('14/14 xã, 2/2 thôn, 1.060.000 đồng, tăng 10/5 lần')).toEqual([]);
    expect(read('ngày 31/4, ngày 45/2')).toEqual([]);
    expect(read('ngày 29/2/2025')).toEqual([]);
    expect(read('giai đoạn năm 2026 - 2030')).toEqual([]);
  });

  it('leaves 29 February out of a year that has none', () => {
    expect(read('ngày 29/2', 2026)).toEqual([null]);
    expect(read('ngày 29/2', 2028)).toEqual(['2028-02-29']);
  });

  it('knows no year without a context', () => {
    expect(read('trước ngày 25/6', null)).toEqual([null]);
  });
});
