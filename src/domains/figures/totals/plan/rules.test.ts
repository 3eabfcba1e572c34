import { describe, expect, test } from 'vitest';
import type { Figure } from '../rules.ts';
import { daysOf, type Plan, planCell, planFor, planned } from './rules.ts';

const plan: Plan = {
  ...{ indicatorId: 1, unitId: 5, territoryId: 2, organisation: 'front', line: 'front' },
  ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', per: null, comparator: '>=', value: 400n, scale: 0, grows: true },
};
const at = { indicatorId: 1, placeId: 2, organisation: null, unitId: null };
const result = (value: bigint, scale = 0): Figure => ({
  ...{ kind: 'value', value, scale, reported: 1, notApplicable: 0, expected: 1 },
});
const year = { code: '2026-y' };

test('a period knows its days', () => {
  expect(daysOf('2028-m02')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  expect(daysOf('2026-q2')).toEqual({ from: '2026-04-01', until: '2026-06-30' });
  expect(daysOf('2026-h2')).toEqual({ from: '2026-07-01', until: '2026-12-31' });
  expect(daysOf('2026-y')).toEqual({ from: '2026-01-01', until: '2026-12-31' });
  expect(daysOf('never')).toBeNull();
});

describe('which plan stands beside a figure', () => {
  test('the one over exactly its days, of its place and line', () => {
    expect(planFor([plan], at, year)).toBe(plan);
    expect(planFor([plan], at, { code: '2026-m06' })).toBeNull();
    expect(planFor([plan], at, { code: '2025-y' })).toBeNull();
    expect(planFor([{ ...plan, per: 'month' }], at, { code: '2026-m06' })).not.toBeNull();
    expect(planFor([{ ...plan, per: 'quarter' }], at, { code: '2026-q4' })).not.toBeNull();
    expect(planFor([plan], { ...at, organisation: 'women' }, year)).toBeNull();
    // An indicator of all lines is compared where a line is chosen.
    expect(planFor([{ ...plan, line: null }], at, year)).toBeNull();
    expect(planFor([{ ...plan, line: null }], { ...at, organisation: 'front' }, year)).not.toBeNull();
    expect(planFor([plan], { ...at, placeId: 2, unitId: 6 }, year)).toBeNull();
  });

  test('of what each has to reach a place is asked for the sum; of a rate for the rate', () => {
    expect(planned({ value: 2n, spread: 'each', isRatio: false, below: 248n })).toBe(248n);
    expect(planned({ value: 2n, spread: 'each', isRatio: false, below: null })).toBe(2n);
    expect(planned({ value: 9500n, spread: 'each', isRatio: true, below: 19_000n })).toBe(9500n);
    expect(planned({ value: 300n, spread: 'total', isRatio: false, below: 280n })).toBe(300n);
  });
});

describe('plan against result', () => {
  test('541 of 400 billion is 141 more, 135,3 %', () => {
    expect(planCell(plan, result(541n), 'tỷ đồng', year, '2027-03-01')).toEqual({
      ...{ words: '400', value: '400', due: null },
      difference: { words: '+141', value: '141', isMet: true },
      percent: { words: '135,3 %', value: '135.3' },
    });
  });

  test('a ceiling that was passed is not met, whatever the sign says; scales are brought together', () => {
    const ceiling = { ...plan, comparator: '<=' as const, value: 150n, scale: 2 };
    expect(planCell(ceiling, result(27n, 1), '%', year, '2026-03-01')).toMatchObject({
      difference: { words: '+1,2', isMet: false },
      percent: null,
      due: null,
    });
  });

  test('what should stand today is a straight line over the days of the current period alone', () => {
    const on = (today: string) => planCell(plan, { ...result(0n), kind: 'none' }, 'x', year, today);
    expect(on('2026-07-02')).toMatchObject({ words: '400', difference: null, percent: null, due: { words: '201' } });
    expect(on('2027-01-01').due).toBeNull();
    expect(planCell({ ...plan, value: 0n }, result(5n), 'x', year, '2026-07-02').percent).toBeNull();
  });
});
