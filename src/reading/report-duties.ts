import { addresseesAt } from './addressees.ts';
import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import type { Paper } from './fold.ts';
import { oneLine, trimmedSpan, wholeWords } from './fold.ts';
import { sentences } from './lines.ts';
import type { ReportDuty, Span } from './reading.ts';
import { readSchedule } from './schedule.ts';

const reporting = wholeWords('báo cáo|gửi|tổng hợp', 'u');
const reports = wholeWords('báo cáo|kết quả|số liệu|danh sách|kế hoạch|đăng ký|thông tin', 'u');
const told = wholeWords('đã|theo báo cáo|nghe báo cáo|qua báo cáo', 'u');
const tells = wholeWords('báo cáo|gửi');
const toWhom = /(?:về|với|gửi|cho|lên|đến|báo cáo)\s{1,2}(?:báo cáo (?:về )?)?(?:\(qua )?/gu;

/** Who must send what to whom, and by when: sentences that ask for a report and set a time or a receiver. */
export function readReportDuties(paper: Paper, nodes: Node[], context: ReadingContext): ReportDuty[] {
  const kind = context.document.kind?.value ?? '';
  if (context.isNews || kind === 'báo cáo') return [];
  const found: ReportDuty[] = [];
  for (const node of nodes) {
    for (const sentence of sentences(paper, node.lead)) {
      for (const part of parts(paper, sentence)) {
        const duty = dutyOf(paper, node, part, context);
        if (duty !== null) found.push(duty);
      }
    }
  }
  return found;
}

/** A report is often the last duty behind a semicolon. */
function parts(paper: Paper, sentence: Span): Span[] {
  const found: Span[] = [];
  let start = sentence.start;
  for (const match of paper.plain.slice(sentence.start, sentence.end).matchAll(/;/gu)) {
    found.push(trimmedSpan(paper, start, sentence.start + match.index));
    start = sentence.start + match.index + 1;
  }
  found.push(trimmedSpan(paper, start, sentence.end));
  return found.filter((span) => span.end > span.start);
}

function dutyOf(paper: Paper, node: Node, part: Span, context: ReadingContext): ReportDuty | null {
  const plain = paper.plain.slice(part.start, part.end);
  if (!reporting.test(plain) || !reports.test(plain) || told.test(plain)) return null;
  const schedule = readSchedule(paper, part, dateContext(context));
  const receiver = receiverOf(paper, part, plain);
  const timed = schedule.deadline !== null || schedule.cadence !== null || schedule.dayOfMonth !== null;
  if (!timed || (receiver === null && !/(?:^|\s)báo cáo(?![\p{L}])/u.test(plain))) return null;
  return { what: oneLine(paper, part), ...schedule, to: receiver, span: part, clause: node.clause.path };
}

function receiverOf(paper: Paper, part: Span, plain: string): string | null {
  // "… phối hợp với A …, báo cáo B": who is told stands behind the telling.
  const telling = Array.from(plain.matchAll(tells)).at(-1)?.index ?? 0;
  for (const match of plain.matchAll(toWhom)) {
    if (match.index < telling) continue;
    const at = part.start + match.index + match[0].length;
    const list = addresseesAt(paper, at, part.end);
    if (list !== null) return paper.text.slice(at, list.end).replace(/\s+/gu, ' ');
  }
  return null;
}
