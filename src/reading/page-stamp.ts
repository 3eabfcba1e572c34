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
const spelled = /(?:ngày\s)?(?<!\d)(\d{1,2})\s?,?\s?tháng\s(\d{1,2}),?\s(?:năm\s)?((?:19|20)\d{2})/u;
/** "Tháng Bảy 1, 2026" and "1 Tháng Bảy, 2026", as a common web system writes it. */
const named = new RegExp(
  `(?:(\\d{1,2})\\s)?tháng\\s(${months}|\\d{1,2})(?:\\s(\\d{1,2}))?,\\s((?:19|20)\\d{2})(?!\\d)`,
  'u',
);
const label =
  /^[([|•·*-]{0,2}\s?(?:ngày (?:đăng|cập nhật|xuất bản|tạo|viết)|đăng (?:ngày|lúc|bởi)|cập nhật|thời gian đăng|xuất bản|lần cập nhật)/u;
const weekday = /^[([|•·*-]{0,2}\s?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?![\p{L}])/u;
const clock = /(?<!\d)\d{1,2}[:hg]\d{2}(?!\d)/u;
/** More words than these beside the day are a sentence. */
const wordsBeside = 45;

/** The day of a line that a page was stamped with, or null; with `labelled` only if it says what day it is. */
export function stampDay(line: Line, labelled = false): Found<string> | null {
  if (line.text.length > 120) return null;
  const date = dateIn(line.plain);
  if (date === null) return null;
  const rest = line.plain.slice(0, date.at) + line.plain.slice(date.at + date.length);
  const isLabel = label.test(line.plain);
  const beside = rest.replace(/[^\p{L}]+/gu, ' ').trim();
  if (labelled && !isLabel) return null;
  const alone = /^(?:ngày|ngày đăng|sa|ch|am|pm|gmt)?(?:\s(?:sa|ch|am|pm|gmt))*$/u.test(beside);
  const isStamp = isLabel || alone || ((weekday.test(line.plain) || clock.test(rest)) && beside.length <= wordsBeside);
  if (!isStamp || /[.;:]$/u.test(line.text)) return null;
  const value = isoDay({ day: date.day, month: date.month, quarter: null, year: date.year });
  const start = line.start + date.at;
  return value === null ? null : { value, span: { start, end: start + date.length }, doubtful: false };
}

type PageDate = { day: number; month: number; year: number; at: number; length: number };

function dateIn(plain: string): PageDate | null {
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
