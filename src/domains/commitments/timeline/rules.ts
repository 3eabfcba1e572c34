import { addDays, type Day, monthOf } from '#platform/calendar/day.ts';
import type { WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { type Clocked, effectiveDueOn, isOpen } from '../rules.ts';

const monthsShown = 6;

export interface TimeWindow {
  from: Day;
  until: Day;
  /** YYYY-MM. */
  months: string[];
  previous: string;
  next: string;
}

/** Six months from a month on. */
export function windowFrom(month: string): TimeWindow {
  const months = [month];
  while (months.length < monthsShown) months.push(shifted(months.at(-1)!, 1));
  const until = addDays(`${shifted(months.at(-1)!, 1)}-01`, -1);
  return { from: `${month}-01`, until, months, previous: shifted(month, -3), next: shifted(month, 3) };
}

/** What one looks at first: two months back, this one, three ahead. */
export function usualWindow(today: Day): TimeWindow {
  return windowFrom(shifted(monthOf(today), -2));
}

function shifted(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** `ahead` is the time that is left, `overdue` what went beyond the due day, `waiting` the asker's time to confirm. */
export type SpanKind = 'work' | 'ahead' | 'overdue' | 'waiting';
export interface Span {
  kind: SpanKind;
  from: Day;
  until: Day;
}

/** The life of a commitment in pieces that touch: from the asking to the verdict, or to today, or to the due day ahead. */
export function spansOf(
  commitment: Clocked & { verdictOn: Day | null },
  today: Day,
  calendar: WorkingCalendar,
): Span[] {
  const { state, askedOn, claimedOn, verdictOn } = commitment;
  const dueOn = later(effectiveDueOn(calendar, commitment.dueOn), askedOn);
  const isSaidDone = state === 'claimed' || state === 'confirmed';
  const workedUntil = later(isSaidDone ? (claimedOn ?? today) : isOpen(state) ? today : (verdictOn ?? dueOn), askedOn);
  const pieces: Span[] = [
    { kind: 'work', from: askedOn, until: workedUntil < dueOn ? workedUntil : dueOn },
    { kind: 'overdue', from: dueOn, until: workedUntil },
    ...(isOpen(state) && !isSaidDone ? [{ kind: 'ahead' as const, from: workedUntil, until: dueOn }] : []),
    ...(isSaidDone ? [{ kind: 'waiting' as const, from: workedUntil, until: verdictOn ?? today }] : []),
  ];
  return pieces.filter((piece) => piece.kind === 'work' || piece.from < piece.until);
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
