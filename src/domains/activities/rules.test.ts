import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import {
  attendanceOf,
  changesBetween,
  countRefusals,
  dayRefusal,
  daysBack,
  type KindField,
  monthBefore,
  ownValueRefusals,
  plainValues,
  titleOf,
  tracked,
  type Version,
} from './rules.ts';

const today = '2026-06-16';
const fields: KindField[] = [
  { code: 'theme', label: 'Chuyên đề', required: true, type: 'text', most: 10 },
  { code: 'gifts', label: 'Số suất', required: false, type: 'number', most: 100, unit: 'suất' },
  { code: 'form', label: 'Hình thức', required: false, type: 'choice', choices: [{ value: 'radio', label: 'Loa' }] },
];
const kind = { code: 'thematic', name: 'Sinh hoạt chuyên đề', fields };
const count = fc.integer({ min: 0, max: 5000 });
const points = fc.array(fc.record({ name: fc.string({ minLength: 1 }), attendance: count }), { maxLength: 30 });

describe('the day', () => {
  test('today and the last 400 days, nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (ago) => {
        const refusal = dayRefusal(addDays(today, -ago), today);
        expect(refusal).toBe(ago < 0 ? 'day-in-future' : ago > daysBack ? 'day-too-old' : null);
      }),
    );
  });

  test('the month before stands whole, also across a year', () => {
    expect(monthBefore(today)).toEqual({ from: '2026-05-01', until: '2026-05-31' });
    expect(monthBefore('2026-01-31')).toEqual({ from: '2025-12-01', until: '2025-12-31' });
    expect(monthBefore('2028-03-01').until).toBe('2028-02-29');
  });
});

describe('numbers', () => {
  test('with points the attendance is their sum whatever was typed; their order does not matter', () => {
    fc.assert(
      fc.property(points, fc.option(count), (halls, typed) => {
        const sum = attendanceOf(typed, halls);
        expect(attendanceOf(null, halls.toReversed())).toBe(halls.length > 0 ? sum : null);
        if (halls.length > 0) expect(sum).toBe(halls.reduce((all, hall) => all + hall.attendance, 0));
        else expect(sum).toBe(typed);
      }),
    );
  });

  test('women are refused exactly when they are more than everybody', () => {
    fc.assert(
      fc.property(count, count, (attendance, women) => {
        const refused = countRefusals({ attendance, women, points: [] }, false);
        expect('women' in refused).toBe(women > attendance);
      }),
    );
  });

  test('nobody said how many, too many, and points where the kind has none', () => {
    const nobody = { attendance: null, women: null, points: [] };
    expect(countRefusals(nobody, false)).toEqual({ attendance: 'field-required' });
    expect(countRefusals({ ...nobody, attendance: 200_001 }, false)).toEqual({ attendance: 'attendance-too-high' });
    const hall = { ...nobody, attendance: 5, points: [{ name: 'Hội trường', attendance: 5 }] };
    expect(countRefusals(hall, false)).toEqual({ points: 'kind-without-points' });
    expect(countRefusals(hall, true)).toEqual({});
  });
});

describe('own fields', () => {
  test('what the kind asks for, within its limits, and nothing that it does not ask for', () => {
    const refused = (values: Record<string, string>) => ownValueRefusals(fields, values);
    expect(refused({ theme: 'Nước sạch', gifts: '100', form: 'radio' })).toEqual({});
    expect(refused({})).toEqual({ 'values.theme': 'field-required' });
    expect(refused({ theme: 'x'.repeat(11) })).toEqual({ 'values.theme': 'field-too-long' });
    expect(refused({ theme: 'x', gifts: '101' })).toEqual({ 'values.gifts': 'number-too-high' });
    expect(refused({ theme: 'x', form: 'other' })).toEqual({ 'values.form': 'field-invalid' });
    expect(refused({ theme: 'x', attitude: 'tốt' })).toEqual({ 'values.attitude': 'field-of-other-kind' });
  });

  test('a number is its digits, typed with dots or without; anything else is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (gifts) => {
        const plain = plainValues(fields, { theme: 'x', gifts: String(gifts) });
        expect(plain.gifts).toBe(String(gifts));
        expect(ownValueRefusals(fields, plain)).toEqual({});
      }),
    );
    expect(plainValues(fields, { gifts: '1.500.000' }).gifts).toBe('1500000');
    for (const gifts of ['-5', '1,5', 'hai', '1e3'])
      expect(ownValueRefusals(fields, plainValues(fields, { theme: 'x', gifts }))).toEqual({
        'values.gifts': 'number-invalid',
      });
  });

  test('an activity is called by its title, or what its kind asks to be named, or its kind', () => {
    expect(titleOf('Họp tháng 6', kind, { theme: 'Nước sạch' })).toBe('Họp tháng 6');
    expect(titleOf(null, kind, { theme: 'Nước sạch' })).toBe('Sinh hoạt chuyên đề: Nước sạch');
    expect(titleOf(null, kind, {})).toBe('Sinh hoạt chuyên đề');
    expect(titleOf(null, { ...kind, code: 'other' }, { theme: 'Ngày hội' })).toBe('Ngày hội');
    expect(titleOf(null, { ...kind, code: 'other' }, {})).toBe('Sinh hoạt chuyên đề');
  });
});

describe('history', () => {
  const version: Version = {
    ...(Object.fromEntries(tracked.map((part) => [part, null])) as Version),
    own_values: { gifts: '5', form: 'radio' },
    points: [{ name: 'A', attendance: 3 }],
    partner_unit_ids: [1, 2],
  };

  test('a version differs from itself in nothing, whatever the order of keys', () => {
    expect(changesBetween(version, { ...version, own_values: { form: 'radio', gifts: '5' } })).toEqual([]);
  });

  test('each part that differs is named, in the order of the form', () => {
    fc.assert(
      fc.property(fc.subarray([...tracked]), (parts) => {
        const after = { ...version, ...Object.fromEntries(parts.map((part) => [part, 'khác'])) };
        expect(changesBetween(version, after)).toEqual(parts);
      }),
    );
  });
});
