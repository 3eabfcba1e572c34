import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Comparator,
  dueToday,
  givingRefusal,
  isBelow,
  isEasier,
  isHarder,
  isMet,
  ownValueRefusal,
  shareMet,
  stepRefusal,
  sumGap,
  windowOf,
} from './rules.ts';

const comparator = fc.constantFrom<Comparator>('>=', '<=', '=');
const value = fc.nat(9_000_000);
const plain = (top: number) => ({ top: BigInt(top), bottom: 1n });

describe('harder and easier', () => {
  test('a value is the same, harder or easier, never two of these', () => {
    fc.assert(
      fc.property(comparator, value, value, (sign, one, other) => {
        const ways = [one === other, isHarder(sign, one, other), isEasier(sign, one, other)];
        expect(ways.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  test('who meets the harder one meets the easier one', () => {
    fc.assert(
      fc.property(fc.constantFrom<Comparator>('>=', '<='), value, value, value, (sign, one, other, reached) => {
        fc.pre(isHarder(sign, one, other) && isMet({ comparator: sign, value: one }, plain(reached)) === true);
        expect(isMet({ comparator: sign, value: other }, plain(reached))).toBe(true);
      }),
    );
  });

  test('an easier one for a unit below needs a reason; shares of a total do not', () => {
    const parent = { comparator: '>=' as const, value: 100, spread: 'each' as const };
    expect(givingRefusal(parent, { value: 90, reason: null })).toBe('target-easier-without-reason');
    expect(givingRefusal(parent, { value: 90, reason: 'xã đảo' })).toBeNull();
    expect(givingRefusal(parent, { value: 110, reason: null })).toBeNull();
    expect(givingRefusal({ ...parent, comparator: '<=' }, { value: 110, reason: null })).toBe(
      'target-easier-without-reason',
    );
    expect(givingRefusal({ ...parent, spread: 'total' }, { value: 5, reason: null })).toBeNull();
    expect(ownValueRefusal(parent, 99)).toBe('target-easier-than-given');
    expect(ownValueRefusal(parent, 101)).toBeNull();
  });
});

describe('met or not', () => {
  test('nothing reported is neither, and 0 is a result', () => {
    expect(isMet({ comparator: '>=', value: 2 }, null)).toBeNull();
    expect(isMet({ comparator: '>=', value: 2 }, plain(0))).toBe(false);
    expect(isMet({ comparator: '<=', value: 2 }, plain(0))).toBe(true);
    expect(isMet({ comparator: '=', value: 2 }, plain(2))).toBe(true);
    expect(isMet({ comparator: '=', value: 2 }, plain(3))).toBe(false);
  });

  test('a ratio is compared before it is rounded', () => {
    // 1 of 3 is 33,333 %: below 33,34 %, above 33,33 %.
    const third = { top: 10_000n, bottom: 3n };
    expect(isMet({ comparator: '>=', value: 3334 }, third)).toBe(false);
    expect(isMet({ comparator: '>=', value: 3333 }, third)).toBe(true);
  });

  test('every unit is counted once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.boolean())), (all) => {
        const { met, missed, silent } = shareMet(all);
        expect(met + missed + silent).toBe(all.length);
      }),
    );
  });
});

describe('the sum below', () => {
  test('and the gap are the target, beyond what a double holds too', () => {
    const large = fc.nat(9_000_000_000_000_000);
    fc.assert(
      fc.property(large, fc.array(large, { maxLength: 20 }), (parent, below) => {
        const sum = below.reduce((all, one) => all + BigInt(one), 0n);
        expect(sumGap(parent, below) + sum).toBe(BigInt(parent));
      }),
    );
  });
});

describe('today', () => {
  const year = { startsOn: '2026-01-01', endsOn: '2028-12-31', per: 'year' as const };

  test('the window is the rhythm of today within the target', () => {
    expect(windowOf(year, '2027-05-02')).toEqual({ from: '2027-01-01', until: '2027-12-31' });
    expect(windowOf(year, '2025-05-02')).toEqual({ from: '2026-01-01', until: '2026-12-31' });
    expect(windowOf({ ...year, per: 'quarter' }, '2026-12-02')).toEqual({ from: '2026-10-01', until: '2026-12-31' });
    expect(windowOf({ ...year, per: 'month' }, '2028-02-10')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
    expect(windowOf({ ...year, startsOn: '2026-03-15' }, '2026-04-01')).toEqual({
      from: '2026-03-15',
      until: '2026-12-31',
    });
    expect(windowOf({ ...year, per: null }, '2027-05-02')).toEqual({ from: '2026-01-01', until: '2028-12-31' });
  });

  test('the line grows day by day up to the target and stops there', () => {
    const window = { from: '2026-01-01', until: '2026-12-31' };
    const aim = { comparator: '>=' as const, value: 365 };
    expect(dueToday(aim, true, window, '2025-12-31')).toBe(0);
    expect(dueToday(aim, true, window, '2026-01-01')).toBe(1);
    expect(dueToday(aim, true, window, '2026-06-30')).toBe(181);
    expect(dueToday(aim, true, window, '2027-02-01')).toBe(365);
    expect(dueToday({ ...aim, value: 2 }, true, window, '2026-06-30')).toBe(1);
    expect(dueToday(aim, false, window, '2026-06-30')).toBeNull();
    expect(dueToday({ ...aim, comparator: '<=' }, true, window, '2026-06-30')).toBeNull();
  });
});

describe('who may be given one', () => {
  test('units of the same line below, of every line for the Front, own branches', () => {
    expect(isBelow('vn.t2.front', 'vn.t2.t3.front')).toBe(true);
    expect(isBelow('vn.t2.front', 'vn.t2.women')).toBe(true);
    expect(isBelow('vn.front', 'vn.t2.front')).toBe(true);
    expect(isBelow('vn.t2.women', 'vn.t2.t3.women')).toBe(true);
    expect(isBelow('vn.t2.t3.women', 'vn.t2.t3.women.u390')).toBe(true);
    expect(isBelow('vn.t2.women', 'vn.t2.t3.front')).toBe(false);
    expect(isBelow('vn.t2.women', 'vn.t2.women')).toBe(false);
    expect(isBelow('vn.t2.front', 'vn.t2.front')).toBe(false);
    expect(isBelow('vn.t2.front', 'vn.t21.t3.front')).toBe(false);
    expect(isBelow('vn.t2.t3.front', 'vn.t2.front')).toBe(false);
    expect(isBelow('party.t2', 'party.t2.t3')).toBe(true);
  });

  test('steps follow their order', () => {
    expect(stepRefusal('set', 'accept')).toBeNull();
    expect(stepRefusal('accepted', 'accept')).toBe('target-out-of-order');
    expect(stepRefusal('change-asked', 'ask-change')).toBe('target-out-of-order');
    expect(stepRefusal('dropped', 'change')).toBe('target-out-of-order');
  });
});
