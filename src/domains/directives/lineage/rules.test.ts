import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { relations } from '../references/rules.ts';
import { forceOf, gapOf, nextAbove, runOf } from './rules.ts';

const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2025-01-01', count));
const relation = fc.constantFrom(...relations);

describe('the chain of a paper', () => {
  const pool = [{ issuedOn: '2026-04-01' }, { issuedOn: '2026-06-12' }, { issuedOn: '2026-05-18' }];

  test('four levels in eleven weeks follow each other by age', () => {
    const order = [];
    let below = '2026-06-22';
    let rest = pool;
    for (let next = nextAbove(rest, below); next; next = nextAbove(rest, below)) {
      order.push(gapOf(next.issuedOn, null, below)!.days);
      below = next.issuedOn;
      rest = rest.filter((one) => one !== next);
    }
    expect(order).toEqual([10, 25, 47]);
  });

  test('a younger paper is nobody’s ground; an undated one comes last', () => {
    expect(nextAbove(pool, '2026-03-01')).toBeNull();
    expect(nextAbove([{ issuedOn: null }, ...pool], '2026-03-01')).toEqual({ issuedOn: null });
    expect(nextAbove([{ issuedOn: null }, ...pool], '2026-06-30')).toEqual({ issuedOn: '2026-06-12' });
  });

  test('the days of a level are those to the arrival and those from it', () => {
    fc.assert(
      fc.property(day, day, day, (above, arrived, below) => {
        const gap = gapOf(above, arrived, below);
        if (below < above) expect(gap).toBeNull();
        else if (gap!.toArrival !== null) expect(gap!.toArrival + gap!.toPaper!).toBe(gap!.days);
        else expect(arrived < above || arrived > below).toBe(true);
      }),
    );
  });

  test('the days of all levels together are the days from the top to the bottom', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 6 }), (days) => {
        const sorted = days.toSorted();
        const sum = sorted.slice(1).reduce((all, below, at) => all + gapOf(sorted[at]!, null, below)!.days, 0);
        expect(sum).toBe(gapOf(sorted[0]!, null, sorted.at(-1)!)!.days);
      }),
    );
  });

  test('the ruler begins behind a ground of years ago', () => {
    const gap = (days: number) => ({ gap: { days, toArrival: null, toPaper: null } });
    expect(runOf([gap(1700), gap(47), gap(25)])).toEqual([gap(47), gap(25)]);
    expect(runOf([gap(10), { gap: null }])).toEqual([]);
  });
});

describe('what is in force', () => {
  const standing = { isRecalled: false, word: null, namedBy: [] };

  test('until another paper replaces it, in part when one amends it', () => {
    expect(forceOf(standing)).toEqual({ force: 'in-force', by: null });
    expect(forceOf({ ...standing, namedBy: [{ relation: 'amends', label: 'B' }] })).toEqual({
      force: 'partly',
      by: 'B',
    });
    const both = [{ relation: 'amends' as const, label: 'B' }].concat({ relation: 'replaces' as never, label: 'C' });
    expect(forceOf({ ...standing, namedBy: both })).toEqual({ force: 'ended', by: 'C' });
  });

  test('a word by hand goes before what papers say, a recall before both', () => {
    const word = { force: 'in-force' as const, paper: 'Công văn số 5' };
    fc.assert(
      fc.property(fc.array(fc.record({ relation, label: fc.string() })), (namedBy) => {
        expect(forceOf({ isRecalled: false, word, namedBy })).toEqual({ force: 'in-force', by: 'Công văn số 5' });
        expect(forceOf({ isRecalled: true, word, namedBy }).force).toBe('ended');
        const ends = namedBy.some((one) => one.relation === 'replaces');
        expect(forceOf({ ...standing, namedBy }).force === 'ended').toBe(ends);
      }),
    );
  });
});
