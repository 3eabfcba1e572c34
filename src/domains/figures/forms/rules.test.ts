import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { findPeriod, periodsOf } from '#platform/calendar/periods.ts';
import {
  type Cadence,
  cutOffOf,
  dueRefusal,
  failedChecks,
  periodsBegun,
  periodsBy,
  periodsFrom,
  presets,
} from './rules.ts';

const periods = (cadence: Cadence, cutOff: Parameters<typeof periodsBy>[1]) => ({
  periods: periodsBy(cadence, cutOff, (_, ordinal) => `${ordinal}/{year}`),
});

describe('the cut-off belongs to the type of report', () => {
  test('state bodies: the 15th of the month before to the 14th (NĐ 09/2019/NĐ-CP)', () => {
    const state = { day: 14, due: { monthsAfter: 0, day: 20 } };
    expect(findPeriod(periods('month', state), '2026-m01')).toMatchObject({
      ...{ from: '2025-12-15', until: '2026-01-14', dueOn: '2026-01-20' },
    });
    expect(findPeriod(periods('quarter', state), '2026-q2')).toMatchObject({ from: '2026-03-15', until: '2026-06-14' });
    expect(findPeriod(periods('year', state), '2026-y')).toMatchObject({ from: '2025-12-15', until: '2026-12-14' });
  });

  test('whole months, and a year that ends on 15 November', () => {
    const month = { day: 'last', due: { monthsAfter: 1, day: 5 } } as const;
    expect(findPeriod(periods('month', month), '2026-m12')).toMatchObject({
      ...{ from: '2026-12-01', until: '2026-12-31', dueOn: '2027-01-05' },
    });
    const november = { day: 15, yearEndsEarly: 1, due: { monthsAfter: 0, day: 20 } };
    expect(findPeriod(periods('year', november), '2026-y')).toMatchObject({
      ...{ from: '2025-11-16', until: '2026-11-15', dueOn: '2026-11-20' },
    });
  });

  test('the periods of any cut-off follow each other without a gap, from year to year', () => {
    const cutOff = fc.oneof(fc.integer({ min: 1, max: 27 }), fc.constant('last' as const));
    const cadence = fc.constantFrom<Cadence>('month', 'quarter', 'half', 'year');
    fc.assert(
      fc.property(cadence, cutOff, fc.integer({ min: 2020, max: 2035 }), (how, day, year) => {
        const form = periods(how, { day, due: { monthsAfter: 1, day: 1 } });
        const all = [...periodsOf(form, year), ...periodsOf(form, year + 1)];
        for (const [at, period] of all.entries()) if (at > 0) expect(period.from).toBe(addDays(all[at - 1]!.until, 1));
      }),
    );
  });
});

test('what comes next, and what has begun', () => {
  const form = periods('month', { day: 14, due: { monthsAfter: 0, day: 20 } });
  const codes = (all: { code: string }[]) => all.map((period) => period.code);
  expect(codes(periodsFrom(form, '2026-11-15', 3))).toEqual(['2026-m12', '2027-m01', '2027-m02']);
  expect(codes(periodsFrom(form, '2026-12-20', 1))).toEqual(['2027-m01']);
  const begun = codes(periodsBegun(form, '2026-06-16'));
  expect([begun[0], begun.at(-1), begun.length]).toEqual([...['2026-m07', '2025-m07', 13]]);
});

test('a form is never due before its period ends, whatever the cut-off', () => {
  const due = fc.record({ monthsAfter: fc.integer({ min: 0, max: 2 }), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(
    fc.property(fc.constantFrom(...presets), due, fc.integer({ min: 2020, max: 2035 }), (preset, when, year) => {
      const cutOff = cutOffOf(preset, when);
      const cadence = preset === 'november' ? 'year' : 'month';
      const all = periodsOf(periods(cadence, cutOff), year);
      expect(all.every((period) => period.dueOn >= period.until)).toBe(dueRefusal(cutOff) === null);
    }),
  );
});

describe('checks between cells', () => {
  const check = { left: [2, 3], operator: '<=', right: [1], says: null } as const;
  const asked = [{ ...check, left: [...check.left], right: [...check.right] }];
  test('hold, fail, and are silent where a cell is empty', () => {
    expect(failedChecks(asked, [10, 4, 6])).toEqual([]);
    expect(failedChecks(asked, [10, 4, 7])).toHaveLength(1);
    expect(failedChecks(asked, [10, 4, null])).toEqual([]);
    expect(failedChecks([{ ...asked[0]!, operator: '=' }], [10, 4, 5])).toHaveLength(1);
    expect(failedChecks([{ ...asked[0]!, operator: '>=' }], [10, 4, 5])).toHaveLength(1);
  });
});
