import type { Node } from './clauses.ts';
import type { Paper } from './fold.ts';
import type { Inherited } from './leads.ts';
import { sentences } from './lines.ts';
import type { Span } from './reading.ts';
import type { Statement } from './statements.ts';
import { readStatement } from './statements.ts';

/** One task within a clause: consecutive sentences with one subject. */
export type TaskPart = { span: Span; statement: Statement };

/** Whether a clause by itself reads as a duty; "Người đi cùng: …" only names a part of one. */
export function isDutyLike(paper: Paper, node: Node): boolean {
  if (node.style === null && /^[^.;:]{3,60}:\s/u.test(node.lead.plain))
    return /^(?:riêng )?đối với/u.test(node.lead.plain);
  return sentences(paper, node.lead).some((span) => readStatement(paper, span).form !== 'none' && !told(paper, span));
}

/** "… nêu các giải pháp: Mở lớp … . Thăm hộ …": duties told one after another in running text. */
const proseLead = /(?:giải pháp|nhiệm vụ)[^.:]{0,60}:\s{1,3}(?=\S)/u;

export function opensProse(node: Node): boolean {
  return node.style === null && proseLead.test(node.lead.plain);
}

/** The tasks within the words of one clause. */
export function taskParts(paper: Paper, node: Node, from: Inherited, isNews: boolean): TaskPart[] {
  const parts: TaskPart[] = [];
  const { words, section } = wordsOf(node, from);
  for (const span of sentences(paper, words)) {
    const statement = readStatement(paper, span);
    const last = parts.at(-1);
    if (counts(paper, span, statement, node, { ...from, section }, isNews)) {
      if (last === undefined || node.style === null || !joins(last.statement, statement, from))
        parts.push({ span: { ...span }, statement });
      else {
        last.span.end = span.end;
        if (!leads(last.statement))
          last.statement = { ...statement, assignees: [...statement.assignees, ...last.statement.assignees] };
      }
    } else if (last !== undefined && (node.style !== null || isLabelled(paper, span)) && !told(paper, span)) {
      last.span.end = span.end;
    }
  }
  if (
    parts.length === 0 &&
    (from.hands || section === 'duty') &&
    node.style !== null &&
    !told(paper, words) &&
    node.lead.text.length > 24
  ) {
    return [{ span: words, statement: { form: 'none', assignees: [], mode: from.mode, dutyAt: words.start } }];
  }
  return parts.filter((part) => (paper.text.slice(part.span.start, part.span.end).match(/\s+/gu) ?? []).length >= 3);
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

function counts(paper: Paper, span: Span, statement: Statement, node: Node, from: Inherited, isNews: boolean): boolean {
  if (statement.form === 'none' || told(paper, span) || isClosing(paper, node, span, statement)) return false;
  if (statement.form === 'request') return from.section !== 'other' || (isNews && statement.mode === 'request');
  if (from.section === 'other') return isNews && statement.form === 'subject' && isAsked(statement, from);
  // The furniture of a web page ("Số lượt xem") ends without a stop.
  if (isNews && node.style === null && !/[.;:!…]$/u.test(node.lead.text)) return false;
  if (from.section === 'duty') return true;
  // In the open only a marked clause, or a subject with its duty, hands out work.
  return node.style !== null || statement.form === 'subject' || node.parent !== null;
}

/** "Thời gian: trước ngày …" behind the task in the same paragraph. */
function isLabelled(paper: Paper, span: Span): boolean {
  return /^(?:thời gian|thời hạn|hoàn thành|đơn vị|chủ trì|sản phẩm)[^.:;]{0,30}:/u.test(
    paper.plain.slice(span.start, Math.min(span.end, span.start + 60)),
  );
}

/** In a page that tells of a meeting: those who were asked before are told more. */
function isAsked(statement: Statement, from: Inherited): boolean {
  const asked = new Set(from.assignees.map((one) => one.name.toLowerCase()));
  return statement.assignees.some((one) => one.role === 'leads' && asked.has(one.name.toLowerCase()));
}

/** A sentence goes on with the task before it unless it is said of somebody else. */
function joins(before: Statement, next: Statement, from: Inherited): boolean {
  if (!leads(next)) return true;
  if (!leads(before)) return from.assignees.length === 0;
  const names = (one: Statement) =>
    one.assignees
      .filter((name) => name.role === 'leads')
      .map((name) => name.name.toLowerCase())
      .join(';');
  return names(before) === names(next);
}

const past = /(?:^|\s)(?:đã|vừa|từng bước được|diễn ra|trong (?:những )?năm qua|thời gian qua)(?![\p{L}])/u;

/** What is told as done or as a fact is no duty. */
function told(paper: Paper, span: Span): boolean {
  if (
    / này (?:được |phải được )?(?:phổ biến|quán triệt|triển khai) (?:đến|tới)/u.test(
      paper.plain.slice(span.start, span.start + 60),
    )
  )
    return false;
  const start = paper.plain.slice(span.start, Math.min(span.end, span.start + 120));
  return (
    past.test(start.split(/[,;]/u)[0] ?? '') ||
    /^(?:việc|trên đây|(?:kế hoạch|hướng dẫn|quyết định|chỉ thị|công văn|thông báo|chương trình|nghị quyết|quy chế|quy định|văn bản) này|những năm qua|thời gian qua|quá trình|đây là)(?![\p{L}])/u.test(
      start,
    )
  );
}

const filler =
  /(?:kính |trân trọng )?(?:đề nghị|yêu cầu|rất mong|mong|kính mong)|quan tâm|phối hợp|nghiêm túc|khẩn trương|kịp thời|tổ chức|triển khai|thực hiện|chỉ đạo|lãnh đạo|nội dung|kế hoạch|công văn|chỉ thị|văn bản|này|trên|đảm bảo|bảo đảm|hiệu quả|tốt|có|các|theo|tinh thần|đúng|yêu cầu|để|và/gu;

/** "Đề nghị các đơn vị quan tâm, phối hợp thực hiện": the courtesy that ends a letter. */
function isClosing(paper: Paper, node: Node, span: Span, statement: Statement): boolean {
  if (node.style !== null || statement.assignees.length === 0) return false;
  if (statement.form !== 'request' && statement.form !== 'subject') return false;
  if (/(?:rất|kính) mong/u.test(paper.plain.slice(span.start, Math.min(span.end, span.start + 160)))) return true;
  if (/thông báo (?:để|đến|tới)[^.]{0,80}biết/u.test(paper.plain.slice(statement.dutyAt, span.end))) return true;
  const duty = paper.plain.slice(statement.dutyAt, span.end).split(';')[0] ?? '';
  return duty.length < 160 && duty.replace(filler, '').replace(/[^\p{L}]/gu, '').length < 6;
}
