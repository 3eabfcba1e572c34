import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { groupInWeek, weekGroups, weekOf } from './rules.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('weeks', () => {
  test('run from Monday to Sunday, one after the other, and are numbered as calendars do', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = weekOf(day);
        expect([weekday(week.from), weekday(week.until)]).toEqual([1, 7]);
        expect(week.from <= day && day <= week.until).toBe(true);
        const next = weekOf(addDays(week.until, 1));
        expect(next.from).toBe(addDays(week.until, 1));
        expect(next.year === week.year ? next.number - week.number : next.number).toBe(1);
        expect(week.number).toBeGreaterThanOrEqual(1);
        expect(week.number).toBeLessThanOrEqual(53);
      }),
    );
  });

  test('the last days of a year may belong to week 1 of the next, the first to week 53 of the one before', () => {
    expect(weekOf('2025-12-31')).toEqual({ from: '2025-12-29', until: '2026-01-04', year: 2026, number: 1 });
    expect(weekOf('2027-01-01')).toMatchObject({ from: '2026-12-28', year: 2026, number: 53 });
    expect(weekOf('2026-06-16')).toMatchObject({ from: '2026-06-15', number: 25 });
  });
});

const today = '2026-06-16';
const open = {
  state: 'in_progress',
  askedOn: '2026-05-04',
  dueOn: '2026-06-12',
  claimedOn: null,
  verdictOn: null,
} as const;
const group = (commitment: Parameters<typeof groupInWeek>[0], day: string) =>
  groupInWeek(commitment, weekOf(day), today, vietnamCalendar);

describe('where a commitment stood', () => {
  test('what is late today was in progress while it was not due yet', () => {
    expect(group(open, today)).toBe('behind');
    expect(group(open, '2026-06-08')).toBe('behind');
    expect(group(open, '2026-06-01')).toBe('in-progress');
    expect(group(open, '2026-04-27')).toBeNull();
  });

  test('a due day at a weekend runs to Monday, so that the Sunday before is not late', () => {
    expect(group({ ...open, dueOn: '2026-06-13' }, '2026-06-08')).toBe('in-progress');
  });

  test('what was confirmed is done in that week alone, and only claimed in the weeks between', () => {
    const done = { ...open, state: 'confirmed', claimedOn: '2026-06-04', verdictOn: '2026-06-15' } as const;
    expect(['2026-06-16', '2026-06-08', '2026-06-01', '2026-05-25'].map((day) => group(done, day))).toEqual([
      'done',
      'claimed',
      'claimed',
      'in-progress',
    ]);
    expect(groupInWeek(done, weekOf('2026-06-22'), '2026-06-24', vietnamCalendar)).toBeNull();
  });

  test('of a week to come only what is due in it', () => {
    expect(group({ ...open, dueOn: '2026-06-24' }, '2026-06-22')).toBe('in-progress');
    expect(group({ ...open, dueOn: '2026-07-24' }, '2026-06-22')).toBeNull();
    expect(group(open, '2026-06-22')).toBeNull();
  });

  test('nothing that ended otherwise is in any week, and nothing is in two groups', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('declined', 'withdrawn', 'handed_over'), (day, state) => {
        expect(group({ ...open, state }, day)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom('assigned', 'received', 'in_progress', 'returned', 'claimed', 'confirmed'),
          askedOn: anyDay,
          dueOn: anyDay,
          claimedOn: anyDay,
          verdictOn: anyDay,
        }),
        anyDay,
        (commitment, day) => {
          const found = group(commitment, day);
          expect(found === null || weekGroups.includes(found)).toBe(true);
          if (found === 'done') expect(commitment.state).toBe('confirmed');
        },
      ),
    );
  });
});
