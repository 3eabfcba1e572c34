import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayParts } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay } from '#platform/calendar/working-calendar.ts';
import { clockOf, effectiveDueOn, isOpen, states } from '../rules.ts';
import {
  cadences,
  dueOf,
  firstDueOn,
  nextOf,
  nextPeriod,
  parseCadence,
  periodEnd,
  periodOf,
  type Rhythm,
  rhythmFrom,
} from './rules.ts';
import { periodText, rhythmText } from './text.vi.ts';

const longest = { monthly: 1, quarterly: 3, '6-monthly': 6, yearly: 12 } as const;
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1999-01-01', count));
const cadence = fc.constantFrom(...cadences);
const rhythm: fc.Arbitrary<Rhythm> = cadence.chain((every) =>
  fc.record({
    cadence: fc.constant(every),
    dueMonth: fc.integer({ min: 1, max: longest[every] }),
    dueDay: fc.integer({ min: 1, max: 31 }),
  }),
);

describe('periods', () => {
  test('follow each other without a gap, and every day is in exactly one', () => {
    fc.assert(
      fc.property(cadence, day, (every, one) => {
        const from = periodOf(every, one);
        const next = nextPeriod(every, from);
        expect(from <= one && one < next).toBe(true);
        expect(periodOf(every, next)).toBe(next);
        expect(periodOf(every, addDays(next, -1))).toBe(from);
        expect(periodEnd(every, one)).toBe(addDays(next, -1));
        expect(dayParts(from).date).toBe(1);
      }),
    );
  });

  test('a run of them has as many as the calendar: none skipped, none twice', () => {
    fc.assert(
      fc.property(cadence, day, fc.integer({ min: 1, max: 60 }), (every, one, count) => {
        let from = periodOf(every, one);
        const start = dayParts(from);
        for (let step = 0; step < count; step += 1) from = nextPeriod(every, from);
        const { year, month } = dayParts(from);
        expect((year - start.year) * 12 + month - start.month).toBe(count * longest[every]);
      }),
    );
  });
});

describe('due days', () => {
  test('lie in their period, in their month, on their day or on the last of a shorter month', () => {
    fc.assert(
      fc.property(rhythm, day, (given, one) => {
        const from = periodOf(given.cadence, one);
        const due = dueOf(given, from);
        expect(periodOf(given.cadence, due)).toBe(from);
        expect(dayParts(due).month - dayParts(from).month + 1).toBe(given.dueMonth);
        const { date } = dayParts(due);
        if (date !== given.dueDay) {
          expect(date).toBeLessThan(given.dueDay);
          expect(dayParts(addDays(due, 1)).date).toBe(1);
        }
      }),
    );
  });

  test('of one period is before that of the next, also when days off move both', () => {
    fc.assert(
      fc.property(rhythm, day, (given, one) => {
        const from = periodOf(given.cadence, one);
        const [this_, next] = [dueOf(given, from), dueOf(given, nextPeriod(given.cadence, from))];
        expect(this_ < next).toBe(true);
        expect(effectiveDueOn(vietnamCalendar, this_) < effectiveDueOn(vietnamCalendar, next)).toBe(true);
      }),
    );
  });

  test('around Tết run to the first working day after it', () => {
    const due = dueOf({ cadence: 'monthly', dueMonth: 1, dueDay: 17 }, '2026-02-01');
    expect(due).toBe('2026-02-17');
    expect(effectiveDueOn(vietnamCalendar, due)).toBe('2026-02-23');
    expect(isWorkingDay(vietnamCalendar, '2026-02-23')).toBe(true);
  });

  test.each([
    ['2028-02-01', 29, '2028-02-29'],
    ['2027-02-01', 29, '2027-02-28'],
    ['2027-04-01', 31, '2027-04-30'],
    ['2100-02-01', 30, '2100-02-28'],
  ])('monthly from %s on the %i is %s', (from, dueDay, due) => {
    expect(dueOf({ cadence: 'monthly', dueMonth: 1, dueDay }, from)).toBe(due);
  });
});

describe('the start of a series', () => {
  test('its first promise is due on the day that was given, and the rhythm leads back to it', () => {
    fc.assert(
      fc.property(cadence, day, fc.option(fc.integer({ min: 1, max: 31 })), (every, dueOn, named) => {
        const started = rhythmFrom(named === null ? every : `${every}:${named}`, dueOn)!;
        expect(dueOf(started.rhythm, started.from)).toBe(dueOn);
      }),
    );
  });

  test('the first day that is to come is never past and never more than a period and a bit away', () => {
    fc.assert(
      fc.property(cadence, day, fc.integer({ min: 1, max: 31 }), (every, today, named) => {
        const first = firstDueOn(`${every}:${named}`, today)!;
        expect(first >= today).toBe(true);
        expect(first <= periodEnd(every, nextPeriod(every, periodOf(every, today)))).toBe(true);
        expect(rhythmFrom(`${every}:${named}`, first)!.rhythm.dueDay).toBe(named);
      }),
    );
  });

  test('what the reader finds: a day of the month, the last month of a quarter, no period at all', () => {
    expect(firstDueOn('monthly:23', '2026-06-16')).toBe('2026-06-23');
    expect(firstDueOn('monthly:23', '2026-12-24')).toBe('2027-01-23');
    expect(firstDueOn('quarterly:20', '2026-07-16')).toBe('2026-09-20');
    expect(firstDueOn('monthly', '2026-06-16')).toBeNull();
    expect(parseCadence('weekly')).toBeNull();
    expect(parseCadence(null)).toBeNull();
    expect(rhythmFrom('regular', '2026-06-30')).toBeNull();
    expect(rhythmFrom('monthly', '2026-06-30')!.rhythm.dueDay).toBe(31);
    expect(rhythmFrom('monthly:30', '2026-06-30')!.rhythm.dueDay).toBe(30);
    expect(rhythmFrom('yearly', '2026-11-15')).toEqual({
      rhythm: { cadence: 'yearly', dueMonth: 11, dueDay: 15 },
      from: '2026-01-01',
    });
  });
});

test('no dead end: a series has a period to come or an end, and each period a promise with a clock', () => {
  fc.assert(
    fc.property(rhythm, day, fc.option(day), fc.boolean(), (given, one, until, isEnded) => {
      const from = periodOf(given.cadence, one);
      const series = { endedOn: isEnded ? one : null, nextFrom: nextPeriod(given.cadence, from), until };
      const next = nextOf(series);
      expect(next !== null || isEnded || (until !== null && until < series.nextFrom)).toBe(true);
      for (const state of states) {
        const clock = clockOf(
          { state, askedOn: from, dueOn: dueOf(given, from), claimedOn: one },
          one,
          vietnamCalendar,
        );
        expect(clock !== null).toBe(isOpen(state));
        if (clock) expect(['owner', 'asker']).toContain(clock.side);
      }
    }),
  );
});

test('periods and rhythms in words', () => {
  expect(periodText('monthly', '2026-12-01')).toBe('tháng 12/2026');
  expect(periodText('quarterly', '2026-10-01')).toBe('quý IV/2026');
  expect(periodText('6-monthly', '2026-01-01')).toBe('6 tháng đầu năm 2026');
  expect(periodText('6-monthly', '2026-07-01')).toBe('6 tháng cuối năm 2026');
  expect(periodText('yearly', '2026-01-01')).toBe('năm 2026');
  expect(rhythmText({ cadence: 'monthly', dueMonth: 1, dueDay: 23 })).toBe('Hằng tháng, hạn ngày 23');
  expect(rhythmText({ cadence: 'monthly', dueMonth: 1, dueDay: 31 })).toBe('Hằng tháng, hạn ngày cuối tháng');
  expect(rhythmText({ cadence: 'quarterly', dueMonth: 3, dueDay: 20 })).toBe(
    'Hằng quý, hạn ngày 20 tháng thứ ba của quý',
  );
  expect(rhythmText({ cadence: '6-monthly', dueMonth: 6, dueDay: 31 })).toBe(
    '6 tháng một lần, hạn ngày cuối tháng 6, 12',
  );
  expect(rhythmText({ cadence: 'yearly', dueMonth: 11, dueDay: 15 })).toBe('Hằng năm, hạn ngày 15 tháng 11');
});
