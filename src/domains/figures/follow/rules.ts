import { type Day, daysBetween } from '#platform/calendar/day.ts';
import { type CollectionDates, type ExpectationState, isInTime } from '../collections/rules.ts';

/** How a unit stands in a collection, as whoever collects asks for it. */
export const standings = ['missing', 'late', 'waiting', 'returned', 'accepted', 'sealed'] as const;
export type Asked = (typeof standings)[number];

/** Days after the due day on which a form came, or that it is late by today; 0 within grace. */
export function daysLate(
  dates: Pick<CollectionDates, 'dueOn' | 'graceUntil'>,
  firstSentOn: Day | null,
  today: Day,
): number {
  const on = firstSentOn ?? today;
  return on <= dates.graceUntil ? 0 : daysBetween(dates.dueOn, on);
}

/** One square of the grid of units and periods. */
export type Square = 'in-time' | 'late' | 'returned' | 'missing' | 'awaited';

/** A form that was sent back counts for nothing until it comes again; one that is not sent is missing once grace is over. */
export function squareOf(
  dates: Pick<CollectionDates, 'graceUntil'>,
  sent: { state: ExpectationState; firstSentOn: Day | null },
  today: Day,
): Square {
  if (sent.state === 'returned') return 'returned';
  if (sent.firstSentOn === null) return today > dates.graceUntil ? 'missing' : 'awaited';
  return isInTime(dates.graceUntil, sent.firstSentOn) ? 'in-time' : 'late';
}

/** What the units of one line in one place owe, and how far they are. */
export interface Tally {
  expected: number;
  inTime: number;
  late: number;
  waiting: number;
  returned: number;
  accepted: number;
  sealed: number;
}

export const noTally: Tally = { expected: 0, inTime: 0, late: 0, waiting: 0, returned: 0, accepted: 0, sealed: 0 };

export function addTally(one: Tally, other: Tally): Tally {
  return {
    expected: one.expected + other.expected,
    inTime: one.inTime + other.inTime,
    late: one.late + other.late,
    waiting: one.waiting + other.waiting,
    returned: one.returned + other.returned,
    accepted: one.accepted + other.accepted,
    sealed: one.sealed + other.sealed,
  };
}

/** Units whose figures count now: sent and not sent back. */
export const reportedOf = (tally: Tally): number => tally.waiting + tally.accepted + tally.sealed;

/** Units that have never sent. */
export const missingOf = (tally: Tally): number => tally.expected - tally.inTime - tally.late;

/** Reports that came, of those that were expected; rates in percent with one decimal, null where nobody owes. */
export function rateOf(tally: Tally) {
  const percent = (part: number) => (tally.expected === 0 ? null : Math.round((part * 1000) / tally.expected) / 10);
  const actual = reportedOf(tally);
  return {
    ...{ actual, expected: tally.expected, rate: percent(actual) },
    ...{ onTime: tally.inTime, rateOnTime: percent(tally.inTime) },
  };
}
