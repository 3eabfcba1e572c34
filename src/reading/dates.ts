import type { Span } from './reading.ts';

/** A date, month, quarter or year as a text writes it; a missing part is null. */
export type WrittenDate = Span & {
  day: number | null;
  month: number | null;
  quarter: number | null;
  year: number | null;
};

/** What partial dates are completed from. */
export type DateContext = { year: number | null; month: number | null };

const year = '((?:19|20)\\d{2})';
const spelledDay = `ngày\\s{1,3}(\\d{1,2})\\s{0,3}tháng\\s{1,3}(\\d{1,2})(?:,?\\s{0,3}(?:năm|/)\\s{0,3}${year})?`;
const figures = `(?<![\\d/.,-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})(?:\\s?\\5\\s?${year})?(?![\\d%]|[/.,-]\\d)`;
const spelledMonth = `tháng\\s{1,3}(\\d{1,2})(?:\\s{0,3}(?:/|-|năm|\\.)\\s{0,3}${year})?(?![\\d%/])`;
const spelledQuarter = `qu[ýí]\\s{1,3}(iv|i{1,3}|[1-4])(?![\\p{L}\\d])(?:\\s{0,3}(?:/|-|,)?\\s{0,3}(?:năm\\s{1,3})?${year})?`;
const spelledYear = `năm\\s{1,3}${year}(?!\\s{0,2}[-/]\\s{0,2}\\d)`;
const anyDate = new RegExp(
  [spelledDay, figures, spelledMonth, spelledQuarter, spelledYear].map((one) => `(?:${one})`).join('|'),
  'gu',
);

const quarters: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/**
 * Every date in a folded text, in order. Two figures alone ("25/6") count only behind "ngày", "hết", "đến" or
 * "trước": otherwise they are a share, as in "14/14 xã".
 */
export function writtenDates(plain: string, offset = 0): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of plain.matchAll(anyDate)) {
    const date = dateOf(match);
    if (date === null || !possible(date)) continue;
    if (match[4] !== undefined && match[7] === undefined && !introduced(plain, match.index, match[5] ?? '')) continue;
    found.push({ ...date, start: match.index + offset, end: match.index + match[0].length + offset });
  }
  return found;
}

type Parts = Omit<WrittenDate, 'start' | 'end'>;

function dateOf(match: RegExpMatchArray): Parts | null {
  const number = (at: number) => (match[at] === undefined ? null : Number(match[at]));
  if (match[1] !== undefined) return { day: number(1), month: number(2), quarter: null, year: number(3) };
  if (match[4] !== undefined) return { day: number(4), month: number(6), quarter: null, year: number(7) };
  if (match[8] !== undefined) return { day: null, month: number(8), quarter: null, year: number(9) };
  if (match[10] !== undefined)
    return { day: null, month: null, quarter: quarters[match[10]] ?? null, year: number(11) };
  return match[12] === undefined ? null : { day: null, month: null, quarter: null, year: number(12) };
}

function introduced(plain: string, at: number, separator: string): boolean {
  if (separator === '.') return false;
  return /(?:ngày|hết|đến|trước|sáng|chiều|tối|sau|từ)\s{0,3}$/u.test(plain.slice(Math.max(0, at - 12), at));
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function possible(date: Parts): boolean {
  if (date.month !== null && (date.month < 1 || date.month > 12)) return false;
  if (date.day === null) return true;
  const longest = date.month === null ? 31 : (monthDays[date.month - 1] ?? 31);
  if (date.day < 1 || date.day > longest) return false;
  const leap = date.year === null || (date.year % 4 === 0 && (date.year % 100 !== 0 || date.year % 400 === 0));
  return leap || date.month !== 2 || date.day <= 28;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The date as YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY; the year comes from the context where it is not written. */
export function isoDate(date: Parts, context: DateContext): string | null {
  const resolved = date.year ?? context.year;
  if (resolved === null) return null;
  if (date.month !== null) {
    if (date.day === null) return `${resolved}-${two(date.month)}`;
    // 29 February, written without a year, in a year that has none.
    return possible({ ...date, year: resolved }) ? `${resolved}-${two(date.month)}-${two(date.day)}` : null;
  }
  if (date.quarter !== null) return `${resolved}-Q${date.quarter}`;
  return String(resolved);
}

/** A full day, or null. */
export function isoDay(date: Parts): string | null {
  return date.day === null || date.year === null ? null : isoDate(date, { year: null, month: null });
}
