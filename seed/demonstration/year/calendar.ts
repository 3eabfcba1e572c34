import { addDays, type Day, dayFromParts, dayParts, weekday } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isKnown, isWorkingDay } from '#platform/calendar/working-calendar.ts';
import type { Occasion, When } from './occasion.ts';
import { between, numberOf } from './words.ts';

interface Days {
  from: Day;
  until: Day;
}

/** First days of the lunar years. */
const newYears: readonly Day[] = ['2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26'];

/** The days within a span on which a unit (told by `name`) does something; not every unit on the same day. */
export function daysOf(occasion: Occasion, name: string, span: Days): Day[] {
  const meant = occasion.when.flatMap((when) => meantDays(when, span).map((day) => ({ when, day })));
  return meant.flatMap(({ when, day }) => {
    const on = when.startsWith('=') ? day : moved(occasion, day, numberOf(`${name} ${day}`));
    return on >= span.from && on <= span.until ? [on] : [];
  });
}

function meantDays(when: When, { from, until }: Days): Day[] {
  const [first, second] = when.replace('=', '').split('-') as [string, string];
  if (first === 'tet') return newYears.map((day) => addDays(day, -Number(second)));
  const found: Day[] = [];
  for (let year = dayParts(from).year; year <= dayParts(until).year; year += 1) {
    const months = first === 'every' ? Array.from({ length: 12 }, (_, at) => at + 1) : [Number(first)];
    for (const month of months) found.push(dayFromParts(year, month, Number(second))!);
  }
  return found;
}

/** A few days earlier or later, then on to a day on which such a thing is held. */
function moved({ onRestDay }: Occasion, day: Day, number: number): Day {
  let on = addDays(day, between([-3, 3], number));
  while (isRest(on) !== (onRestDay === true)) on = addDays(on, 1);
  return on;
}

const isRest = (day: Day) => (isKnown(vietnamCalendar, day) ? !isWorkingDay(vietnamCalendar, day) : weekday(day) > 5);
