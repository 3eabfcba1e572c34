import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { workingDaysBetween } from '#platform/calendar/working-calendar.ts';
import { clockOf, effectiveDueOn, isLate, isStopped } from '../rules.ts';
import { dueAfterResume, dueAfterStop, stopRefusal } from './rules.ts';

// Two years with their Tết and year ends, so that stops begin, lie and end in holidays.
const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2025-03-01', count));
const length = fc.integer({ min: 0, max: 184 });
/** Working days that are left, today counted. */
const left = (on: Day, dueOn: Day) => workingDaysBetween(calendar, addDays(on, -1), effectiveDueOn(calendar, dueOn));

describe('a stop', () => {
  test('loses and wins no working day: as many are left after it as were before', () => {
    fc.assert(
      fc.property(day, length, fc.nat({ max: 90 }), (on, long, ahead) => {
        const [until, dueOn] = [addDays(on, long), addDays(on, ahead)];
        expect(left(addDays(until, 1), dueAfterStop(calendar, dueOn, on, until))).toBe(left(on, dueOn));
      }),
    );
  });

  test('that ends earlier is as one decided so from the beginning', () => {
    fc.assert(
      fc.property(day, length, fc.nat({ max: 184 }), fc.nat({ max: 90 }), (on, long, short, ahead) => {
        fc.pre(short <= long);
        const [until, resumed, dueOn] = [addDays(on, long), addDays(on, short), addDays(on, ahead)];
        const back = dueAfterResume(calendar, dueAfterStop(calendar, dueOn, on, until), until, resumed);
        const meant =
          short === 0 ? effectiveDueOn(calendar, dueOn) : dueAfterStop(calendar, dueOn, on, addDays(resumed, -1));
        expect(back).toBe(meant);
      }),
    );
  });

  test('is nobody’s delay while it lasts, and the clock runs again by itself on the next day', () => {
    fc.assert(
      fc.property(day, length, fc.nat({ max: 184 }), fc.nat({ max: 90 }), (on, long, passed, ahead) => {
        fc.pre(passed <= long);
        const [stoppedUntil, dueOn] = [addDays(on, long), addDays(on, ahead)];
        const stopped = {
          ...{ state: 'received' as const, askedOn: addDays(on, -9), claimedOn: null, stoppedOn: on, stoppedUntil },
          dueOn: dueAfterStop(calendar, dueOn, on, stoppedUntil),
        };
        const today = addDays(on, passed);
        expect(clockOf(stopped, today, calendar)).toMatchObject({ standing: 'stopped', side: 'owner' });
        expect(isLate(stopped, today, calendar)).toBe(false);
        expect(clockOf(stopped, addDays(stoppedUntil, 1), calendar)!.standing).not.toBe('stopped');
        expect(isLate(stopped, addDays(stoppedUntil, 1), calendar)).toBe(false);
      }),
    );
  });

  test('over Tết 2026 counts the nine days off for nothing', () => {
    // From Friday 13/2 to Monday 23/2 there are two working days, the days off lie between.
    expect(dueAfterStop(calendar, '2026-02-27', '2026-02-13', '2026-02-23')).toBe('2026-03-03');
  });

  test('leaves the asker’s own clock running, and gives the short stages their days anew', () => {
    const assigned = { state: 'assigned' as const, askedOn: '2026-06-15', dueOn: '2026-08-31', claimedOn: null };
    const stop = { stoppedOn: '2026-06-16', stoppedUntil: '2026-06-30' };
    expect(clockOf({ ...assigned, ...stop }, '2026-07-01', calendar)).toMatchObject({
      stage: 'receive',
      dueOn: '2026-07-02',
    });
    const claimed = { ...assigned, ...stop, state: 'claimed' as const, claimedOn: '2026-06-17' };
    expect(isStopped(claimed, '2026-06-18')).toBe(false);
    expect(clockOf(claimed, '2026-06-18', calendar)).toMatchObject({
      stage: 'confirm',
      side: 'asker',
      dueOn: '2026-06-24',
    });
  });

  test('is from today, for six months at the most', () => {
    expect(stopRefusal('2026-06-15', '2026-06-16')).toBe('day-in-past');
    expect(stopRefusal('2026-06-16', '2026-06-16')).toBeNull();
    expect(stopRefusal('2026-12-16', '2026-06-16')).toBeNull();
    expect(stopRefusal('2026-12-17', '2026-06-16')).toBe('stop-too-long');
    expect(stopRefusal('2027-02-28', '2026-08-31')).toBeNull();
    expect(stopRefusal('2027-03-01', '2026-08-31')).toBe('stop-too-long');
  });
});
