import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, dayParts, daysBetween, isDay, monthOf, startOfWeek, weekday } from './day.ts';

/** Days of the years 1 to 9998, made by the platform's own calendar as an independent check. */
const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'].every(isDay)).toBe(true);
    const none = ['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-1-1', '0000-01-01', ''];
    expect(none.filter(isDay)).toEqual([]);
    expect(isDay(20260101)).toBe(false);
    expect(isDay('2026-01-01\n')).toBe(false);
  });

  it('adds days as the proleptic calendar does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -360, max: 360 }), (day, count) => {
        const expected = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000);
        fc.pre(expected.getUTCFullYear() > 0 && expected.getUTCFullYear() < 10_000);
        expect(addDays(day, count)).toBe(expected.toISOString().slice(0, 10));
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('counts weekdays from Monday', () => {
    expect(weekday('2026-06-22')).toBe(1);
    expect(weekday('2026-06-28')).toBe(7);
    fc.assert(
      fc.property(days, (day) => {
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
        fc.pre(day > '0001-01-07');
        expect(weekday(startOfWeek(day))).toBe(1);
        expect(daysBetween(startOfWeek(day), day)).toBe(weekday(day) - 1);
      }),
    );
  });

  it('takes the day in Viet Nam, seven hours ahead of UTC', () => {
    expect(dayOf(new Date('2026-06-24T16:59:59Z'))).toBe('2026-06-24');
    expect(dayOf(new Date('2026-06-24T17:00:00Z'))).toBe('2026-06-25');
    expect(dayOf(new Date('1969-12-31T17:00:00Z'))).toBe('1970-01-01');
    expect(() => dayOf(new Date('none'))).toThrow(RangeError);
  });

  it('refuses what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('takes a day apart', () => {
    expect(dayParts('2026-06-05')).toEqual({ year: 2026, month: 6, date: 5 });
    expect(monthOf('2026-06-05')).toBe('2026-06');
  });
});
