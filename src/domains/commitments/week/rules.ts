import { addDays, type Day, dayParts, daysBetween, startOfWeek } from '#platform/calendar/day.ts';
import type { WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { type Clocked, effectiveDueOn, isOpen } from '../rules.ts';

export interface Week {
  /** A Monday and the Sunday after it. */
  from: Day;
  until: Day;
  /** As calendars count: week 1 has the year's first Thursday, so that the last days of December may belong to the next year. */
  number: number;
  year: number;
}

/** The week that a day is in. */
export function weekOf(day: Day): Week {
  const from = startOfWeek(day);
  const { year } = dayParts(addDays(from, 3));
  const first = startOfWeek(`${String(year).padStart(4, '0')}-01-04`);
  return { from, until: addDays(from, 6), year, number: daysBetween(first, from) / 7 + 1 };
}

/** How reports to the Party committee sort the work; what is only claimed stands apart from what is confirmed. */
export const weekGroups = ['done', 'claimed', 'in-progress', 'behind'] as const;
export type WeekGroup = (typeof weekGroups)[number];

/**
 * Where a commitment stood at the end of a week (today, in this one), as far as its days tell; null where it does not
 * belong to the week. Of a week to come only what is due in it.
 */
export function groupInWeek(
  commitment: Clocked & { verdictOn: Day | null },
  week: Pick<Week, 'from' | 'until'>,
  today: Day,
  calendar: WorkingCalendar,
): WeekGroup | null {
  const { state, claimedOn, verdictOn } = commitment;
  const dueOn = effectiveDueOn(calendar, commitment.dueOn);
  const at = week.until < today ? week.until : today;
  if (commitment.askedOn > at) return null;
  if (week.from > today) return isOpen(state) && dueOn >= week.from && dueOn <= week.until ? openGroup() : null;
  if (state === 'confirmed' && verdictOn !== null && verdictOn <= week.until)
    return verdictOn >= week.from ? 'done' : null;
  return isOpen(state) || state === 'confirmed' ? openGroup() : null;

  function openGroup(): WeekGroup {
    // When somebody claimed it and had it returned meanwhile, the row no longer knows: it counts as being worked on.
    const isClaimed = (state === 'claimed' || state === 'confirmed') && claimedOn !== null && claimedOn <= at;
    if (isClaimed) return 'claimed';
    return dueOn < at ? 'behind' : 'in-progress';
  }
}
