import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  columnsOf,
  partsOf,
  periodsWithin,
  rhythms,
  spans,
  standingFor,
  trimmed,
  yearBefore,
} from './rules.ts';

const code = fc
  .tuple(fc.constantFrom(...rhythms), fc.integer({ min: 2019, max: 2040 }), fc.nat(11))
  .map(([rhythm, year, at]) => {
    const count = { month: 12, quarter: 4, half: 2, year: 1 }[rhythm];
    return codeOf({ rhythm, year, ordinal: (at % count) + 1 });
  });

describe('codes', () => {
  test('are read and written alike', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(codeOf(partsOf(one)!)).toBe(one);
      }),
    );
    for (const none of ['2026-m13', '2026-q5', '2026-w1', '', '2026']) expect(partsOf(none)).toBeNull();
  });

  test('months of a quarter, quarters of a year; nothing wider lies within', () => {
    expect(periodsWithin('month', '2026-q2')).toEqual(['2026-m04', '2026-m05', '2026-m06']);
    expect(periodsWithin('quarter', '2026-h2')).toEqual(['2026-q3', '2026-q4']);
    expect(periodsWithin('year', '2026-m04')).toEqual([]);
    expect(yearBefore('2026-m06')).toBe('2025-m06');
  });

  test('the parts of the parts of a year are its parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2040 }), (year) => {
        const quarters = periodsWithin('quarter', `${year}-y`);
        expect(quarters.flatMap((one) => periodsWithin('month', one))).toEqual(periodsWithin('month', `${year}-y`));
      }),
    );
  });
});

describe('columns', () => {
  test('the last twelve months end with this one', () => {
    const columns = columnsOf({ rhythm: 'month', span: 'last', year: 2026 }, '2026-06-16');
    expect([columns.length, columns[0]!.code, columns.at(-1)!.code]).toEqual([12, '2025-m07', '2026-m06']);
    expect(columnsOf({ rhythm: 'half', span: 'last', year: 2026 }, '2026-01-01').map((one) => one.code)).toEqual([
      ...['2024-h2', '2025-h1', '2025-h2', '2026-h1'],
    ]);
  });

  test('a year by quarters has four and the whole; of a yearly figure there is only the year', () => {
    const columns = columnsOf({ rhythm: 'month', span: 'quarters', year: 2026 }, '2026-06-16');
    expect(columns.map((one) => [one.code, one.periods.length])).toEqual([
      ...[
        ['2026-q1', 3],
        ['2026-q2', 3],
        ['2026-q3', 3],
        ['2026-q4', 3],
        ['2026-y', 12],
      ],
    ]);
    expect(columnsOf({ rhythm: 'year', span: 'year', year: 2026 }, '2026-06-16').map((one) => one.code)).toEqual([
      '2026-y',
    ]);
  });

  test('ends that say nothing are left out, gaps and the whole stay', () => {
    const columns = columnsOf({ rhythm: 'quarter', span: 'year', year: 2026 }, '2026-06-16');
    const codes = (said: string[]) => trimmed(columns, (one) => said.includes(one.code)).map((one) => one.code);
    expect(codes(['2026-q2', '2026-q4'])).toEqual(['2026-q2', '2026-q3', '2026-q4', '2026-y']);
    expect(codes([])).toHaveLength(5);
  });

  test('no column is empty or comes twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rhythms),
        fc.constantFrom(...spans),
        fc.integer({ min: 2019, max: 2040 }),
        (rhythm, span, year) => {
          const columns = columnsOf({ rhythm, span, year }, `${year}-11-15`);
          expect(columns.every((one) => one.periods.length > 0)).toBe(true);
          expect(new Set(columns.map((one) => one.code)).size).toBe(columns.length);
        },
      ),
    );
  });
});

test('for a stock stands the last period that was due, else the first that was opened, else none', () => {
  const periods = ['2026-m04', '2026-m05', '2026-m06'];
  const due = new Map([
    ['2026-m05', '2026-05-20'],
    ['2026-m06', '2026-06-20'],
  ]);
  expect(standingFor(periods, due, '2026-06-16')).toBe('2026-m05');
  expect(standingFor(periods, due, '2026-06-20')).toBe('2026-m06');
  expect(standingFor(periods, due, '2026-05-01')).toBe('2026-m05');
  expect(standingFor(periods, new Map(), '2026-06-16')).toBeNull();
});
