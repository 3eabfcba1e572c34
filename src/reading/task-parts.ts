import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import type { Paper } from './fold.ts';
import type { Inherited } from './leads.ts';
import { isCapitals, sentences } from './lines.ts';
import { namedBeside } from './owners.ts';
import { isCollective, listedBefore } from './parties.ts';
import type { Span } from './reading.ts';
import { sectionOf } from './sections.ts';
import type { Statement } from './statements.ts';
import { readStatement } from './statements.ts';
import { isClosing, isFigure, told } from './told.ts';
import { worksOf } from './works.ts';

/** One task within a clause: consecutive sentences with one subject. */
export type TaskPart = { span: Span; statement: Statement };

/** Whether a clause by itself reads as a duty; "Người đi cùng: …" only names a part of one. */
export function isDutyLike(paper: Paper, node: Node): boolean {
  if (node.style === null && /^[^.;:]{3,60}:\s/u.test(node.lead.plain))
    return /^(?:riêng )?đối với/u.test(node.lead.plain);
  return sentences(paper, node.lead).some((span) => {
    const statement = readStatement(paper, span);
    return statement.form !== 'none' && !told(paper, span, statement);
  });
}

/** "… nêu các giải pháp: Mở lớp … . Thăm hộ …": duties told one after another in running text. */
const proseLead = /(?:giải pháp|nhiệm vụ|trách nhiệm|phân công)[^.:]{0,60}:\s{1,3}(?=\S)/u;

export function opensProse(node: Node): boolean {
  return node.style === null && proseLead.test(node.lead.plain);
}

/** The tasks within the words of one clause. */
export function taskParts(paper: Paper, node: Node, from: Inherited, context: ReadingContext): TaskPart[] {
  if (isTitle(node)) return [];
  const parts: TaskPart[] = [];
  const { words, section } = wordsOf(node, from);
  const inherited = { ...from, section };
  let closed = false;
  for (const sentence of sentences(paper, words)) {
    const label =
      sentence.start === words.start ? labelled.exec(paper.plain.slice(sentence.start, sentence.end)) : null;
    const works = stage.test(label?.[0] ?? '') ? [sentence] : worksOf(paper, sentence, dateContext(context));
    for (const [index, work] of works.entries()) {
      const last = parts.at(-1);
      const goesOn = last !== undefined && last.span.end >= work.start - 2;
      const read = index === 0 ? behindLabel(paper, work, label) : readStatement(paper, work);
      const statement = resolved(paper, words, read);
      if (goesOn && index > 0) parts.push({ span: work, statement: carried(statement, last, true) });
      else if (counts(paper, work, read, node, inherited, context.isNews, goesOn)) {
        if (last !== undefined && node.style !== null && !closed && joins(paper, work, last.statement, statement, from))
          extend(last, work, statement);
        else parts.push({ span: { ...work }, statement: carried(statement, goesOn ? last : undefined) });
      } else if (last === undefined && works.length > 1 && handsOut(paper, node, work, inherited))
        parts.push({ span: { ...work }, statement: { ...statement, form: 'none', mode: from.mode } });
      else if (last !== undefined && (node.style !== null || isLabelled(paper, work)) && !told(paper, work, statement))
        last.span.end = work.end;
    }
    closed = works.length > 1;
  }
  if (parts.length === 0 && handsOut(paper, node, words, inherited)) {
    return [{ span: words, statement: { form: 'none', assignees: [], mode: from.mode, dutyAt: words.start } }];
  }
  return parts.filter((part) => (paper.text.slice(part.span.start, part.span.end).match(/\s+/gu) ?? []).length >= 3);
}

function resolved(paper: Paper, words: Span, statement: Statement): Statement {
  const [first, second] = statement.assignees.filter((one) => one.role === 'leads');
  if (first === undefined || second !== undefined || !isCollective(first.name)) return statement;
  const listed = listedBefore(paper, words, first.span.start);
  return listed.length === 0 ? statement : { ...statement, assignees: [...listed, ...statement.assignees.slice(1)] };
}

const labelled = /^(?:[^.;:]{3,80}:|(?:bước|giai đoạn|đợt) \d{1,2}[.:])\s{1,3}(?=\S)/u;
/** A stage of the work has its own span of time; what is done in it is one work. */
const stage = /^(?:giai đoạn|đợt|bước)(?![\p{L}])/u;

/** "Thẩm định: Ban A chủ trì …": who is to do it may stand behind a label. */
function behindLabel(paper: Paper, span: Span, label: RegExpExecArray | null): Statement {
  const whole = readStatement(paper, span);
  if (label === null || leads(whole)) return whole;
  const behind = readStatement(paper, { start: span.start + label[0].length, end: span.end });
  return leads(behind) || whole.form === 'none' ? behind : whole;
}

/** "V. Phân công nhiệm vụ" over a table: a heading with nothing below it. */
function isTitle({ style, lead }: Node): boolean {
  if (style === null || /[.;:…]$/u.test(lead.text) || lead.text.length > 80) return false;
  return isCapitals(lead.text) || sectionOf(lead.plain) !== null;
}

function extend(last: TaskPart, span: Span, statement: Statement): void {
  last.span.end = span.end;
  if (!leads(last.statement))
    last.statement = { ...statement, assignees: [...statement.assignees, ...last.statement.assignees] };
}

/** A part that names nobody is done by whoever does the part before it. */
function carried(statement: Statement, before: TaskPart | undefined, withPartners = false): Statement {
  if (before === undefined || leads(statement) || !leads(before.statement)) return statement;
  const leading = before.statement.assignees.filter((one) => withPartners || one.role === 'leads');
  const mode = statement.form === 'bare' ? before.statement.mode : statement.mode;
  return { ...statement, form: 'subject', mode, assignees: [...leading, ...statement.assignees] };
}

/** What stands below a lead line that hands out work is a task even where no verb is known. */
function handsOut(paper: Paper, node: Node, words: Span, from: Inherited): boolean {
  if (node.style === null) return false;
  if (!from.hands && from.section !== 'duty' && (from.section === 'other' || namedBeside(paper, words).length === 0))
    return false;
  return !told(paper, words, null) && !isFigure(paper, words) && node.lead.text.length > 24;
}

/** The words of a clause without a label such as "Nội dung:", or what follows a lead within running text. */
function wordsOf(node: Node, from: Inherited): { words: Span; section: Inherited['section'] } {
  const prose = node.style === null ? proseLead.exec(node.lead.plain) : null;
  if (prose !== null)
    return { words: { start: node.lead.start + prose.index + prose[0].length, end: node.lead.end }, section: 'duty' };
  const label = /^(?:nội dung|cụ thể|nhiệm vụ|yêu cầu)\s?:\s{0,3}/u.exec(node.lead.plain)?.[0].length ?? 0;
  return { words: { start: node.lead.start + label, end: node.lead.end }, section: from.section };
}

function leads(statement: Statement): boolean {
  return statement.assignees.some((one) => one.role === 'leads');
}

function counts(
  paper: Paper,
  span: Span,
  statement: Statement,
  node: Node,
  from: Inherited,
  isNews: boolean,
  goesOn: boolean,
): boolean {
  if (statement.form === 'none' || told(paper, span, statement)) return false;
  if (isFigure(paper, span) || isClosing(paper, node, span, statement)) return false;
  if (statement.form === 'request') return from.section !== 'other' || isNews;
  // A page tells of a meeting: behind what somebody asked, the next sentence asks more.
  if (from.section === 'other')
    return (
      isNews && (goesOn || isPlanned(paper, statement) || (statement.form === 'subject' && isAsked(statement, from)))
    );
  // The furniture of a web page ("Số lượt xem") ends without a stop.
  if (isNews && node.style === null && !/[.;:!…]$/u.test(node.lead.text.slice(-1))) return false;
  if (from.section === 'duty') return true;
  // In the open only a marked clause, or a subject with its duty, hands out work.
  return node.style !== null || /^(?:subject|passive)$/u.test(statement.form) || node.parent !== null;
}

/** "Thời gian: trước ngày …" behind the task in the same paragraph. */
function isLabelled(paper: Paper, span: Span): boolean {
  return /^(?:thời gian|thời hạn|hoàn thành|đơn vị|chủ trì|sản phẩm)[^.:;]{0,30}:/u.test(
    paper.plain.slice(span.start, Math.min(span.end, span.start + 60)),
  );
}

/** "Từ nay đến cuối năm, Hội sẽ tổ chức …": what a page tells of the days to come. */
function isPlanned(paper: Paper, { form, dutyAt }: Statement): boolean {
  return form === 'subject' && /^sẽ (?!được|có|là)/u.test(paper.plain.slice(dutyAt, dutyAt + 10));
}

/** In a page that tells of a meeting: those who were asked before are told more. */
function isAsked(statement: Statement, from: Inherited): boolean {
  const asked = new Set(from.assignees.map((one) => one.name.toLowerCase()));
  return statement.assignees.some(
    (one) =>
      one.role === 'leads' &&
      (asked.has(one.name.toLowerCase()) ||
        (asked.size > 0 && /^(?:các|hai|ba|bốn) (?:bên|đơn vị|cơ quan)$/iu.test(one.name))),
  );
}

/** "Giao Ban A chủ trì thực hiện." tells whose the work before it is, and no work of its own. */
const namesOnly =
  /^\s{0,2}(?:(?:chủ trì|phụ trách|thực hiện|tổ chức|triển khai|chịu trách nhiệm|tham mưu)[,\s.;]{0,2}){1,4}$/u;

/** A sentence goes on with the task before it unless it is said of somebody else. */
function joins(paper: Paper, span: Span, before: Statement, next: Statement, from: Inherited): boolean {
  if (!leads(next)) return true;
  if (!leads(before)) {
    // A subject at the start begins anew; one behind an adjunct ("Hằng năm, các cấp ủy …") goes on with the matter.
    const begins = next.assignees[0]?.span.start === span.start;
    return from.assignees.length === 0 && (!begins || namesOnly.test(paper.plain.slice(next.dutyAt, span.end)));
  }
  const names = (one: Statement) =>
    one.assignees
      .filter((name) => name.role === 'leads')
      .map((name) => name.name.toLowerCase())
      .join(';');
  return names(before) === names(next);
}
