import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { formatDay, formatDayTime, officialDate, parseDay, relativeDay } from './day-format.ts';

const days = fc.integer({ min: -60_000, max: 60_000 }).map((count) => addDays('2026-06-25', count));

describe('days in Vietnamese', () => {
  it('are written day first and read back', () => {
    expect(formatDay('2026-06-25')).toBe('25/06/2026');
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        expect(parseDay(day)).toBe(day);
      }),
    );
  });

  it('are read as people type them', () => {
    expect(['25/6/2026', ' 05-06-2026 ', '5.6.2026', '5 / 6 / 2026'].map(parseDay)).toEqual([
      '2026-06-25',
      '2026-06-05',
      '2026-06-05',
      '2026-06-05',
    ]);
    const wrong = ['', '31/6/2026', '29/2/2026', '6/25/2026', '25/6/26', '25/6', '2026-6-25', '25/6/2026 8:00'];
    expect(wrong.map(parseDay)).toEqual(wrong.map(() => null));
  });

  it('carry the time of Viet Nam wherever the machine stands', () => {
    expect(formatDayTime('2026-06-25T07:05:59Z')).toBe('25/06/2026 14:05');
    expect(formatDayTime('2026-06-25T20:30:00+00:00')).toBe('26/06/2026 03:30');
    expect(formatDayTime(new Date('2026-12-31T17:00:00Z'))).toBe('01/01/2027 00:00');
    expect(() => formatDayTime('hôm qua')).toThrow(RangeError);
  });

  it('follow the decree in an official document', () => {
    expect(officialDate('2026-06-05', 'Lâm Đồng')).toBe('Lâm Đồng, ngày 05 tháng 6 năm 2026');
    expect(officialDate('2026-02-15', 'Đà Lạt')).toBe('Đà Lạt, ngày 15 tháng 02 năm 2026');
    expect(officialDate('2026-11-24', 'Hà Nội')).toBe('Hà Nội, ngày 24 tháng 11 năm 2026');
  });

  it('say how far a due day is', () => {
    const today = '2026-06-25';
    expect([0, 1, 2, 3, -1, -2].map((count) => relativeDay(addDays(today, count), today))).toEqual([
      'hôm nay',
      'ngày mai',
      'còn 2 ngày',
      'còn 3 ngày',
      'quá hạn 1 ngày',
      'quá hạn 2 ngày',
    ]);
  });
});
