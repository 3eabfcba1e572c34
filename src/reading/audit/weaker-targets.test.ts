import { expect, it } from 'vitest';
import type { Target } from '../reading.ts';
import { compareTarget } from '../compare-target.ts';
import { weakerTargets } from './weaker-targets.ts';

function target(words: string, value: number, more: Partial<Target> = {}): Target {
  return {
    text: words,
    comparator: '>=',
    value,
    valueMax: null,
    unit: 'ngày',
    per: 'month',
    by: null,
    result: null,
    subject: null,
    clause: '1',
    span: { start: 0, end: words.length },
    ...more,
  };
}

const own = 'tiếp công dân ít nhất 01 ngày mỗi tháng';
const upper = 'người đứng đầu tiếp công dân ít nhất 02 ngày mỗi tháng';

it('finds a target below that of the paper above', () => {
  expect(weakerTargets([target(own, 1)], [target(upper, 2)], own)).toMatchObject([
    { problem: 'weaker-target', quote: own, computed: expect.stringContaining(upper) },
  ]);
});

it('leaves equal and higher targets, other units, times and things alone', () => {
  expect(weakerTargets([target(own, 2)], [target(upper, 2)], own)).toEqual([]);
  expect(weakerTargets([target(own, 3)], [target(upper, 2)], own)).toEqual([]);
  expect(weakerTargets([target(own, 1, { unit: 'buổi' })], [target(upper, 2)], own)).toEqual([]);
  expect(weakerTargets([target(own, 1, { per: 'year' })], [target(upper, 2)], own)).toEqual([]);
  expect(weakerTargets([target('họp chi hội ít nhất 01 ngày', 1)], [target(upper, 2)], own)).toEqual([]);
});

it('takes less as harder where less is wanted', () => {
  expect(compareTarget({ comparator: '<=', value: 5 }, 4)).toBe('harder');
  expect(compareTarget({ comparator: '>=', value: 5 }, 4)).toBe('easier');
  expect(compareTarget({ comparator: '>=', value: 5 }, null)).toBe('easier');
  expect(compareTarget({ comparator: '=', value: 5 }, 5)).toBe('same');
});
