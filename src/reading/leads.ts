import { addresseesAt } from './addressees.ts';
import type { Node } from './clauses.ts';
import { modeOf, requestWords } from './duty-verbs.ts';
import type { Paper } from './fold.ts';
import { matchAt, wordsHere } from './fold.ts';
import { sentences } from './lines.ts';
import type { Addressee, ReadingReason } from './reading.ts';
import type { Section } from './sections.ts';
import { sectionOf } from './sections.ts';
import { distinct, readStatement, requestIn } from './statements.ts';

/** What the clauses under a lead line take over from it. */
export type Inherited = {
  assignees: Addressee[];
  mode: 'order' | 'request';
  reason: ReadingReason;
  /** Path of the clause that names the assignees. */
  reasonClause: string | null;
  section: Section;
  /** The lead line hands out work ("Giao …:", "… các nhiệm vụ sau:"): whatever stands below it is a task. */
  hands: boolean;
};

const requestHere = wordsHere(requestWords);
const nameIntroduction =
  /(?:(?:trách nhiệm|nhiệm vụ|phân công nhiệm vụ|công việc)(?: cụ thể)? (?:của|cho)|đối với|về phía|phía|cho)\s/uy;
const chain = /\s{1,3}(?:lãnh đạo|chỉ đạo|lãnh đạo, chỉ đạo|(?:chủ trì,? )?(phối hợp) (?:với|cùng))(?:,)?\s{1,3}/uy;
const leadTail =
  /\s{0,3}(?::|\.|;|$|(?:lãnh đạo|chỉ đạo|lãnh đạo, chỉ đạo|có trách nhiệm|có nhiệm vụ|thực hiện|tổ chức thực hiện|chủ trì|cần|tập trung)[^.:;]{0,80}:?$)/uy;

/** "Ủy ban … xây dựng kế hoạch như sau:" brings forth the paper itself and hands out nothing yet. */
const issues =
  /(?:xây dựng|ban hành|báo cáo|thông báo|hướng dẫn|lập|ký kết)(?! thực hiện)(?:(?! (?:yêu cầu|đề nghị|giao) )[^.;:]){0,140} như sau\s?:$/u;

/** Reads a clause that has others below it, or that ends with a colon, as their lead line. */
export function readLead(paper: Paper, node: Node, from: Inherited): Inherited {
  const whole = wholeName(paper, node, from.mode);
  const named = { reason: 'assignee-from-lead-line', reasonClause: node.clause.path } as const;
  if (whole !== null) return { ...from, ...whole, ...named, section: 'duty', hands: true };
  // A whole sentence speaks of its own matter, not of what stands below it.
  const isSentence = node.lead.text.length > 60 && /[.;]$/u.test(node.lead.text);
  const section = (isSentence ? null : sectionOf(node.lead.plain)) ?? from.section;
  const last = sentences(paper, node.lead).at(-1);
  if (last === undefined || !node.lead.text.endsWith(':'))
    return { ...from, section, hands: from.hands && section !== 'other' };
  if (issues.test(node.lead.plain.slice(-200))) return from;
  const tail = { start: Math.max(last.start, last.end - 600), end: last.end };
  const statement = requestIn(paper, tail) ?? readStatement(paper, last);
  const call = /(kêu gọi|đề nghị|yêu cầu)\s?:$/u.exec(node.lead.plain.slice(-16))?.[1];
  // "Ban Thường trực kêu gọi:" asks those whom the lines below name.
  if (call !== undefined && statement.form !== 'request')
    return { ...from, assignees: [], mode: modeOf(call), section: 'duty', hands: true };
  const hands = section !== 'other' && (section === 'duty' || statement.form === 'request');
  if (statement.form === 'request' || (statement.form === 'subject' && hands)) {
    const { assignees, mode } = statement;
    return { ...from, assignees, mode, ...named, section: section === 'open' ? 'duty' : section, hands };
  }
  return { ...from, section, hands };
}

/** A lead line that is nothing but who: "Giao Ban …:", "Các chi bộ …:", "Trách nhiệm của …". */
function wholeName(paper: Paper, node: Node, mode: Inherited['mode']): Pick<Inherited, 'assignees' | 'mode'> | null {
  const { start, end } = node.lead;
  const request = matchAt(requestHere, paper.plain, start);
  const introduction = request ?? matchAt(nameIntroduction, paper.plain, start);
  const at = introduction === null ? start : start + introduction[0].length + (request === null ? 0 : 1);
  let list = addresseesAt(paper, at, end);
  if (list === null) return null;
  const names = [...list.names];
  for (
    let more = matchAt(chain, paper.plain, list.end);
    more !== null && names.length < 30;
    more = matchAt(chain, paper.plain, list.end)
  ) {
    const next = addresseesAt(paper, list.end + more[0].length, end, more[1] === undefined ? 'leads' : 'supports');
    if (next === null) break;
    names.push(...next.names);
    list = next;
  }
  const rest = paper.plain.slice(list.end, Math.min(end, list.end + 200));
  const introduced = introduction !== null && request === null && /^[^.;:]{0,180}:?$/u.test(rest);
  if (!introduced && (end - list.end > 110 || matchAt(leadTail, rest, 0) === null)) return null;
  return { assignees: distinct(names), mode: request === null ? mode : modeOf(request[0]) };
}
