import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { states } from '../rules.ts';
import { spansOf, usualWindow, windowFrom } from './rules.ts';

test('a window is six months, also over the end of a year', () => {
  expect(windowFrom('2026-10')).toEqual({
    from: '2026-10-01',
    until: '2027-03-31',
    months: ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'],
    previous: '2026-07',
    next: '2027-01',
  });
  expect(usualWindow('2026-01-16').from).toBe('2025-11-01');
});

const today = '2026-06-16';
const base = { askedOn: '2026-06-01', dueOn: '2026-06-10', claimedOn: null, verdictOn: null } as const;

test('late work runs on in another piece; what is claimed waits until it is confirmed', () => {
  expect(spansOf({ ...base, state: 'in_progress' }, today, vietnamCalendar)).toEqual([
    { kind: 'work', from: '2026-06-01', until: '2026-06-10' },
    { kind: 'overdue', from: '2026-06-10', until: today },
  ]);
  const confirmed = { ...base, state: 'confirmed', claimedOn: '2026-06-08', verdictOn: '2026-06-12' } as const;
  expect(spansOf(confirmed, today, vietnamCalendar)).toEqual([
    { kind: 'work', from: '2026-06-01', until: '2026-06-08' },
    { kind: 'waiting', from: '2026-06-08', until: '2026-06-12' },
  ]);
});

test('the pieces touch, run forward and begin at the asking', () => {
  const dayFrom = (start: string) => fc.integer({ min: 0, max: 300 }).map((days) => addDays(start, days));
  fc.assert(
    fc.property(
      fc.constantFrom(...states),
      dayFrom('2025-09-01'),
      dayFrom('2025-09-01'),
      fc.nat(90),
      fc.nat(90),
      (state, askedOn, dueOn, work, wait) => {
        const claimedOn = addDays(askedOn, work);
        const verdictOn = addDays(claimedOn, wait);
        const spans = spansOf({ state, askedOn, dueOn, claimedOn, verdictOn }, '2026-12-31', vietnamCalendar);
        expect(spans[0]!.from).toBe(askedOn);
        for (const [at, span] of spans.entries()) {
          expect(span.from <= span.until).toBe(true);
          if (at > 0) expect(span.from).toBe(spans[at - 1]!.until);
        }
      },
    ),
  );
});
