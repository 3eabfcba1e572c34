import type { DateContext, WrittenDate } from './dates.ts';
import { isoDate, writtenDates } from './dates.ts';
import type { Paper } from './fold.ts';
import type { Cadence, Deadline, Span } from './reading.ts';

export type Schedule = { deadline: Deadline | null; cadence: Cadence | null; dayOfMonth: number | null };

const every = '(?:hằng|hàng|mỗi|từng)';
const repeating = new RegExp(
  `ngày\\s(?:mùng\\s)?(\\d{1,2})(?:/\\d{1,2})?\\s(?:của\\s)?(?:${every}\\s(tháng|quý|năm)|(tháng) cuối (?:của\\s)?(?:${every}\\s)?quý)`,
  'u',
);

const cadences: [Cadence, RegExp][] = [
  ['daily', new RegExp(`(?:${every} ngày)(?![\\p{L}])`, 'u')],
  ['weekly', new RegExp(`(?:${every} tuần|\\d lần/tuần|1 tuần/lần)(?![\\p{L}])`, 'u')],
  ['monthly', new RegExp(`(?:${every} tháng|\\d lần/tháng|báo cáo tháng|lần trong tháng)(?![\\p{L}])`, 'u')],
  [
    'quarterly',
    new RegExp(`(?:${every} quý|\\d lần/quý|tháng cuối quý|quý/lần|định kỳ quý|3 tháng/lần)(?![\\p{L}])`, 'u'),
  ],
  [
    '6-monthly',
    /(?:sơ kết|định kỳ|báo cáo|giao ban)[^.;]{0,40} 0?6 tháng|0?6 tháng(?:\/lần| một lần|,| và (?:cuối |1 |một |)năm)/u,
  ],
  ['yearly', new RegExp(`(?:${every} năm|\\d lần/năm)(?![\\p{L}])`, 'u')],
  ['per phase', /(?:từng|theo|mỗi) (?:giai đoạn|đợt)(?![\p{L}])/u],
];
const periodic =
  /(?:(?:báo cáo|giao ban|làm việc|sơ kết|đánh giá|kiểm tra)[^.;,]{0,30} định kỳ|định kỳ[^.;,]{0,20} (?:báo cáo|tổ chức|kiểm tra|sơ kết|đánh giá|rà soát|giao ban|thông tin|tổng hợp))(?![\p{L}])/u;

/** Deadline, cadence and day of the month that a stretch of text sets; partial dates take the paper's year. */
export function readSchedule(paper: Paper, span: Span, context: DateContext): Schedule {
  const plain = paper.plain.slice(span.start, span.end);
  const repeat = repeating.exec(plain);
  const dayOfMonth = repeat === null || repeat[2] === 'năm' ? null : Number(repeat[1]);
  return {
    deadline: deadlineIn(paper, span, plain, context),
    cadence: cadenceIn(plain, repeat),
    dayOfMonth: dayOfMonth !== null && dayOfMonth >= 1 && dayOfMonth <= 31 ? dayOfMonth : null,
  };
}

function cadenceIn(plain: string, repeat: RegExpExecArray | null): Cadence | null {
  if (repeat !== null)
    return repeat[3] !== undefined || repeat[2] === 'quý' ? 'quarterly' : repeat[2] === 'năm' ? 'yearly' : 'monthly';
  let best: Cadence | null = null;
  let at = Infinity;
  for (const [cadence, pattern] of cadences) {
    const index = pattern.exec(plain)?.index ?? Infinity;
    if (index < at) [best, at] = [cadence, index];
  }
  if (best !== null) return best;
  if (isRegular(plain)) return 'regular';
  return periodic.test(plain) ? 'periodic' : null;
}

/** "Thường xuyên" makes a duty of it only where it governs the verb: at the start, or behind the subject. */
function isRegular(plain: string): boolean {
  const at = plain.indexOf('thường xuyên');
  if (at < 0 || at > 160) return false;
  const before = plain.slice(0, at).trimEnd();
  return (
    before === '' ||
    /[;:]$/u.test(before) ||
    (!/[.;:,]/u.test(before.slice(-60)) && /^(?:các |ban |ủy |đảng |chi |hội )/u.test(before)) ||
    /cần$|phải$/u.test(before)
  );
}

/** From sure to weak: "trước ngày 25/6" sets a date, "tháng 6/2026" may only name when something takes place. */
const strong =
  /(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất|hoàn thành|hoàn tất|xong|kết thúc|thời hạn|hạn chót|hạn cuối|đến hết|hết|nhất là)[^.;:]{0,24}$/u;
const middling =
  /(?:^|[\s(])(?:trong|đến|vào|tới|cuối|đầu|giữa|nay đến|thời gian[^.;:]{0,30}:?|kỳ|sinh hoạt[^.;:]{0,20}|xong)\s(?:ngày|tháng|năm|cả|kỳ|định kỳ)?\s?$/u;
const ofPaper =
  /(?:[-/]\p{Lu}[\p{L}\d-]*[,)]?\s{0,2}(?:ký |ban hành )?(?:ngày )?|luật[^.;]{0,60}|nghị quyết[^.;]{0,60}số[^.;]{0,20})$/u;

function deadlineIn(paper: Paper, span: Span, plain: string, context: DateContext): Deadline | null {
  let best: { date: WrittenDate; grade: number } | null = null;
  for (const date of writtenDates(plain)) {
    const grade = gradeOf(paper, span, plain, date);
    if (grade > 0 && (best === null || grade > best.grade)) best = { date, grade };
  }
  const value = best && isoDate(best.date, context);
  return best && value
    ? { value, span: { start: span.start + best.date.start, end: span.start + best.date.end } }
    : null;
}

function gradeOf(paper: Paper, span: Span, plain: string, date: WrittenDate): number {
  const before = plain.slice(Math.max(0, date.start - 60), date.start);
  const after = plain.slice(date.end, date.end + 16);
  if (ofPaper.test(paper.text.slice(Math.max(span.start, span.start + date.start - 60), span.start + date.start)))
    return 0;
  if (/^\s(?:hằng|hàng) (?:năm|tháng|quý)/u.test(after) || /^\s?(?:của|về) (?:ban|thủ tướng|chính phủ|bộ)/u.test(after))
    return 0;
  if (/(?:từ|sau|kể từ|ký|nhiệm kỳ|giai đoạn)\s(?:ngày\s)?$/u.test(before) || /nay\s$/u.test(after)) return 0;
  if (strong.test(before)) return date.day !== null ? 5 : 4;
  if (date.day === null && date.month === null && date.quarter === null)
    return middling.test(before) && !/giai đoạn/u.test(before) ? 1 : 0;
  if (middling.test(before)) return 3;
  return date.day === null && date.year !== null ? 2 : date.quarter !== null ? 2 : 0;
}
