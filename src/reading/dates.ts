import { tetDay, tetPattern, yearOfName } from './feast-days.ts';
import { allMatches } from './fold.ts';
import { readRoman } from './numbers.ts';
import type { Span } from './reading.ts';
import { unitAt } from './target-words.ts';

/** A date, month, quarter or year as a text writes it; a missing part is null. Of a list or range it is the last. */
export type WrittenDate = Span & {
  day: number | null;
  month: number | null;
  quarter: number | null;
  year: number | null;
  /** "năm sau", "năm tới": the year behind the paper's own. */
  nextYear: boolean;
  /** The lunar New Year, whose day depends on the year. */
  tet: boolean;
};

/** What partial dates are completed from: the paper's own date, as far as it is known. */
export type DateContext = { year: number | null; month: number | null; day: string | null };

const gap = '\\s{0,3}';
const year = '(?<year>(?:19|20)\\d{2})';
const joint = `${gap}(?:-|,|và|đến hết|đến|tới)${gap}`;
/** What may stand behind the last number of a list: "tháng 6, 7/2026", but not "tháng 6, 02 mô hình". */
const listEnd = `(?=${gap}(?:[-/,.;:)]|và|đến|năm\\s|(?:của\\s)?(?:hằng|hàng)\\s)|\\s{0,3}$)`;
const roman = '(?:iv|i{1,3}|[1-4])(?![\\p{L}\\d%])';

/** "mỗi tháng 01 buổi" is no date. */
const notEach = '(?<!(?:mỗi|hằng|hàng|từng)\\s)';

const forms: Record<string, string> = {
  spelledDay: `(?:ngày\\s{1,3}(?:mùng\\s|mồng\\s)?|m[ùồ]ng\\s{1,3})(?:\\d{1,2}${gap}(?:-|,|và|đến)${gap}(?:ngày\\s)?)?(?<day>\\d{1,2})${gap}tháng\\s{1,3}(?<month>\\d{1,2})(?:,?${gap}(?:năm|/|-)${gap}${year})?`,
  /** "24-25/6", "05 - 07/6/2026", "ngày 11 và 12/7": the days of one month. */
  days: `(?<![\\d/.,-])\\d{1,2}(?:\\s?-\\s?|(?<=ngày\\s\\d{1,2})(?:,|\\s(?:và|đến))\\s)(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/${year})?(?![\\d%/])`,
  figures: `(?<![\\d/.,-])(?<day>\\d{1,2})\\s?(?<mark>[/.-])\\s?(?<month>\\d{1,2})(?:\\s?\\k<mark>\\s?${year})?(?![\\d%]|[/.,-]\\d)`,
  months: `${notEach}tháng\\s{1,3}(?:\\d{1,2}(?:${joint}(?:tháng\\s{1,3})?\\d{1,2}(?!\\d)){0,4}${joint}(?:tháng\\s{1,3})?(?=\\d{1,2}${listEnd}))?(?<month>\\d{1,2})(?:${gap}(?:/|-|năm|\\.)${gap}${year})?(?![\\d%/])`,
  quarters: `${notEach}qu[ýí]\\s{1,3}(?:${roman}${joint}(?:qu[ýí]\\s{1,3})?){0,3}(?<quarter>${roman})(?:${gap}(?:/|-|,)?${gap}(?:năm\\s{1,3})?${year})?`,
  /** "6 tháng đầu năm", "9 tháng cuối năm 2026". */
  part: `(?<months>0?[369]|sáu|chín)\\stháng\\s(?<half>đầu|cuối)\\snăm(?:\\s{1,3}${year})?`,
  tet: tetPattern,
  year: `${notEach}năm\\s{1,3}${year}(?!\\s{0,2}[-/]\\s{0,2}\\d)`,
};
/** What a form is never written without: a text that lacks it need not be searched for the form. */
const signs: Record<string, string> = { days: '/', figures: '', quarters: 'qu', tet: 'tết', year: 'năm' };
const patterns = Object.entries(forms).map(([form, pattern]) => ({
  form,
  sign: signs[form] ?? 'tháng',
  pattern: new RegExp(pattern, 'gu'),
}));

/**
 * Every date in a folded text, in order. Two figures alone ("25/6") count only behind "ngày", "hết", "đến" and the
 * like, or behind another date: otherwise they are a share, as in "14/14 xã". `isTime` says that the text is one that
 * tells a time ("Thời gian: 25/6"), where they always count.
 */
export function writtenDates(plain: string, offset = 0, isTime = false): WrittenDate[] {
  const found: WrittenDate[] = [];
  let end = 0;
  for (const { match, form } of matchesIn(plain)) {
    if (match.index < end) continue;
    const date = dateOf(match, form);
    if (date === null || !possible(date)) continue;
    if (date.day !== null && date.year === null && /^(?:figures|days)$/u.test(form)) {
      const behind = found.length > 0 && /^\s?(?:-|,|và|hoặc)\s?(?:ngày\s)?$/u.test(plain.slice(end, match.index));
      if (!isTime && !behind && !introduced(plain, match)) continue;
    }
    end = match.index + match[0].length;
    const nextYear = /^\s(?:của\s)?năm (?:sau|tới)(?![\p{L}])/u.test(plain.slice(end, end + 14));
    found.push({ ...date, nextYear, start: match.index + offset, end: end + offset });
  }
  return found;
}

function matchesIn(plain: string): { match: RegExpExecArray; form: string }[] {
  return patterns
    .flatMap(({ form, sign, pattern }) =>
      plain.includes(sign) ? allMatches(pattern, plain).map((match) => ({ form, match })) : [],
    )
    .toSorted((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
}

type Parts = Omit<WrittenDate, 'start' | 'end' | 'nextYear'>;

function dateOf(match: RegExpExecArray, form: string): Parts | null {
  const groups = match.groups ?? {};
  const number = (written: string | undefined) => (written === undefined ? null : Number(written));
  const none = { day: null, month: null, quarter: null, year: number(groups.year), tet: false };
  switch (form) {
    case 'quarters':
      return { ...none, quarter: number(groups.quarter) || readRoman(groups.quarter ?? '') };
    case 'part':
      // The last months of a year end with it.
      return groups.half === 'cuối' ? none : { ...none, month: monthsWritten(groups.months ?? '') };
    case 'tet': {
      const named = match[2] ?? (match[1] === undefined ? null : yearOfName(match[1]));
      return { ...none, year: named === null ? null : Number(named), tet: true };
    }
    default:
      return { ...none, day: number(groups.day), month: number(groups.month) };
  }
}

function monthsWritten(written: string): number {
  return written === 'sáu' ? 6 : written === 'chín' ? 9 : Number(written);
}

const before =
  /(?:ngày|hết|đến|tới|trước|sáng|chiều|tối|sau|từ|vào|dịp|lễ|khánh|nhất|nhất là|hạn)\s{0,3}(?:ngày\s{0,3})?$/u;

/** "đến 2/3 số hộ", "từ 05 - 07 người" are shares and ranges of what they count. */
function introduced(plain: string, match: RegExpExecArray): boolean {
  const lead = plain.slice(Math.max(0, match.index - 16), match.index);
  if (match.groups?.mark === '.') return false;
  if (/ngày\s{0,3}$/u.test(lead)) return true;
  const behind = plain.slice(match.index + match[0].length, match.index + match[0].length + 32);
  return before.test(lead) && unitAt(behind) === null && !/^\s(?:số|tổng|đảng)\s/u.test(behind);
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function possible(date: Pick<Parts, 'day' | 'month' | 'year'>): boolean {
  if (date.month !== null && (date.month < 1 || date.month > 12)) return false;
  if (date.day === null) return true;
  const longest = date.month === null ? 31 : (monthDays[date.month - 1] ?? 31);
  if (date.day < 1 || date.day > longest) return false;
  const leap = date.year === null || (date.year % 4 === 0 && (date.year % 100 !== 0 || date.year % 400 === 0));
  return leap || date.month !== 2 || date.day <= 28;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The date as YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY; the year comes from the context where it is not written. */
export function isoDate(
  date: Omit<Parts, 'tet'> & { tet?: boolean; nextYear?: boolean },
  context: Pick<DateContext, 'year' | 'month'>,
): string | null {
  if (date.tet) return tetDay(date.year, context);
  const own = context.year === null ? null : context.year + (date.nextYear ? 1 : 0);
  const resolved = date.year ?? own;
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
export function isoDay(date: Parameters<typeof isoDate>[0]): string | null {
  return date.day === null || date.year === null ? null : isoDate(date, { year: null, month: null });
}

/** The day so many days, or working days, after a day; holidays are for the office's calendar, not for reading. */
export function dayAfter(day: string, count: number, working: boolean): string {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (!working || (at.getUTCDay() !== 0 && at.getUTCDay() !== 6)) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}
