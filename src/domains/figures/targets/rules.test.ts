import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureWithin, isWithin, judged, type PeriodFigure, resultWithin, rounded, typedRows } from './rules.ts';

const window = { from: '2026-01-01', until: '2026-12-31' };
const month = (ordinal: number, value: number, more: Partial<PeriodFigure> = {}): PeriodFigure => ({
  ...{ indicatorId: 1, overTime: 'sum', cadence: 'month', year: 2026, ordinal, value: BigInt(value) },
  ...more,
});
const target = {
  ...{ indicatorId: 1, numeratorId: null, denominatorId: null, measureUnit: 'cuộc', scale: 0, overTime: 'sum' },
  isOfUnits: false,
  ...{ comparator: '>=' as const, value: 12, ownValue: null, per: null },
  ...{ startsOn: '2026-01-01', endsOn: '2026-12-31' },
};

describe('what was reported within a window', () => {
  test('a period counts when all its months lie in it', () => {
    expect(isWithin({ cadence: 'half', year: 2026, ordinal: 2 }, window)).toBe(true);
    expect(isWithin({ cadence: 'month', year: 2025, ordinal: 12 }, window)).toBe(false);
    expect(isWithin({ cadence: 'year', year: 2026, ordinal: 1 }, { ...window, until: '2026-11-30' })).toBe(false);
    expect(isWithin({ cadence: 'quarter', year: 2026, ordinal: 1 }, { from: '2026-01-01', until: '2026-03-31' })).toBe(
      true,
    );
  });

  test('is added once, of the finest rhythm; what does not add over time is its last', () => {
    const yearly = month(1, 100, { cadence: 'year' });
    expect(figureWithin([month(1, 3), month(2, 4), yearly], 1, window)).toBe(7n);
    expect(figureWithin([yearly], 1, window)).toBe(100n);
    expect(figureWithin([month(2, 4, { overTime: 'last' }), month(1, 9, { overTime: 'last' })], 1, window)).toBe(4n);
    expect(figureWithin([month(1, 3, { year: 2025 })], 1, window)).toBeNull();
    expect(figureWithin([month(1, 0)], 1, window)).toBe(0n);
  });

  test('monthly figures in any order add to their sum', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat()), { minLength: 1, selector: ([at]) => at }),
        (all) => {
          const sum = all.reduce((so, [, value]) => so + BigInt(value), 0n);
          expect(
            figureWithin(
              all.map(([at, value]) => month(at, value)),
              1,
              window,
            ),
          ).toBe(sum);
        },
      ),
    );
  });

  test('a ratio divides its parts added up, and is none without both or over 0', () => {
    const ratio = { ...target, numeratorId: 2, denominatorId: 3, measureUnit: '%', scale: 2 };
    const parts = (bottom: number) => [
      month(1, 1, { indicatorId: 2 }),
      month(2, 1, { indicatorId: 2 }),
      month(1, bottom, { indicatorId: 3 }),
    ];
    const result = resultWithin(parts(3), ratio, window);
    expect(result && rounded(result)).toBe(6667);
    expect(resultWithin(parts(0), ratio, window)).toBeNull();
    expect(resultWithin(parts(3).slice(0, 2), ratio, window)).toBeNull();
  });

  test('a share of units divides by all that owe it: of a unit alone, by that unit', () => {
    const share = { ...target, numeratorId: 2, denominatorId: 3, measureUnit: '%', scale: 2, isOfUnits: true };
    const did = month(1, 1, { indicatorId: 2, overTime: 'last' });
    const of = (figures: PeriodFigure[]) => {
      const result = resultWithin(figures, share, window);
      return result && rounded(result);
    };
    expect(of([did])).toBe(10_000);
    expect(of([did, month(1, 2, { indicatorId: 3, overTime: 'last' })])).toBe(5000);
    const all = month(1, 4, { indicatorId: 1, overTime: 'last' });
    expect(of([did, all, month(1, 1, { indicatorId: 3, overTime: 'last' })])).toBe(2500);
    expect(judged(share, [did, all], '2026-02-01').units).toEqual({ met: '1', of: '4' });
    expect(of([all])).toBeNull();
  });

  test('a stock stands for the last period whose day has come, not for one that has just begun', () => {
    const stock = (ordinal: number, value: number, isDue: boolean) =>
      month(ordinal, value, { overTime: 'last', isDue });
    expect(figureWithin([stock(6, 120, true), stock(7, 3, false)], 1, window)).toBe(120n);
    expect(figureWithin([stock(7, 3, false)], 1, window)).toBe(3n);
  });
});

describe('how a target stands', () => {
  const on = (day: string, ...values: number[]) =>
    judged(
      target,
      values.map((value, at) => month(at + 1, value)),
      day,
    );

  test('beside its line of today, and once its days are over', () => {
    expect(on('2026-07-01')).toMatchObject({ result: null, met: null, standing: 'silent' });
    expect(on('2026-07-01', 3, 3)).toMatchObject({ result: 6, dueToday: 6, met: false, standing: 'on-track' });
    expect(on('2026-07-01', 3)).toMatchObject({ standing: 'behind' });
    expect(on('2026-07-01', 12)).toMatchObject({ met: true, standing: 'met' });
    expect(on('2027-01-01', 11)).toMatchObject({ standing: 'missed' });
  });

  test('a ceiling that is passed is missed at once; a stock has no line', () => {
    const ceiling = { ...target, comparator: '<=' as const };
    expect(judged(ceiling, [month(1, 13)], '2026-02-01')).toMatchObject({ dueToday: null, standing: 'missed' });
    expect(judged({ ...target, overTime: 'last' }, [month(1, 3)], '2026-02-01')).toMatchObject({ standing: 'not-yet' });
  });

  test('what the unit set itself is judged beside what it was given', () => {
    expect(judged({ ...target, ownValue: 15 }, [month(1, 13)], '2026-02-01')).toMatchObject({
      met: true,
      metOwn: false,
    });
  });
});

test('rows that were left empty are left out, and the first that is no number is named', () => {
  const rows = [{ unitId: '1', value: '1.250' }, { unitId: '2', value: ' ' }, { unitId: '3' }];
  expect(typedRows(rows, 0)).toEqual({ rows: [{ unitId: '1', value: 1250, reason: undefined }], invalid: null });
  expect(typedRows([...rows, { unitId: '4', value: 'x' }], 0).invalid).toBe('rows.3.value');
  expect(typedRows(undefined, 0).invalid).toBe('rows.0.value');
});
