import type { DateContext } from './dates.ts';
import type { Paper } from './fold.ts';
import { allMatches, trimmedSpan } from './fold.ts';
import type { Span } from './reading.ts';
import type { Schedule } from './schedule.ts';
import { readSchedule } from './schedule.ts';
import type { Statement } from './statements.ts';
import { readStatement } from './statements.ts';

/**
 * The works that one sentence hands out. Behind a semicolon begins another work only where somebody else is to do it,
 * where both parts have their own, different time, where a review with a time of its own follows, or where the part
 * before was closed by its deadline: a list of steps is one work, and so is a work with the report on it.
 */
export function worksOf(paper: Paper, sentence: Span, context: DateContext): Span[] {
  const works: Span[] = [];
  for (const part of partsOf(paper, sentence)) {
    const before = works.at(-1);
    // A work may go on for pages; only its end is compared with what follows.
    const seen = before && { start: Math.max(before.start, before.end - longestSeen), end: before.end };
    if (before === undefined || seen === undefined || opens(paper, seen, part, context)) works.push({ ...part });
    else before.end = part.end;
  }
  return works;
}

const longestSeen = 800;

const joints = /[()"]|;\s|\s(?=và (?:tiến hành |tổ chức )?(?:sơ kết|tổng kết)(?![\p{L}]))/gu;

/** Parts at semicolons outside brackets and quotes, and at "và … sơ kết", the review behind the work. */
function partsOf(paper: Paper, sentence: Span): Span[] {
  const plain = paper.plain.slice(sentence.start, sentence.end);
  const parts: Span[] = [];
  let start = sentence.start;
  let depth = 0;
  let quoted = false;
  for (const joint of allMatches(joints, plain)) {
    if (joint[0] === '(') depth += 1;
    else if (joint[0] === ')') depth = Math.max(0, depth - 1);
    else if (joint[0] === '"') quoted = !quoted;
    else if (depth === 0 && !quoted) {
      const end = sentence.start + joint.index + (joint[0].startsWith(';') ? 1 : 0);
      parts.push(trimmedSpan(paper, start, end));
      start = sentence.start + joint.index + joint[0].length;
    }
  }
  parts.push(trimmedSpan(paper, start, sentence.end));
  return parts.filter((part) => part.end > part.start);
}

/** "Riêng …", "nghiêm cấm …", "trong đó …" say something of the work before; "việc này" speaks of it. */
const ofTheSame =
  /^(?:và\s)?(?:trong đó|nhất là|đặc biệt|lưu ý|chú ý|nghiêm cấm|không|tránh|gắn|kết hợp|bảo đảm|đảm bảo|phấn đấu|chọn|phân công|tập trung|cập nhật|gửi|trình|nộp|mời|đợt (?:[2-9]|hai|ba|cuối)|hoàn thành|xong|thời gian|từ đó|qua đó|riêng(?! báo cáo))(?![\p{L}])/u;
/** Meetings and reviews of one programme at their several times are one work. */
const review = /(?:giao ban|sơ kết|tổng kết)(?![\p{L}])/u;
const directs = /^(?:chỉ đạo|giao|hướng dẫn) (?=\p{Lu})/u;
const pointsBack = /(?:nội dung|việc|vấn đề|phương án|danh sách) (?:này|đó|trên)(?![\p{L}])/u;
const report = /^(?:[^,;]{0,40}?[\s,])?(?:báo cáo|gửi báo cáo|tổng hợp)(?![\p{L}])/u;
const otherPaper = /(?:quy định|chỉ thị|nghị quyết|kế hoạch|kết luận|quyết định|đề án|chương trình) số/u;
/** Work of another nature than doing a thing: looking after it and drawing up the result. */
const nature =
  /^(?:và\s)?(?:[^,;]{0,30},\s)?(?:(?:thường xuyên|định kỳ|(?:hằng|hàng) [\p{L}]{3,5}|(?:đến )?năm \d{4}|kịp thời|chủ trì|tham mưu|tiến hành|tổ chức)\s){0,3}(giám sát|kiểm tra|sơ kết|tổng kết)(?![\p{L}])/u;

function opens(paper: Paper, before: Span, part: Span, context: DateContext): boolean {
  const plain = paper.plain.slice(part.start, part.end);
  const said = paper.plain.slice(before.start, before.end);
  if (ofTheSame.test(plain) || pointsBack.test(plain.slice(0, 60)) || (review.test(said) && review.test(plain)))
    return false;
  const statement = readStatement(paper, part);
  const next = readSchedule(paper, part, context);
  if (isAnother(paper, before, statement, isTimed(next))) return true;
  const first = readSchedule(paper, before, context);
  const apart =
    (isTimed(first) && !sameTime(first, next)) ||
    isOfAnotherNature(said, plain) ||
    directs.test(paper.text.slice(part.start, part.end));
  if (isTimed(next) && apart) return !isReportOf(paper, before, plain);
  if (statement.form !== 'bare' || first.deadline === null || isTimed(next)) return false;
  return !report.test(plain) && endsWith(before, first);
}

function isOfAnotherNature(said: string, plain: string): boolean {
  const found = nature.exec(plain.slice(0, 90))?.[1];
  return found !== undefined && !said.includes(found);
}

const body = /^(?:chi (?:hội|đoàn|bộ)|ban |tổ (?!chức|trưởng)|hội (?!viên)|đoàn |trạm |văn phòng|công an)/iu;

/** Somebody else is to do the part: a body, or anybody with a time of his own; "mỗi đảng viên" only goes into detail. */
function isAnother(paper: Paper, before: Span, statement: Statement, timed: boolean): boolean {
  if (statement.form !== 'subject' && statement.form !== 'request') return false;
  const names = statement.assignees.filter(
    (one) => one.role === 'leads' && (/\p{Lu}/u.test(one.name) || timed || (!one.all && body.test(one.name))),
  );
  const said = paper.plain.slice(before.start, before.end);
  return names.length > 0 && names.every((one) => !said.includes(paper.plain.slice(one.span.start, one.span.end)));
}

/** A report belongs to the work before it, unless that is itself a report or another paper is reported on. */
function isReportOf(paper: Paper, before: Span, plain: string): boolean {
  if (!report.test(plain.slice(0, 90)) || otherPaper.test(plain)) return false;
  return !/báo cáo/u.test(paper.plain.slice(before.start, before.end));
}

function isTimed(schedule: Schedule): boolean {
  return schedule.deadline !== null || schedule.cadence !== null;
}

function sameTime(first: Schedule, next: Schedule): boolean {
  return first.deadline?.value === next.deadline?.value && first.cadence === next.cadence;
}

/** The deadline stands at the end of the part, not in its middle. */
function endsWith(part: Span, schedule: Schedule): boolean {
  // A year sets a frame to all that is said of it.
  return schedule.deadline !== null && schedule.deadline.value.length > 4 && part.end - schedule.deadline.span.end <= 3;
}
