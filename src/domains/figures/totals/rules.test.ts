import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigure } from '../entry/rules.ts';
import {
  added,
  bigWords,
  changeOf,
  type Counted,
  figureOf,
  type Meaning,
  nothing,
  overTime,
  plainNumber,
  ratioOf,
} from './rules.ts';

const meaning: Meaning = {
  ...{ id: 1, code: 'THU-1', name: 'x', unit: 'cuộc', scale: 0, overUnits: 'sum', overTime: 'sum' },
  ...{ numeratorId: null, denominatorId: null, isOfUnits: false },
};

/** One unit: it reported, said "does not apply", or is silent. */
const oneUnit: fc.Arbitrary<Counted> = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 15n }).map((total) => ({ total, reported: 1, notApplicable: 0, expected: 1 })),
  fc.constant({ total: null, reported: 0, notApplicable: 1, expected: 1 }),
  fc.constant({ total: null, reported: 0, notApplicable: 0, expected: 1 }),
);

describe('adding', () => {
  test('is the same in whatever groups, and never says that more answered than were asked', () => {
    fc.assert(
      fc.property(fc.array(fc.array(oneUnit)), (groups) => {
        const whole = added(groups.flat());
        expect(added(groups.map(added))).toEqual(whole);
        expect(whole.reported + whole.notApplicable).toBeLessThanOrEqual(whole.expected);
        const known = groups.flat().filter((one) => one.total !== null);
        expect(whole.total).toBe(known.length === 0 ? null : known.reduce((sum, one) => sum + one.total!, 0n));
      }),
    );
  });

  test('over time: all periods of a flow, one period of a stock, and that one alone', () => {
    fc.assert(
      fc.property(fc.array(oneUnit, { minLength: 2, maxLength: 12 }), fc.nat(), (units, pick) => {
        const byPeriod = new Map(units.map((one, at) => [at, one]));
        const periods = [...byPeriod.keys()];
        expect(overTime('sum', byPeriod, periods, null)).toEqual(added(units));
        const standing = pick % units.length;
        expect(overTime('last', byPeriod, periods, standing)).toEqual(units[standing]);
        expect(overTime('last', byPeriod, periods, null)).toEqual(nothing);
      }),
    );
  });

  test('a stock adds up over places whichever period stands: parts take the same one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(oneUnit, oneUnit), { minLength: 1 }), (units) => {
        const row = (pair: readonly Counted[]) => new Map(pair.map((one, at) => [at, one]));
        const parts = units.map((pair) => overTime('last', row(pair), [0, 1], 1));
        const whole = row([added(units.map((one) => one[0])), added(units.map((one) => one[1]))]);
        expect(added(parts)).toEqual(overTime('last', whole, [0, 1], 1));
      }),
    );
  });
});

describe('what a cell shows', () => {
  test('tells nothing, 0, "does not apply" and "not owed" apart', () => {
    const of = (counted: Partial<Counted>) => figureOf({ ...nothing, ...counted }, meaning);
    expect(of({ expected: 2, reported: 1, total: 0n })).toMatchObject({ kind: 'value', value: 0n });
    expect(of({ expected: 2 }).kind).toBe('none');
    expect(of({ expected: 2, notApplicable: 2 }).kind).toBe('not-applicable');
    expect(of({ expected: 2, notApplicable: 1 }).kind).toBe('none');
    expect(of({}).kind).toBe('not-owed');
  });

  test('what does not add over units is shown of one unit and of no place', () => {
    const level: Meaning = { ...meaning, overUnits: 'none' };
    const counted = { total: 4n, reported: 1, notApplicable: 0, expected: 1 };
    expect(figureOf(counted, level).kind).toBe('not-added');
    expect(figureOf(counted, level, true)).toMatchObject({ kind: 'value', value: 4n });
  });
});

describe('a ratio', () => {
  const percent = { unit: '%', scale: 0, isOfUnits: false };
  const part = (total: bigint | null, scale = 0) => ({
    counted: { total, reported: total === null ? 0 : 1, notApplicable: 0, expected: 1 },
    scale,
  });

  test('is that of the sums, half up, and lies within a half of its last digit', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(amount, amount, fc.nat(3), fc.nat(3), (over, under, top, bottom) => {
        const ratio = ratioOf(part(over, top), part(under, bottom), percent);
        if (under === 0n) {
          expect(ratio.kind).toBe('nothing-to-divide');
          return;
        }
        if (ratio.kind !== 'value') throw new Error(ratio.kind);
        // value/10 against over/10^top : under/10^bottom × 100, both times the denominators.
        const error = 2n * (ratio.value * under * 10n ** BigInt(top) - over * 10n ** BigInt(bottom) * 1000n);
        const half = under * 10n ** BigInt(top);
        expect(error <= half && error > -half - 1n).toBe(true);
      }),
    );
  });

  test('is never a mean of ratios: 1 of 2 and 9 of 98 are 10 %, not 29,6 %', () => {
    const top = { counted: added([part(1n).counted, part(9n).counted]), scale: 0 };
    const bottom = { counted: added([part(2n).counted, part(98n).counted]), scale: 0 };
    expect(ratioOf(top, bottom, percent)).toMatchObject({
      kind: 'value',
      value: 100n,
      scale: 1,
      reported: 2,
      expected: 2,
    });
  });

  test('of a part that nobody reported is nothing', () => {
    expect(ratioOf(part(null), part(5n), percent).kind).toBe('none');
    expect(ratioOf(part(5n), { counted: nothing, scale: 0 }, percent).kind).toBe('not-owed');
  });
});

describe('a share of units', () => {
  const share = { unit: '%', scale: 0, isOfUnits: true };
  const counted = (total: bigint | null, reported: number, more: Partial<Counted> = {}) => ({
    counted: { ...nothing, total, reported, expected: 6, ...more },
    scale: 0,
  });

  test('counts all that owe it: 4 of 6 that answered and did it are 66,7 %, never 100 %', () => {
    expect(ratioOf(counted(4n, 4), counted(4n, 4), share)).toMatchObject({
      ...{ kind: 'value', value: 667n, units: { met: 4n, of: 6n }, reported: 4, expected: 6 },
    });
    // True ratios stay: the same sums, divided.
    expect(ratioOf(counted(4n, 4), counted(4n, 4), { ...share, isOfUnits: false })).toMatchObject({ value: 1000n });
  });

  test('asks nothing of whom it does not apply to, nor an own count of each', () => {
    const outside = { notApplicable: 2 };
    expect(ratioOf(counted(3n, 4, outside), counted(4n, 4, outside), share)).toMatchObject({
      ...{ value: 750n, units: { met: 3n, of: 4n } },
    });
    expect(ratioOf(counted(3n, 3), { counted: nothing, scale: 0 }, share)).toMatchObject({ units: { of: 6n } });
    expect(ratioOf(counted(null, 0), counted(null, 0), share).kind).toBe('none');
  });

  test('of units that each did it or did not never passes 100 %, and adds up to 100 % only when all did', () => {
    const unit = fc.constantFrom<[bigint | null, bigint | null]>([1n, 1n], [0n, 1n], [1n, null], [null, null]);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), (units) => {
        const part = (at: 0 | 1) => {
          const each = units.map((one) => ({
            ...{ ...nothing, total: one[at], reported: one[at] === null ? 0 : 1, expected: 1 },
          }));
          return { counted: added(each), scale: 0 };
        };
        const found = ratioOf(part(0), part(1), share);
        if (found.kind !== 'value') return;
        expect(found.value <= 1000n).toBe(true);
        expect(found.units).toEqual({
          met: BigInt(units.filter(([did]) => did === 1n).length),
          of: BigInt(units.length),
        });
      }),
    );
  });
});

describe('against last year', () => {
  const value = (amount: bigint) => ({ kind: 'value' as const, value: amount, scale: 0 });

  test('percent in tenths, rounded half away from 0; from 0 the difference alone', () => {
    expect(changeOf(value(1042n), value(1000n))).toEqual({ by: 42n, tenths: 42n });
    expect(changeOf(value(958n), value(1000n))).toEqual({ by: -42n, tenths: -42n });
    expect(changeOf(value(5n), value(0n))).toEqual({ by: 5n, tenths: null });
    expect(changeOf(value(5n), { kind: 'none' })).toBeNull();
  });
});

test('a number in words is read back as the same number, and so is the plain one', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat(4), (amount, scale) => {
      expect(parseFigure(bigWords(amount, scale), scale)).toBe(Number(amount));
      expect(Number(plainNumber(amount, scale)) * 10 ** scale).toBeCloseTo(Number(amount), -2);
    }),
  );
  expect(bigWords(-1_234_50n, 2)).toBe('-1.234,5');
});
