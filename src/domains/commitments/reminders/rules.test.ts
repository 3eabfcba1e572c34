import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay, nextWorkingDay, workingDaysBetween } from '#platform/calendar/working-calendar.ts';
import { clockOf, states } from '../rules.ts';
import { firings, recipientOf, rules, rulesFalling, stillStands, type Watched, workingDaysLeft } from './rules.ts';
import { reason } from './text.vi.ts';

const working = { state: 'in_progress', askedOn: '2026-06-01', dueOn: '2026-06-16', claimedOn: null } as const;
const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2025-12-01', count));
const watched: fc.Arbitrary<Watched> = fc
  .record({
    state: fc.constantFrom(...states),
    askedOn: day,
    dueOn: day,
    claimedOn: day,
    verdictOn: day,
    appealedOn: day,
  })
  .map((drawn) => ({
    ...drawn,
    claimedOn: drawn.state === 'claimed' ? drawn.claimedOn : null,
    verdictOn: drawn.state === 'returned' ? drawn.verdictOn : null,
    appealedOn: drawn.state === 'claimed' && drawn.appealedOn > drawn.claimedOn ? drawn.appealedOn : null,
  }));
const asIs = { isStopped: false, isAppealed: false, isExtensionAsked: false };
/** Every day from one to another with the rules that fall. */
const walk = (commitment: Watched, from: Day, days: number) =>
  Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((on) =>
    rulesFalling(calendar, commitment, on).map((rule) => `${on} ${rule.replace('commitments.', '')}`),
  );

describe('on which day a rule falls', () => {
  test('before the day, on it, after it', () => {
    expect(walk(working, '2026-06-01', 45)).toEqual([
      '2026-06-11 due-soon',
      '2026-06-16 due-today',
      '2026-06-17 promise-late',
      '2026-06-23 still-late',
      '2026-06-26 late-below',
      '2026-06-30 still-late',
      '2026-07-02 late-long-below',
      '2026-07-07 still-late',
      '2026-07-14 still-late',
    ]);
  });

  test('a due day in Tết runs to the first working day after it, and counts back over the days off', () => {
    // 14 to 22/02/2026 off.
    expect(walk({ ...working, dueOn: '2026-02-17' }, '2026-02-01', 29)).toEqual([
      '2026-02-11 due-soon',
      '2026-02-23 due-today',
      '2026-02-24 promise-late',
    ]);
  });

  test('what nobody received after its two days, counted over a week-end', () => {
    expect(
      walk({ ...working, state: 'assigned', askedOn: '2026-06-05', dueOn: '2026-12-31' }, '2026-06-01', 30),
    ).toEqual(['2026-06-10 not-received']);
  });

  test('a claim that waits: its asker twice, then the level above', () => {
    const claimed: Watched = { ...working, state: 'claimed', claimedOn: '2026-06-05' };
    expect(walk(claimed, '2026-06-01', 60)).toEqual([
      '2026-06-10 claim-waits',
      '2026-06-12 claim-waits',
      '2026-06-23 claim-unanswered',
    ]);
  });

  test('an appeal that waits: its asker twice, then the level above after grace', () => {
    const claimed = { ...working, state: 'claimed', claimedOn: '2026-05-20', appealedOn: '2026-06-05' } as const;
    expect(walk(claimed, '2026-06-01', 60)).toEqual([
      '2026-06-10 appeal-waits',
      '2026-06-12 appeal-waits',
      '2026-06-17 appeal-unanswered',
    ]);
  });

  test('what was returned: by the later of its two clocks', () => {
    const returned = { ...working, state: 'returned', verdictOn: '2026-06-12' } as const;
    expect(walk(returned, '2026-06-12', 30)).toEqual([
      '2026-06-15 returned',
      '2026-06-19 mend-due',
      '2026-06-22 mend-over',
      '2026-06-26 mend-late',
      '2026-07-01 unmended-below',
      '2026-07-03 mend-late',
      '2026-07-10 mend-late',
    ]);
    expect(walk({ ...returned, dueOn: '2026-06-19' }, '2026-06-12', 12)).toEqual([
      '2026-06-15 returned',
      '2026-06-16 due-soon',
      '2026-06-19 due-today',
      '2026-06-22 promise-late',
    ]);
  });

  test('nothing while the clock stands still; then it is told that it runs again', () => {
    const stopped = { ...working, stoppedOn: '2026-06-08', stoppedUntil: '2026-06-12' } as const;
    expect(walk(stopped, '2026-06-01', 20)).toEqual([
      '2026-06-15 runs-again',
      '2026-06-16 due-today',
      '2026-06-17 promise-late',
    ]);
    expect(walk({ ...stopped, state: 'assigned', dueOn: '2026-12-31' }, '2026-06-01', 30)).toEqual([
      '2026-06-15 runs-again',
      '2026-06-17 not-received',
    ]);
  });

  test('more time that was asked for: the asker on the next working day and on the third', () => {
    const wanted = { dueOn: '2026-12-31', askedOn: '2026-06-05' };
    expect(walk({ ...working, dueOn: '2026-08-31', wanted }, '2026-06-01', 30)).toEqual([
      '2026-06-08 extension-waits',
      '2026-06-10 extension-waits',
    ]);
  });

  test('the rules of the owner’s work go by the clock that the page shows', () => {
    fc.assert(
      fc.property(watched, day, (commitment, on) => {
        const clock = clockOf(commitment, on, calendar);
        const falling = rulesFalling(calendar, commitment, on).filter((rule) => /due-today|mend-due/u.test(rule));
        const ends = clock?.side === 'owner' && clock.stage !== 'receive' && clock.dueOn === on;
        if (commitment.state !== 'assigned')
          expect(falling).toEqual(
            ends ? [clock.stage === 'mend' ? 'commitments.mend-due' : 'commitments.due-today'] : [],
          );
      }),
      { numRuns: 300 },
    );
  });

  test('never on a day off, never for what is closed, each rule as often as it says', () => {
    fc.assert(
      fc.property(watched, day, (commitment, on) => {
        const falling = rulesFalling(calendar, commitment, on);
        if (!isWorkingDay(calendar, on) || !stillStands('commitments.due-soon', { ...asIs, state: commitment.state }))
          expect(falling.filter((rule) => !/claim|appeal/u.test(rule))).toEqual([]);
        expect(new Set(falling).size).toBe(falling.length);
        for (const rule of falling) {
          const isAppealed = commitment.appealedOn !== null;
          expect(stillStands(rule, { ...asIs, state: commitment.state, isAppealed })).toBe(true);
        }
      }),
    );
  });

  test('counted apart: working days from the day that the clock runs to', () => {
    fc.assert(
      fc.property(day, day, (dueOn, on) => {
        const falling = rulesFalling(calendar, { ...working, dueOn }, on);
        const runsTo = nextWorkingDay(calendar, dueOn);
        const past = isWorkingDay(calendar, on) ? workingDaysBetween(calendar, runsTo, on) : Number.NaN;
        expect(falling.includes('commitments.due-soon')).toBe(past === -3);
        expect(falling.includes('commitments.due-today')).toBe(past === 0);
        expect(falling.includes('commitments.still-late')).toBe(past > 0 && past % 5 === 0);
        expect(falling.includes('commitments.late-below')).toBe(past === 8);
      }),
    );
  });

  test('a rule falls once for its occasion, whatever windows the nights are cut into', () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (since, lengths) => {
        const until = addDays(
          since,
          lengths.reduce((sum, length) => sum + length, 0),
        );
        let from = since;
        const cut = lengths.flatMap((length) => {
          const on = addDays(from, length);
          const found = firings(calendar, from, on);
          from = on;
          return found;
        });
        expect(cut).toEqual(firings(calendar, since, until));
        const keys = cut.map(({ rule, day: anchor, occasion }) => `${rule} ${anchor} ${occasion}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('who is told', () => {
  const around = { owner: 3, asker: 2, aboveOwner: 2, aboveAsker: 1 };
  test('the level above, unless it is the asker: then the level above that, later', () => {
    expect(recipientOf('above-owner', around)).toBeNull();
    expect(recipientOf('above-asker-of-own', around)).toBe(1);
    expect(recipientOf('above-owner', { ...around, aboveOwner: 9 })).toBe(9);
    expect(recipientOf('above-asker-of-own', { ...around, aboveOwner: 9 })).toBeNull();
  });

  test('nobody twice: a side is no level above, an own plan tells its owner alone, at the top nobody', () => {
    expect(recipientOf('above-asker', { owner: 1, asker: 2, aboveOwner: null, aboveAsker: 1 })).toBeNull();
    expect(recipientOf('asker', { owner: 2, asker: 2, aboveOwner: 1, aboveAsker: 1 })).toBeNull();
    expect(recipientOf('above-owner', { ...around, aboveOwner: null })).toBeNull();
  });
});

test('the sentence says what is true on the morning, also when the night was missed', () => {
  const why = (on: Day, until: Day) => reason('commitments.due-soon', workingDaysLeft(calendar, on, until), until);
  expect(why('2026-11-18', '2026-11-23')).toBe('Nhắc vì còn 3 ngày làm việc đến hạn 23/11/2026');
  expect(why('2026-11-23', '2026-11-23')).toBe('Nhắc vì hôm nay 23/11/2026 là ngày đến hạn');
  expect(why('2026-11-25', '2026-11-23')).toBe('Nhắc vì đã quá hạn 1 ngày làm việc (hạn 23/11/2026)');
});

test('grace is said to the level above, and what is only told reminds of nothing', () => {
  expect(reason('commitments.late-below', -8, '2026-06-16')).toBe(
    'Nhắc vì đã quá hạn 8 ngày làm việc (hạn 16/06/2026), đã hết 2 ngày ân hạn',
  );
  expect(reason('commitments.due-moved', 10, '2026-06-30')).toBe(
    'Báo để biết: nơi giao đã đổi thời hạn, hạn mới là 30/06/2026',
  );
});

test('every rule of a clock has a state in which it stands', () => {
  for (const { code, anchor } of rules) {
    const facts = { ...asIs, isAppealed: anchor === 'appealed', isExtensionAsked: true };
    expect(states.some((state) => stillStands(code, { ...facts, state }))).toBe(true);
    const inStop = states.filter((state) => stillStands(code, { ...facts, state, isStopped: true }));
    expect(inStop).toEqual(/claim|appeal/u.test(code) ? ['claimed'] : []);
  }
});
