import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actRefusal,
  answered,
  type Counts,
  countRefusal,
  fewest,
  minutesDue,
  needed,
  outcomeOf,
  planRefusals,
  postedUntil,
  publicDue,
  shownOf,
  sumOf,
} from './rules.ts';

const counts = (given: Partial<Counts> = {}): Counts => ({
  ...{ households: 100, handedOut: 100, agreed: 0, disagreed: 0, otherwise: 0, invalid: 0 },
  ...given,
});

describe('thresholds of all households', () => {
  test.each([
    ['decide-two-thirds', 300, 200],
    ['decide-two-thirds', 301, 201],
    ['decide-half', 300, 151],
    ['decide-half', 301, 151],
    ['propose', 300, 30],
    ['propose', 301, 31],
    ['comment', 300, null],
  ] as const)('%s of %i households: %s', (matter, households, least) => {
    expect(needed(matter, households)).toBe(least);
  });

  test('is the least number that satisfies the law', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (households) => {
        const least = { 'decide-two-thirds': [2, 3], propose: [1, 10] } as const;
        for (const [matter, [part, of]] of Object.entries(least)) {
          const agreed = needed(matter as 'propose', households)!;
          expect([agreed * of >= households * part, (agreed - 1) * of >= households * part]).toEqual([true, false]);
        }
        const half = needed('decide-half', households)!;
        expect([half * 2 > households, (half - 1) * 2 > households]).toEqual([true, false]);
      }),
    );
  });

  test('what is missing, and when it cannot be carried any more', () => {
    const at = (given: Partial<Counts>) => outcomeOf('decide-half', counts(given));
    expect(at({ agreed: 51 })).toEqual({ needed: 51, missing: 0, waiting: 49, state: 'carried' });
    expect(at({ agreed: 40, disagreed: 20 })).toEqual({ needed: 51, missing: 11, waiting: 40, state: 'possible' });
    expect(at({ agreed: 40, disagreed: 50 })).toEqual({ needed: 51, missing: 11, waiting: 10, state: 'lost' });
    expect(outcomeOf('comment', counts({ agreed: 3 })).state).toBe('asked');
  });
});

describe('days', () => {
  const plan = {
    matter: 'decide-half',
    noticeOn: '2026-06-14',
    opensOn: '2026-06-16',
    closesOn: '2026-06-16',
  } as const;
  test('a plan keeps the days of the law', () => {
    expect(planRefusals(plan)).toEqual({});
    expect(planRefusals({ ...plan, noticeOn: '2026-06-15' })).toEqual({ noticeOn: 'notice-too-late' });
    expect(planRefusals({ ...plan, noticeOn: null })).toEqual({ noticeOn: 'field-required' });
    const comment = { ...plan, matter: 'comment', noticeOn: null } as const;
    expect(planRefusals({ ...comment, closesOn: '2026-07-05' })).toEqual({ closesOn: 'comment-too-short' });
    expect(planRefusals({ ...comment, closesOn: '2026-07-06' })).toEqual({});
    expect(planRefusals({ ...plan, closesOn: '2026-06-15' })).toEqual({ closesOn: 'consultation-span' });
  });

  test('terms count in working days, the posting in days', () => {
    expect(minutesDue('2026-06-12')).toBe('2026-06-19');
    expect(publicDue('2026-06-19')).toBe('2026-06-26');
    expect(postedUntil('2026-06-19')).toBe('2026-07-19');
  });

  test('things go in their order', () => {
    const standing = { ...plan, state: 'planned', minutesOn: null, publishedOn: null } as const;
    expect(actRefusal(standing, 'count', '2026-06-15')).toBe('consultation-not-begun');
    expect(actRefusal(standing, 'count', '2026-06-16')).toBeNull();
    expect(actRefusal(standing, 'close', '2026-06-16')).toBe('consultation-planned');
    const comment = { ...standing, state: 'open', matter: 'comment', closesOn: '2026-07-06' } as const;
    expect(actRefusal(comment, 'close', '2026-07-05')).toBe('comment-runs');
    expect(actRefusal(comment, 'close', '2026-07-06')).toBeNull();
    const done = { ...standing, state: 'counted' } as const;
    expect(actRefusal(done, 'change', '2026-06-17')).toBe('consultation-counted');
    expect(actRefusal(done, 'publish', '2026-06-17')).toBe('minutes-first');
    const minuted = { ...done, minutesOn: '2026-06-17' };
    expect(actRefusal(minuted, 'publish', '2026-06-17')).toBeNull();
    // A count is put right until the minutes are signed.
    expect(actRefusal(done, 'correct', '2026-06-17')).toBeNull();
    expect(actRefusal(minuted, 'correct', '2026-06-17')).toBe('minutes-signed');
    expect(actRefusal({ ...minuted, publishedOn: '2026-06-17' }, 'minute', '2026-06-18')).toBe(
      'consultation-published',
    );
  });

  test('no more ballots than were handed out, no more handed out than households', () => {
    expect(countRefusal(counts({ handedOut: 10, agreed: 6, invalid: 4 }))).toBeNull();
    expect(countRefusal(counts({ handedOut: 10, agreed: 6, invalid: 5 }))).toBe('ballots-above-handed-out');
    expect(countRefusal(counts({ households: 9, handedOut: 10 }))).toBe('ballots-above-households');
  });
});

describe('small cells', () => {
  const area = fc
    .tuple(fc.nat({ max: 14 }), fc.nat({ max: 9 }), fc.nat({ max: 3 }), fc.nat({ max: 2 }))
    .map(([agreed, disagreed, otherwise, invalid]) => counts({ agreed, disagreed, otherwise, invalid }));
  const areas = fc.array(area, { minLength: 1, maxLength: 6 });

  /** Whether a combination of published rows gives the target: the rank of the rows does not grow by it. */
  function isObtained(rows: readonly number[][], target: readonly number[]): boolean {
    return rankOf(rows) === rankOf([...rows, target]);
  }

  test('whoever adds and subtracts what is public gets no group of areas with fewer than ten answers', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const shown = shownOf(given, fewest.public);
        const unit = (at: number) => given.map((_, other) => (other === at ? 1 : 0));
        const rows = [
          ...given.flatMap((_, at) => (shown.areas[at] ? [unit(at)] : [])),
          ...(shown.total ? [given.map(() => 1)] : []),
        ];
        for (let group = 1; group < 2 ** given.length; group += 1) {
          const inside = given.map((_, at) => (group >> at) & 1);
          if (!isObtained(rows, inside)) continue;
          expect(answered(sumOf(given.filter((_, at) => inside[at] === 1)))).toBeGreaterThanOrEqual(fewest.public);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('hides no more than it must: what is large is shown when nothing is small', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const shown = shownOf(given, fewest.public);
        if (given.every((one) => answered(one) >= fewest.public)) expect(shown.areas.every(Boolean)).toBe(true);
        if (answered(sumOf(given)) >= fewest.public && given.length > 1) expect(shown.total).toBe(true);
      }),
    );
  });

  test('one small area takes the smallest large one with it; a lone small one hides everything', () => {
    const of = (...answers: number[]) =>
      shownOf(
        answers.map((agreed) => counts({ agreed })),
        fewest.public,
      );
    expect(of(9, 40, 12)).toEqual({ areas: [false, true, false], total: true });
    expect(of(9)).toEqual({ areas: [false], total: false });
    expect(of(4, 3, 30)).toEqual({ areas: [false, false, false], total: true });
    expect(of(6, 5, 30)).toEqual({ areas: [false, false, true], total: true });
  });
});

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, at) => at >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    for (const [at, row] of left.entries()) {
      if (at === rank) continue;
      const factor = row[column]! / left[rank]![column]!;
      for (const [place, value] of left[rank]!.entries()) row[place] = row[place]! - factor * value;
    }
    rank += 1;
  }
  return rank;
}
