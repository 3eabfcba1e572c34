import { describe, expect, test } from 'vitest';
import { beginningOf, scaledValue, suggested } from './rules.ts';

const catalogue = [
  { id: 1, name: 'Số cuộc giám sát', unit: 'cuộc' },
  { id: 2, name: 'Số hội nghị phản biện xã hội', unit: 'hội nghị' },
  { id: 3, name: 'Số cuộc tuyên truyền, vận động', unit: 'cuộc' },
  { id: 4, name: 'Thu ngân sách trên địa bàn', unit: 'tỷ đồng' },
  { id: 5, name: 'Số văn bản chỉ đạo, hướng dẫn ban hành', unit: 'văn bản' },
];

describe('the indicators that are suggested', () => {
  test('stand nearest by name, without accents, the nearest first', () => {
    const words = 'mỗi năm chủ trì ít nhất 02 cuộc GIAM SAT chuyên đề';
    expect(suggested({ text: words, unit: 'cuộc' }, catalogue)[0]).toBe(1);
    expect(suggested({ text: 'thu ngân sách đạt 400 tỷ đồng', unit: 'tỷ đồng' }, catalogue)).toEqual([4]);
  });

  test('where few words agree nothing is suggested', () => {
    expect(suggested({ text: 'trồng mới 50 ha rừng', unit: 'ha' }, catalogue)).toEqual([]);
    expect(suggested({ text: 'trồng mới 50 ha rừng', unit: 'ha' }, [])).toEqual([]);
  });
});

test('a value is kept to the last decimal or refused', () => {
  expect(scaledValue('12,5', 2)).toBe(1250);
  expect(scaledValue('1.060', 0)).toBe(1060);
  expect(scaledValue('95', 2)).toBe(9500);
  for (const words of ['12,5', 'mười', '-1', '', '1.5']) expect(scaledValue(words, 0)).toBeNull();
});

test('the form begins with what was read, over the year of the paper or until the day that is named', () => {
  const read = { comparator: '>' as const, value: 95, per: 'year' as const, by: null };
  expect(beginningOf(read, '2026-04-15')).toEqual({
    ...{ comparator: '>=', value: 95, per: 'year', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  });
  const until = (by: string) => beginningOf({ ...read, per: 'week', by }, '2026-04-15');
  expect(until('2030')).toMatchObject({ endsOn: '2030-12-31', per: null });
  expect(until('2026-Q3').endsOn).toBe('2026-09-30');
  expect(until('2028-02').endsOn).toBe('2028-02-29');
  expect(until('2026-06-30').endsOn).toBe('2026-06-30');
  // A day that lies behind the paper is no end of a target.
  expect(until('2025').endsOn).toBe('2026-12-31');
});
