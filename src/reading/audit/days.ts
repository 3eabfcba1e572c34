import { writtenDates } from '../dates.ts';
import { allMatches } from '../fold.ts';
import { dayNumber, dayWithin, weekdayOf } from './calendar.ts';
import type { PaperDays } from './paper-days.ts';
import type { Doubt, Passage } from './passage.ts';
import { spanIn } from './passage.ts';
import { auditText as text, dayText } from './text.vi.ts';

const fullDay = /(?<![\d/.,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?![\d/-])/gu;
const shortDay = /ngày\s(\d{1,2})(?:\/|\stháng\s)(\d{1,2})(?![\d/.,%]|\s(?:giờ|h))/gu;
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days that no calendar has: 31/6, 29/02/2026, 15/13/2026. */
export function checkDaysExist(passage: Passage): Doubt[] {
  const full = allMatches(fullDay, passage.plain).filter(
    ([, day, , month, year]) => !exists(Number(day), Number(month), Number(year)),
  );
  // Without a year 15/13 may be a share.
  const short = allMatches(shortDay, passage.plain).filter(([, day, month]) =>
    isBeyondMonth(Number(day), Number(month)),
  );
  return [...full, ...short].map((match) => ({
    problem: 'impossible-date',
    span: spanIn(passage, match.index, match.index + match[0].length),
    claimed: text.dayStated(match[0].replace(/^ngày\s/u, '')),
    computed: text.noSuchDay,
    certainty: 'certain',
  }));
}

function exists(day: number, month: number, year: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && !isLeap ? 28 : (longest[month - 1] ?? 0));
}

function isBeyondMonth(day: number, month: number): boolean {
  return day <= 31 && day > (longest[month - 1] ?? 31);
}

const names: Record<string, number> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};
const weekday =
  /(?<!(?:lần|kỳ|khóa|đợt|phiên|họp|nghị)\s)(?:thứ\s(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?![\p{L}\d])/gu;

/** "Thứ Hai, ngày 16/6/2026" of a day that is a Tuesday. */
export function checkWeekdays(passage: Passage, { own }: PaperDays): Doubt[] {
  if (!/thứ\s|chủ nhật/u.test(passage.plain)) return [];
  const dates = writtenDates(passage.plain).filter((one) => one.day !== null);
  return allMatches(weekday, passage.plain).flatMap((match) => {
    const end = match.index + match[0].length;
    const date = dates.find(
      (one) =>
        (one.start >= end && /^[\s,(]{1,3}(?:ngày\s)?$/u.test(passage.plain.slice(end, one.start))) ||
        (one.end <= match.index && /^\s?[(,]\s?$/u.test(passage.plain.slice(one.end, match.index))),
    );
    const day = date && dayWithin(date, own === null ? null : Number(own.slice(0, 4)));
    const said = match[1] === undefined ? 0 : names[match[1]];
    if (!date || !day || said === undefined || weekdayOf(day) === said) return [];
    return [
      {
        problem: 'impossible-date',
        span: spanIn(passage, Math.min(date.start, match.index), Math.max(date.end, end)),
        claimed: text.weekdayStated(said, dayText(day)),
        computed: text.weekdayIs(weekdayOf(day), dayText(day)),
        certainty: date.year === null ? 'likely' : 'certain',
      },
    ];
  });
}

const fromTo = /(?:^|\s)đến\s(?:hết\s|ngày\s|hết ngày\s)?$|^\s?-\s?(?:ngày\s)?$/u;
const lasting =
  /(?:trong|thời gian|kéo dài|đợt)\s(?:thời gian\s|vòng\s)?(\d{1,3})\s(ngày|tuần)(?!\s(?:làm việc|công))[^.;]{0,40}$/u;

/** A stretch of days that ends before it begins, or that is not as long as the words beside it say. */
export function checkStretches(passage: Passage): Doubt[] {
  const dates = writtenDates(passage.plain);
  return dates.flatMap((from, at): Doubt[] => {
    const to = dates[at + 1];
    if (!to || to.year === null || !isStretch(passage, from.start, from.end, to.start)) return [];
    const last = dayWithin(to, null);
    const first = dayWithin(from, to.year);
    if (first === null || last === null) return [];
    const span = spanIn(passage, from.start, to.end);
    const claimed = text.spanStated(dayText(first), dayText(last));
    // "từ 15/12 đến 15/01/2027": the year left out is the one before.
    if (first > last)
      return from.year === null
        ? []
        : [{ problem: 'date-order', span, claimed, computed: text.endsBefore, certainty: 'certain' }];
    const length = lasting.exec(passage.plain.slice(Math.max(0, from.start - 80), from.start));
    if (length === null) return [];
    const days = dayNumber(last) - dayNumber(first);
    const said = Number(length[1]) * (length[2] === 'tuần' ? 7 : 1);
    if (said === days || said === days + 1) return [];
    const start = from.start - length[0].length;
    return [
      {
        problem: 'date-order',
        span: spanIn(passage, start, to.end),
        claimed: text.lengthStated(`${length[1]} ${length[2]}`),
        computed: text.lengthIs(dayText(first), dayText(last), days + 1),
        certainty: 'likely',
      },
    ];
  });
}

function isStretch({ plain }: Passage, start: number, end: number, next: number): boolean {
  const gap = plain.slice(end, Math.min(next, end + 24));
  return (
    next - end < 24 &&
    fromTo.test(gap) &&
    /từ\s(?:ngày\s)?$|[(:]\s?$/u.test(plain.slice(Math.max(0, start - 10), start))
  );
}
