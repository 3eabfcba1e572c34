/** A calendar day in Viet Nam, written YYYY-MM-DD. Days compare as plain strings. */
export type Day = string;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;
/** Viet Nam has kept UTC+7 without summer time since 1975, so no time zone table is needed. */
export const VIETNAM_OFFSET_MILLISECONDS = 7 * 3_600_000;

/** Whether a value is a day that exists: 2026-02-29 is not one. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && dayOrNull(value) !== null;
}

/** Throws RangeError when the text is not a day that exists. */
export function dayParts(day: Day): { year: number; month: number; date: number } {
  if (dayOrNull(day) === null) throw new RangeError(`not a day: ${day}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** The day of these numbers, or null when there is no such day. Years 1 to 9999. */
export function dayFromParts(year: number, month: number, date: number): Day | null {
  if (![year, month, date].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return write(year, month, date);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of days: ${count}`);
  return dayFromNumber(dayNumber(day) + count);
}

/** Days from one day to another: 1 when `to` is the next day, negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that the day is in. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** YYYY-MM. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The day in Viet Nam (Asia/Ho_Chi_Minh) at an instant. */
export function dayOf(instant: Date): Day {
  const milliseconds = instant.getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError('not an instant');
  return dayFromNumber(Math.floor((milliseconds + VIETNAM_OFFSET_MILLISECONDS) / MILLISECONDS_A_DAY));
}

function dayOrNull(text: string): Day | null {
  const match = DAY_PATTERN.exec(text);
  return match && dayFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

// Days since 1970-01-01. Years start in March here, so that the leap day comes last and months need no table.
function dayNumber(day: Day): number {
  const { year, month, date } = dayParts(day);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

function dayFromNumber(number: number): Day {
  const sinceYearZero = number + 719_468;
  const era = Math.floor(sinceYearZero / 146_097);
  const dayOfEra = sinceYearZero - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) throw new RangeError('a day outside the years 1 to 9999');
  return write(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}
