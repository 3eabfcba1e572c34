import { addDays, type Day, dayFromParts, dayParts } from '#platform/calendar/day.ts';

export const cadences = ['monthly', 'quarterly', '6-monthly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];

/** Due on this day of this month of each period; a month that is shorter ends it. */
export interface Rhythm {
  cadence: Cadence;
  /** 1 is the first month of the period. */
  dueMonth: number;
  /** 1 to 31. */
  dueDay: number;
}

const months = { monthly: 1, quarterly: 3, '6-monthly': 6, yearly: 12 } as const satisfies Record<Cadence, number>;

/** The day `date` of a month counted from a first day (0: its own), or the last day of that month when it is shorter. */
function dayInMonth(from: Day, monthsOn: number, date: number): Day {
  const { year, month } = dayParts(from);
  const count = year * 12 + month - 1 + monthsOn;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  for (let last = date; last > 28; last -= 1) {
    const day = dayFromParts(inYear, inMonth, last);
    if (day !== null) return day;
  }
  const day = dayFromParts(inYear, inMonth, Math.min(date, 28));
  if (day === null) throw new RangeError('a period outside the years 1 to 9999');
  return day;
}

/** The first day of the period that a day is in. Months, quarters, halves and years are those of the calendar. */
export function periodOf(cadence: Cadence, day: Day): Day {
  const { month } = dayParts(day);
  return dayInMonth(day, -((month - 1) % months[cadence]), 1);
}

/** The first day of the period after the one that begins on `from`. */
export function nextPeriod(cadence: Cadence, from: Day): Day {
  return dayInMonth(from, months[cadence], 1);
}

/** The due day in the period that begins on `from`. One on a day off runs on as every due date does (rules.ts). */
export function dueOf({ dueMonth, dueDay }: Rhythm, from: Day): Day {
  return dayInMonth(from, dueMonth - 1, dueDay);
}

/** 'monthly:23' → its cadence and day. Null for what does not repeat by periods: 'weekly', 'regular', 'per phase'. */
export function parseCadence(word: string | null): { cadence: Cadence; day: number | null } | null {
  const [every, day] = (word ?? '').split(':');
  const cadence = cadences.find((one) => one === every);
  if (!cadence) return null;
  const date = Number(day);
  return { cadence, day: Number.isInteger(date) && date >= 1 && date <= 31 ? date : null };
}

/** The first due day of a cadence on a day of the month, on or after `today`: of longer periods, in their last month. */
export function firstDueOn(word: string | null, today: Day): Day | null {
  const parsed = parseCadence(word);
  if (parsed === null || parsed.day === null) return null;
  const { cadence, day } = parsed;
  const rhythm = { cadence, dueMonth: months[cadence], dueDay: day };
  const from = periodOf(cadence, today);
  const due = dueOf(rhythm, from);
  return due >= today ? due : dueOf(rhythm, nextPeriod(cadence, from));
}

/** The end of the period that a day is in: when a paper says how often and not by when. */
export function periodEnd(cadence: Cadence, day: Day): Day {
  return addDays(nextPeriod(cadence, periodOf(cadence, day)), -1);
}

/**
 * How a promise that is first due on `dueOn` repeats, and its first period. A day that the cadence names stays ('monthly:31'
 * due on 30/6 is due on 31/7); without one the last day of a month means the last day of each.
 */
export function rhythmFrom(word: string | null, dueOn: Day): { rhythm: Rhythm; from: Day } | null {
  const parsed = parseCadence(word);
  if (parsed === null) return null;
  const { cadence, day } = parsed;
  const from = periodOf(cadence, dueOn);
  const { month, date } = dayParts(dueOn);
  const dueMonth = month - dayParts(from).month + 1;
  const isLast = dayInMonth(dueOn, 0, 31) === dueOn;
  const named = day !== null && dueOf({ cadence, dueMonth, dueDay: day }, from) === dueOn ? day : null;
  return { rhythm: { cadence, dueMonth, dueDay: named ?? (isLast ? 31 : date) }, from };
}

export const endings = ['asker', 'recall', 'owner_closed', 'asker_closed', 'until'] as const;
export type Ending = (typeof endings)[number];

/** Why the asker may not end it now, or null. */
export function endRefusal(series: { endedOn: Day | null }): 'series-ended' | null {
  return series.endedOn === null ? null : 'series-ended';
}

/** Who moves next: while it lasts, the calendar; it has an end or a period to come, never neither. */
export function nextOf(series: { endedOn: Day | null; nextFrom: Day; until: Day | null }): Day | null {
  if (series.endedOn !== null) return null;
  return series.until !== null && series.nextFrom > series.until ? null : series.nextFrom;
}
