import { addresseesAt } from './addressees.ts';
import { cadenceOfReport } from './cadences.ts';
import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import type { Paper } from './fold.ts';
import { allMatches, oneLine, trimmedSpan, wholeWords } from './fold.ts';
import { sentences } from './lines.ts';
import type { Cadence, ReportDuty, Span } from './reading.ts';
import { readSchedule, reportDay } from './schedule.ts';
import { voicesOf } from './target-voice.ts';

const reporting = wholeWords('báo cáo|gửi|tổng hợp|báo', 'u');
const reports = wholeWords(
  'báo cáo|kết quả|số liệu|danh sách|kế hoạch|đăng ký|thông tin|biên bản|hồ sơ|số lượng|văn bản',
  'u',
);
const told = wholeWords(
  'đã (?:tổng hợp|báo cáo|gửi)|theo báo cáo|nghe báo cáo|qua báo cáo|trên đây là[^;]{0,60}|không gửi báo cáo|số liệu[^;]{0,40} tính từ|báo cáo số (?=\\d)[^ ]{1,40}',
  'u',
);
const tells = wholeWords('báo cáo|gửi|trình');
const toWhom = /(?:về|với|gửi|cho|lên|đến|trình|báo cáo)\s{1,2}(?:báo cáo (?:về )?)?(?:\(qua )?/gu;

/** Who must send what to whom, and by when: sentences that ask for a report and set a time or a receiver. */
export function readReportDuties(paper: Paper, nodes: Node[], context: ReadingContext): ReportDuty[] {
  if (context.isNews) return [];
  const voices = voicesOf(nodes, context);
  return nodes.flatMap((node, order) =>
    voices[order] === 'duty' || voices[order] === 'goal' ? dutiesIn(paper, node.lead, node.clause.path, context) : [],
  );
}

/** The report duties in a stretch of text that hands out work. */
function dutiesIn(paper: Paper, span: Span, clause: string, context: ReadingContext): ReportDuty[] {
  return sentences(paper, span).flatMap((sentence) =>
    cut(paper, sentence, /;/gu).flatMap((part) => dutiesOf(paper, part, clause, context)),
  );
}

/** A report is often the last duty behind a semicolon. */
function cut(paper: Paper, span: Span, at: RegExp): Span[] {
  const found: Span[] = [];
  let start = span.start;
  for (const match of allMatches(at, paper.plain.slice(span.start, span.end))) {
    found.push(trimmedSpan(paper, start, span.start + match.index));
    start = span.start + match.index + match[0].length;
  }
  found.push(trimmedSpan(paper, start, span.end));
  return found.filter((one) => one.end > one.start);
}

/** "quý trước ngày 20 tháng cuối quý, năm trước ngày 15/11": each rhythm with its own day is a duty of its own. */
const ownDay =
  /(?:,|\svà)\s(?=(?:(?:riêng|báo cáo|định kỳ|tổng kết|sơ kết|hằng|hàng)\s){0,3}(?:tháng|quý|(?:0?6|sáu) tháng|(?:cả |cuối )?năm)(?![\p{L}])[^,;]{0,40}?(?:ngày|trước)\s)/gu;

function dutiesOf(paper: Paper, part: Span, clause: string, context: ReadingContext): ReportDuty[] {
  const plain = paper.plain.slice(part.start, part.end);
  if (plain.length < 24 || !reporting.test(plain) || !reports.test(plain) || told.test(plain)) return [];
  const to = receiverOf(paper, part, plain);
  if (to === null && !/(?:^|\s)báo cáo(?![\p{L}])/u.test(plain)) return [];
  return cut(paper, part, ownDay)
    .flatMap((span) => timed(paper, span, context))
    .map((one) => ({ ...one, to, clause }));
}

/** What a piece asks for, once for each rhythm it names; nothing where it sets no time. */
function timed(paper: Paper, span: Span, context: ReadingContext): Omit<ReportDuty, 'to' | 'clause'>[] {
  const days = dateContext(context);
  const { cadence, furtherCadences, dayOfMonth, ...schedule } = readSchedule(paper, span, days);
  const named = cadence ?? cadenceOfReport(paper.plain.slice(span.start, span.end));
  const deadline = schedule.deadline ?? (named === null || dayOfMonth !== null ? null : reportDay(paper, span, days));
  if (deadline === null && named === null && dayOfMonth === null) return [];
  const what = oneLine(paper, span);
  const rhythms: (Cadence | null)[] = [named, ...furtherCadences];
  return rhythms.map((one) => ({
    what,
    cadence: one,
    deadline,
    dayOfMonth: one === cadence ? dayOfMonth : null,
    span,
  }));
}

function receiverOf(paper: Paper, part: Span, plain: string): string | null {
  // "… phối hợp với A …, báo cáo B": who is told stands behind the telling.
  const telling = allMatches(tells, plain).at(-1)?.index ?? 0;
  const from = plain.slice(0, telling).search(/(?:báo cáo|gửi)[^,;]{0,60}$/u);
  for (const match of allMatches(toWhom, plain)) {
    if (match.index < (from < 0 ? telling : from)) continue;
    const at = part.start + match.index + match[0].length;
    const list = addresseesAt(paper, at, part.end);
    if (list !== null) return paper.text.slice(at, list.end).replace(/\s+/gu, ' ');
  }
  return null;
}
