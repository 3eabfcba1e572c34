import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay } from '#platform/calendar/working-calendar.ts';
import { remindRefusal } from './rules.ts';

const at = (day: string) => new Date(`${day}T15:00:00+07:00`);
const asked = (state: Parameters<typeof remindRefusal>[0]['state'], last: string | null, today: string) =>
  remindRefusal({ state, lastRemindedAt: last === null ? null : at(last) }, today, vietnamCalendar);

test('who owes the move is reminded, nobody else', () => {
  expect(asked('in_progress', null, '2026-06-16')).toBeNull();
  expect(asked('returned', null, '2026-06-16')).toBeNull();
  expect(asked('claimed', null, '2026-06-16')).toBe('remind-not-owed');
  expect(asked('confirmed', null, '2026-06-16')).toBe('commitment-closed');
});

test('a week-end is one working day with its Monday', () => {
  expect(asked('assigned', '2026-06-19', '2026-06-20')).toBeNull();
  expect(asked('assigned', '2026-06-20', '2026-06-22')).toBe('reminded-today');
  expect(asked('assigned', '2026-06-22', '2026-06-23')).toBeNull();
});

test('never twice on a day, always again on the next working day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
      const day = addDays('2026-01-01', days);
      expect(asked('received', day, day)).toBe('reminded-today');
      let next = addDays(day, 1);
      while (!isWorkingDay(vietnamCalendar, day) || !isWorkingDay(vietnamCalendar, next)) {
        if (isWorkingDay(vietnamCalendar, next)) break;
        next = addDays(next, 1);
      }
      if (isWorkingDay(vietnamCalendar, day)) expect(asked('received', day, next)).toBeNull();
      else expect(asked('received', day, next)).toBe('reminded-today');
    }),
  );
});
