import type { Rhythm } from './cadences.ts';
import { rhythmIn } from './cadences.ts';
import type { DateContext, WrittenDate } from './dates.ts';
import { dayAfter, isoDate, writtenDates } from './dates.ts';
import type { Paper } from './fold.ts';
import type { Deadline, Span } from './reading.ts';

export type Schedule = Rhythm & { deadline: Deadline | null };

/** Deadline, cadence and day of the month that a stretch of text sets; partial dates take the paper's year. */
export function readSchedule(paper: Paper, span: Span, context: DateContext): Schedule {
  const plain = paper.plain.slice(span.start, span.end);
  const rhythm = rhythmIn(paper, span, plain);
  return { deadline: deadlineIn(paper, span, plain, context, rhythm), ...rhythm };
}

/** The same of words that only tell a time: behind "Thời gian:", in the cell of a table. Every date in them counts. */
export function readTime(paper: Paper, span: Span, context: DateContext): Schedule {
  const plain = paper.plain.slice(span.start, span.end);
  const rhythm = rhythmIn(paper, span, plain);
  const dates = writtenDates(plain, 0, true).filter(
    (date) =>
      !repeats(plain, date, isYearly(rhythm)) &&
      !/từ (?:ngày |tháng )?$/u.test(plain.slice(Math.max(0, date.start - 12), date.start)),
  );
  const best = dates.find((date) => gradeOf(paper, span, plain, date) > 0) ?? dates[0];
  const deadline =
    best === undefined
      ? afterSigning(plain, span, context)
      : deadlineAt(span, plain, lastOf(plain, dates, best), context);
  return { deadline, ...rhythm };
}

/** The day that a report is due by, also where it comes again: "năm trước ngày 15/11". */
export function reportDay(paper: Paper, span: Span, context: DateContext): Deadline | null {
  const plain = paper.plain.slice(span.start, span.end);
  const date = writtenDates(plain).find((one) => one.day !== null && gradeOf(paper, span, plain, one) >= 4);
  return date === undefined ? null : deadlineAt(span, plain, date, context);
}

/** "Báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12": days without a year come again with the report. */
function isYearly({ cadence, furtherCadences }: Rhythm): boolean {
  return [cadence, ...furtherCadences].some((one) => one === '6-monthly' || one === 'yearly');
}

/** From sure to weak: "trước ngày 25/6" sets a date, "tháng 6/2026" may only name when something takes place. */
const strong =
  /(?:trước|chậm nhất|muộn nhất|hoàn thành|hoàn tất|xong|kết thúc|thời hạn|hạn chót|hạn cuối|hết|nhất là|bàn giao)(?:[^.;:]|(?<=\d)[.:](?=\d)){0,28}$/u;
const middling =
  /(?:^|[\s(])(?:trong|đến|vào|tới|cuối|đầu|giữa|dịp|nay đến|thời gian[^.;:]{0,30}:?|kỳ|sinh hoạt[^.;:]{0,20}|xong|tuần)\s(?:(?:các |hai |ba |0?\d )?ngày|tháng|năm|cả|kỳ|định kỳ|sáng|chiều|tối|trưa|đêm)?\s?$|tuần (?:thứ )?(?:\d|\p{L}{2,4})(?:,| của)\s$/u;
const takesPlace =
  /(?:tổ chức|diễn ra|khai mạc|ra quân|phát động|tiến hành|dự kiến|(?:giờ|phút|h)(?:\s?\d{2}'?)?,?(?: sáng| chiều)?,?(?: thứ (?:\p{L}{2,3}|\d)| chủ nhật)?,?)\s(?:vào )?(?:các )?(?:ngày|sáng|chiều|tối)?\s?(?:ngày\s)?$/u;
const ofPaper =
  /(?:[-/]\p{Lu}[\p{L}\d-]*[,)]?\s{0,2}(?:ký |ban hành )?(?:ngày )?|luật[^.;]{0,60}|nghị quyết[^.;]{0,60}số[^.;]{0,20})$/u;
/** What a date tells of is past or is another matter: a start, a term, a meeting that was, an anniversary. */
const elsewhere =
  /(?:từ|sau|kể từ|ký|nhiệm kỳ|giai đoạn|định hướng đến|tầm nhìn đến|kỷ niệm|truyền thống|sinh ngày|thành lập|(?:theo|nêu|sau|của|từ|tại thông báo|tại kết luận) (?:cuộc họp|hội nghị|phiên họp|buổi làm việc|thông báo|kết luận)[^.;]{0,50})\s(?:ngày\s|năm\s)?$/u;
/** "Xây dựng kế hoạch tiêm phòng năm 2026": a paper for the year is due within it. */
const paperOfYear =
  /(?:tham mưu|xây dựng|ban hành|lập|hoàn thành)[^.;]{0,30}(?:kế hoạch|chương trình)(?! số)[^.;]{0,100}\s$/u;

function deadlineIn(paper: Paper, span: Span, plain: string, context: DateContext, rhythm: Rhythm): Deadline | null {
  const dates = writtenDates(plain);
  let best: { date: WrittenDate; grade: number } | null = null;
  for (const date of dates) {
    const grade =
      repeats(plain, date, isYearly(rhythm)) || isPast(plain, date, context) ? 0 : gradeOf(paper, span, plain, date);
    // "trước ngày 20 của tháng cuối quý (quý IV thay bằng báo cáo năm)": its day is set already.
    if (rhythm.dayOfMonth !== null && grade < 4) continue;
    if (grade > (best?.grade ?? 0)) best = { date, grade };
  }
  const after = best === null || best.grade < 4 ? afterSigning(plain, span, context) : null;
  if (after !== null) return after;
  if (best !== null) return deadlineAt(span, plain, lastOf(plain, dates, best.date), context);
  const ahead = rhythm.cadence === null ? dayAhead(plain, span, context) : null;
  if (ahead !== null) return ahead;
  const ofYear = dates.find(
    (date) =>
      date.day === null &&
      date.month === null &&
      date.year === context.year &&
      paperOfYear.test(plain.slice(Math.max(0, date.start - 160), date.start)),
  );
  return ofYear === undefined ? null : deadlineAt(span, plain, ofYear, context);
}

const dayAlone =
  /(?:trước|chậm nhất|muộn nhất|xong|hạn)(?: là)?(?: vào)? ngày (\d{1,2})(?!\d|[/.-]\d|\s?[/-]\s?\d|,? tháng| (?:của|hằng|hàng|mỗi)|\s?(?:,|và)\s?\d)|(?:vào|đến|trước|trong|hết) (?:hết )?(?:cuối |hết )năm(?= nay|[\s,.;)]{0,3}(?:$|[,.;)]))/u;

/** "Trước ngày 25", "vào cuối năm": of the paper's own month where the day still lies ahead in it, of its year. */
function dayAhead(plain: string, span: Span, context: DateContext): Deadline | null {
  const match = dayAlone.exec(plain);
  if (match === null || context.year === null) return null;
  const start = span.start + match.index;
  const place = { start, end: start + match[0].length };
  if (match[1] === undefined) return { value: String(context.year), span: place };
  const day = { day: Number(match[1]), month: context.month, quarter: null, year: context.year };
  const value = context.day === null || context.month === null ? null : isoDate(day, context);
  return value === null || value <= (context.day ?? '') || day.day > 31 ? null : { value, span: place };
}

function deadlineAt(span: Span, plain: string, date: WrittenDate, context: DateContext): Deadline | null {
  const value = isoDate(beforeWhole(plain, date), context);
  return value === null ? null : { value, span: { start: span.start + date.start, end: span.start + date.end } };
}

/** "Trước năm 2029" ends with 2028. */
function beforeWhole(plain: string, date: WrittenDate): WrittenDate {
  const ends = date.day === null && date.month === null && date.quarter === null && !date.tet && date.year !== null;
  return ends && /trước\s$/u.test(plain.slice(Math.max(0, date.start - 8), date.start))
    ? { ...date, year: (date.year ?? 0) - 1 }
    : date;
}

/** Of "từ ngày … đến ngày …", "quý III và quý IV" the last date is meant. */
function lastOf(plain: string, dates: WrittenDate[], from: WrittenDate): WrittenDate {
  let last = from;
  for (const next of dates.slice(dates.indexOf(from) + 1)) {
    if (
      !/^\s{0,2}(?:-|,|;|và|đến hết|đến|tới|và (?:tổ chức )?tổng kết|và đợt [2-9])\s{0,2}(?:vào\s|trong\s)?(?:hết\s|trước\s)?(?:ngày\s)?$/u.test(
        plain.slice(last.end, next.start),
      )
    )
      break;
    last = next;
  }
  // "30 nhà trong năm 2026, số còn lại trong quý I năm 2028": the work ends with its last stage.
  return (
    dates.findLast(
      (date) => date.start > last.start && lastStage.test(plain.slice(Math.max(0, date.start - 60), date.start)),
    ) ?? last
  );
}

const lastStage =
  /(?:còn lại|đợt (?:[2-9]|hai|ba|bốn|cuối))(?![\p{L}\d])[^.;:,]{0,40}\s(?:trước|trong|vào|đến|xong|hoàn thành|từ)\s(?:hết )?(?:ngày |tháng )?$/u;

const dated = /\d\s?[/-]\s?(?:\d{1,2}\s?[/-]\s?)?20\d{2}/u;

/** "ngày 15/6 và 15/12 hằng năm" comes again each year: that is a rhythm. */
function repeats(plain: string, date: WrittenDate, yearly: boolean): boolean {
  if (yearly && date.month !== null && date.year === null && !dated.test(plain)) return true;
  return /^(?:\s?(?:,|và|hoặc)\s(?:trước\s)?(?:ngày\s|tháng\s)?\d{1,2}(?:\s?[/-]\s?\d{1,2})?)?\s?(?:của\s)?(?:hằng|hàng|mỗi) (?:năm|tháng|quý)/u.test(
    plain.slice(date.end, date.end + 40),
  );
}

/** What a paper of the day itself still sets: "trong tối 18/9". */
const today = /\s(?:trong|ngay) (?:ngày |sáng |chiều |tối |đêm )$/u;
/** A day that has gone by stays the day by which a thing was due, for whoever is to see that it is late. */
const due =
  /(?:gửi|nộp|trình|báo cáo|hoàn thành|hoàn tất|xong)(?![\p{L}])[^.;]{0,60}(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)? (?:ngày )?$/u;

/** Any other full date before the paper's own day, or on it, is no deadline that the paper sets. */
function isPast(plain: string, date: WrittenDate, context: DateContext): boolean {
  if (date.day === null || date.year === null) return false;
  const own =
    context.day ?? (context.year === null ? null : `${context.year}-${String(context.month ?? 1).padStart(2, '0')}-00`);
  const value = isoDate(date, context);
  const before = plain.slice(Math.max(0, date.start - 100), date.start);
  return own !== null && value !== null && value <= own && !(value === own && today.test(before)) && !due.test(before);
}

const signing =
  /trong (?:vòng|thời hạn|thời gian)\s(?:tối đa\s)?(\d{1,3})(?:\s\([\p{L}\s]{2,16}\))?\sngày(\slàm việc)?,?\s(?:kể\s|tính\s)?từ\s(?:ngày|khi)\s(?:ký|ban hành)(?=[\s,]{1,2}(?:ban hành )?(?:\p{L}{2,6} \p{L}{2,6} này|văn bản này)|[,.;)]|$)/u;

/** "Trong vòng 10 ngày kể từ ngày ký": from the paper's own day; counted from any other event it stays open. */
function afterSigning(plain: string, span: Span, context: DateContext): Deadline | null {
  const match = context.day === null ? null : signing.exec(plain);
  if (match === null || context.day === null) return null;
  const start = span.start + match.index;
  return {
    value: dayAfter(context.day, Number(match[1]), match[2] !== undefined),
    span: { start, end: start + match[0].length },
  };
}

function gradeOf(paper: Paper, span: Span, plain: string, date: WrittenDate): number {
  const before = plain.slice(Math.max(0, date.start - 70), date.start);
  const after = plain.slice(date.end, date.end + 16);
  if (ofPaper.test(paper.text.slice(Math.max(span.start, span.start + date.start - 60), span.start + date.start)))
    return 0;
  if (/^\s?(?:của|về) (?:ban|thủ tướng|chính phủ|bộ)/u.test(after) || /nay\s$/u.test(after)) return 0;
  // "Từ tháng 7 đến tháng 9" ends in its last month, which the date already is.
  const range = / đến |[-–]/u.test(plain.slice(date.start, date.end)) && date.day === null;
  if (elsewhere.test(before) && !(range && /từ\s$/u.test(before))) return 0;
  if (strong.test(before)) return date.day !== null ? 5 : 4;
  if (date.day === null && date.month === null && date.quarter === null && !date.tet)
    return middling.test(before) && !/giai đoạn/u.test(before) ? 1 : 0;
  if (middling.test(before) || takesPlace.test(before)) return 3;
  return (date.day === null && date.year !== null && !date.tet) || date.quarter !== null ? 2 : 0;
}

const range = /\((?:thời gian:?\s)?(?:thực hiện\s)?từ[^()]{4,60}\)|:\s(?:thời gian )?từ (?:ngày|tháng)[^()]{4,60}$/u;

/** "Giai đoạn 1 (từ ngày … đến ngày …)": what stands below without a time of its own is due at the end of the phase. */
export function phaseEnd(paper: Paper, heading: Span, context: DateContext): Deadline | null {
  const plain = paper.plain.slice(heading.start, Math.min(heading.end, heading.start + 240));
  const match = range.exec(plain);
  if (match === null) return null;
  const start = heading.start + match.index;
  return readTime(paper, { start, end: start + match[0].length }, context).deadline;
}

/** Whether the words count from an event: "sau 03 ngày kể từ ngày tổ chức"; the day is then still open. */
export function countsFromEvent(plain: string): boolean {
  return /\d{1,3}\s(?:\([\p{L} ]{2,12}\)\s)?ngày(?: làm việc)?,?\s(?:kể từ|tính từ|sau|trước)|sau \d{1,3} ngày/u.test(
    plain,
  );
}
