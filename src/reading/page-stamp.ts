import type { Line } from './lines.ts';
import type { Found } from './reading.ts';
import { isoDay } from './dates.ts';

const months = 'một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười';
const monthNumbers: Record<string, number> = {
  một: 1,
  giêng: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};
const figures = /(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2})(?!\d)/u;
const isoFigures = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/u;
const spelled = /(?:ngày\s)?(?<!\d)(\d{1,2})\s?,?\s?tháng\s(\d{1,2}),?\s(?:năm\s)?((?:19|20)\d{2})/u;
/** "Tháng Bảy 1, 2026" and "1 Tháng Bảy, 2026", as a common web system writes it. */
const named = new RegExp(
  `(?:(\\d{1,2})\\s)?tháng\\s(${months}|\\d{1,2})(?:\\s(\\d{1,2}))?,\\s((?:19|20)\\d{2})(?!\\d)`,
  'u',
);
const label =
  /^[([|•·*-]{0,2}\s?(?:ngày (?:đăng|cập nhật|xuất bản|phát hành|tạo|viết)|(?:đã |người )?đăng(?: ngày| lúc| bởi|\s?:)|cập nhật|thời gian đăng|xuất bản|lần cập nhật|lượt xem)/u;
const weekday = /^[([|•·*-]{0,2}\s?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|t[2-7]|cn|chủ nhật)(?![\p{L}])/u;
const clock = /(?<!\d)\d{1,2}[:hg]\d{2}(?!\d)/u;
/** More words than these beside the day are a sentence; these words tell of a term, not of a page. */
const wordsBeside = 45;
const term = /(?:^|\s)(?:hạn|đến|trước|từ|sau|hết|tại|diễn ra|tổ chức|sinh|họp)(?![\p{L}])/u;

/** Where a line stands: over the body of a page, among its first lines, or far below. */
export type StampPlace = 'over' | 'near' | 'far';

/**
 * The day of a line that a page was stamped with, or null. Over the body any short line with a day may be the stamp,
 * near it a day alone, further below only a line that says so.
 */
export function stampDay(line: Line, place: StampPlace = 'over'): Found<string> | null {
  if (line.text.length > 120 || /[.;:]$/u.test(line.text)) return null;
  const date = dateIn(line.plain);
  if (date === null) return null;
  const rest = line.plain.slice(0, date.at) + line.plain.slice(date.at + date.length);
  const beside = rest.replace(/[^\p{L}]+/gu, ' ').trim();
  const isLabel = label.test(line.plain);
  const isShort = !term.test(beside) && beside.length <= wordsBeside && atEdge(line.plain, date);
  const isTimed = weekday.test(line.plain) || clock.test(rest);
  const isAlone = /^(?:ngày)?$/u.test(beside) || (isTimed && beside.length <= wordsBeside);
  if (!isLabel && (place === 'far' || !(isAlone || (place === 'over' && isShort)))) return null;
  const value = isoDay({ day: date.day, month: date.month, quarter: null, year: date.year });
  const start = line.start + date.at;
  return value === null
    ? null
    : { value, span: { start, end: start + date.length }, doubtful: !isLabel && !isTimed && beside.length > 12 };
}

/** A stamp stands before or behind what else is in its line; inside a sentence a day is that of an event. */
function atEdge(plain: string, { at, length }: PageDate): boolean {
  const before = plain.slice(0, at).replace(/[^\p{L}]+/gu, '');
  return before === '' || before === 'ngày' || !/\p{L}/u.test(plain.slice(at + length));
}

type PageDate = { day: number; month: number; year: number; at: number; length: number };

function dateIn(plain: string): PageDate | null {
  const sorted = isoFigures.exec(plain);
  if (sorted !== null) return checked(sorted, sorted[3], sorted[2], sorted[1]);
  const match = figures.exec(plain);
  if (match !== null) return checked(match, match[1], match[3], match[4]);
  const words = spelled.exec(plain);
  if (words !== null) return checked(words, words[1], words[2], words[3]);
  const month = named.exec(plain);
  if (month === null) return null;
  return checked(month, month[1] ?? month[3], String(monthNumbers[month[2] ?? ''] ?? month[2]), month[4]);
}

function checked(match: RegExpExecArray, day?: string, month?: string, year?: string): PageDate | null {
  const date = { day: Number(day), month: Number(month), year: Number(year), at: match.index, length: match[0].length };
  return date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12 ? date : null;
}
