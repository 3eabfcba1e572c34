import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { dayAfter, isoDate, writtenDates } from './dates.ts';

const read = (text: string, year: number | null = 2026) =>
  writtenDates(text).map((date) => isoDate(date, { year, month: 6 }));

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
    ['trước 23-4', '2026-04-23'],
    ['trước 17 giờ 00 ngày 24/6', '2026-06-24'],
    ['ngày mùng 5 tháng 9', '2026-09-05'],
    ['ngày 05 đến ngày 07 tháng 6', '2026-06-07'],
    ['từ 05-07/6', '2026-06-07'],
    ['các ngày 24, 25/6/2026', '2026-06-25'],
    ['tháng 6, 7/2026', '2026-07'],
    ['tháng 6 đến tháng 9 năm 2026', '2026-09'],
    ['tháng 3, tháng 5 và tháng 9', '2026-09'],
    ['quý ii, quý iii/2026', '2026-Q3'],
    ['quý iii - iv', '2026-Q4'],
    ['trong 6 tháng đầu năm', '2026-06'],
    ['6 tháng cuối năm 2026', '2026'],
    ['dịp 18/11', '2026-11-18'],
    ['ngày 15/01 năm sau', '2027-01-15'],
    ['trước tết nguyên đán bính ngọ 2026', '2026-02-17'],
    ['tết nguyên đán đinh mùi', '2027-02-06'],
    ['trước tết nguyên đán', '2027-02-06'],
  ])('reads "%s"', (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it.each([
    ['trong tháng 6, 02 mô hình', ['2026-06']],
    ['trong tháng 6, 100% chi bộ', ['2026-06']],
    ['đến 9/9 xã, đến 2/3 số hộ', []],
    ['trước ngày 15/6 và 15/12', ['2026-06-15', '2026-12-15']],
    ['từ ngày 17/10 đến ngày 18/11/2026', ['2026-10-17', '2026-11-18']],
    ['tết trung thu, quý báu, tháng 13', []],
  ])('reads of "%s" no more than is there', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it('reads a day back in every habit', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const habits = [
      (d: number, m: number, y: number) => `ngày ${two(d)} tháng ${m} năm ${y}`,
      (d: number, m: number, y: number) => `ngày ${d} tháng ${two(m)}, năm ${y}`,
      (d: number, m: number, y: number) => `trước ngày ${d}/${m}/${y}`,
      (d: number, m: number, y: number) => `${two(d)}-${two(m)}-${y}`,
      (d: number, m: number, y: number) => `ngày ${two(d)}.${two(m)}.${y}`,
      (d: number, m: number) => `chậm nhất ${two(d)}/${m}`,
      (d: number, m: number) => `hết ngày ${d} tháng ${m}`,
      (d: number, m: number) => `đến ngày ${d}-${m}`,
    ];
    const days = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...habits), (date, write) => {
        const written = write(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
        expect(read(`báo cáo ${written} về phường`)).toEqual([date.toISOString().slice(0, 10)]);
      }),
    );
  });

  it('counts days, and working days over the end of a week', () => {
    expect(dayAfter('2026-06-26', 10, false)).toBe('2026-07-06');
    expect(dayAfter('2026-06-26', 5, true)).toBe('2026-07-03');
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
