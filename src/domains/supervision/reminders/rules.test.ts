import { expect, test } from 'vitest';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { courseDays, fallsOf } from './rules.ts';

test('a limit is told two working days before it, once, whatever the window', () => {
  const of = (since: string, on: string) =>
    fallsOf(since, on, calendar)
      .filter((one) => one.workingOn === '2026-06-24' && one.kind === 'supervision')
      .map(({ code, occasion }) => `${occasion} ${code}`);
  const all = [
    '2026-06-05 supervision.plan-due',
    '2026-06-15 supervision.body-report-due',
    '2026-07-07 supervision.team-report-due',
  ];
  expect(of('2026-06-01', '2026-07-31')).toEqual(all);
  expect(of('2026-06-04', '2026-06-05')).toEqual(all.slice(0, 1));
  expect(of('2026-06-05', '2026-06-14')).toEqual([]);
});

test('three times a year', () => {
  expect(courseDays('2025-12-31', '2026-12-31', calendar)).toEqual(['2026-04-01', '2026-07-01', '2026-10-01']);
});
