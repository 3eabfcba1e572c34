import { type Day, dayFromParts } from './day.ts';

/** Year counted from that of the period (-1, 0, 1), month, day of the month or its last. */
export type Moment = [year: number, month: number, date: number | 'last'];

/** The periods of every year of a type of report: '{year}' in a name is filled in. */
export interface Periodic {
  periods: readonly { code: string; name: string; from: Moment; until: Moment; due: Moment }[];
}

/** A period as it stands in the calendar. Both days belong to it. */
export interface Period {
  /** '2026-h1' */
  code: string;
  name: string;
  from: Day;
  until: Day;
  dueOn: Day;
}

/** The day that a moment of a report names in a year; a day that the month lacks is its last. */
export function dayOfMoment([yearOffset, month, date]: Moment, year: number): Day {
  const wanted = date === 'last' ? 31 : date;
  for (let last = wanted; last > 27; last -= 1) {
    const day = dayFromParts(year + yearOffset, month, last);
    if (day !== null) return day;
  }
  return dayFromParts(year + yearOffset, month, wanted)!;
}

/** The periods that a year names, in order. */
export function periodsOf(report: Periodic, year: number): Period[] {
  return report.periods.map((period) => ({
    code: `${year}-${period.code}`,
    name: period.name.replace('{year}', String(year)),
    from: dayOfMoment(period.from, year),
    until: dayOfMoment(period.until, year),
    dueOn: dayOfMoment(period.due, year),
  }));
}

export function findPeriod(report: Periodic, code: string): Period | null {
  const year = Number(code.slice(0, 4));
  return Number.isInteger(year) && year > 1900
    ? (periodsOf(report, year).find((period) => period.code === code) ?? null)
    : null;
}

/** The period that holds a day, whatever year names it; null between two. */
export function periodOn(report: Periodic, day: Day): Period | null {
  const year = Number(day.slice(0, 4));
  return (
    [year - 1, year, year + 1]
      .flatMap((one) => periodsOf(report, one))
      .find((period) => period.from <= day && day <= period.until) ?? null
  );
}
