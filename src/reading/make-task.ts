import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import type { Paper } from './fold.ts';
import { oneLine } from './fold.ts';
import type { Inherited } from './leads.ts';
import { hiddenOwners, namedBeside } from './owners.ts';
import type { Addressee, ReadingReason, Span, Task } from './reading.ts';
import type { Schedule } from './schedule.ts';
import { countsFromEvent, phaseEnd, readSchedule } from './schedule.ts';
import type { Statement } from './statements.ts';
import { distinct } from './statements.ts';
import type { TaskPart } from './task-parts.ts';
import { taskParts } from './task-parts.ts';

/** The walk over the clauses: what is read, and the tasks found so far. */
export type Walk = { paper: Paper; context: ReadingContext; tasks: Task[] };

/** Adds the tasks that stand in the words of one clause. */
export function addParts(walk: Walk, node: Node, from: Inherited): void {
  for (const part of taskParts(walk.paper, node, from, walk.context)) addTask(walk, node, from, part);
}

export function addTask(walk: Walk, node: Node, from: Inherited, { span, statement }: TaskPart): void {
  const who = assigneesOf(walk.paper, span, statement, from);
  const inherits = statement.form === 'none' || (statement.form === 'bare' && statement.mode === 'order');
  walk.tasks.push({
    clause: node.clause.path,
    assignees: who.assignees,
    what: oneLine(walk.paper, span),
    product: productIn(walk.paper, span),
    mode: inherits ? from.mode : statement.mode,
    ...timeOf(walk, node, span),
    span,
    reason: who.reason,
    reasonClause: who.reason === 'assignee-from-lead-line' ? from.reasonClause : null,
    doubtful: who.doubtful || statement.form === 'none',
  });
}

type Who = { assignees: Addressee[]; reason: ReadingReason; doubtful: boolean };

/** In this order: named in the sentence, beside it, in the lead line or greeting above, behind "của". */
function assigneesOf(paper: Paper, span: Span, statement: Statement, from: Inherited): Who {
  const beside = statement.assignees.some((one) => one.role === 'leads') ? [] : namedBeside(paper, span);
  const own = distinct([...beside, ...statement.assignees]);
  if (own.some((one) => one.role === 'leads'))
    return { assignees: own, reason: 'assignee-in-sentence', doubtful: false };
  const taken = distinct([...from.assignees, ...own]);
  if (taken.length > 0)
    return { assignees: taken, reason: from.reason, doubtful: !/lead-line|attribute/u.test(from.reason) };
  const hidden = hiddenOwners(paper, span);
  const reason = hidden.length > 0 ? 'assignee-in-sentence' : 'duty-verb-without-assignee';
  return { assignees: hidden, reason, doubtful: true };
}

/** The time that a task names, or the end of the phase that it stands in. */
function timeOf(walk: Walk, node: Node, span: Span): Schedule {
  const { paper } = walk;
  const days = dateContext(walk.context);
  const own = readSchedule(paper, span, days);
  if (own.deadline !== null || countsFromEvent(paper.plain.slice(span.start, span.end))) return own;
  for (let up = node.parent; up !== null; up = up.parent) {
    const deadline = phaseEnd(paper, up.lead, days);
    if (deadline !== null) return { ...own, deadline };
  }
  return own;
}

const made =
  /(?:xây dựng|ban hành|lập|tham mưu|trình|gửi)\s(?:[\p{L}]{1,9}\s){0,6}?((?:kế hoạch|báo cáo|đề án|chương trình|danh sách|danh mục|văn bản|hướng dẫn|quy chế|quyết định|nghị quyết|tờ trình|phương án)(?:\s[\p{L}\d]{1,12}){0,8})/u;

/** The paper that a task is to bring forth, as far as it is named. */
function productIn(paper: Paper, span: Span): string | null {
  const match = made.exec(paper.plain.slice(span.start, Math.min(span.end, span.start + 400)));
  if (match?.[1] === undefined) return null;
  const start = span.start + match.index + match[0].length - match[1].length;
  const end = /\s(?:và|để|trong|gửi|trình|trước|đến|thực hiện|triển khai|theo|nhằm|cho)(?![\p{L}])/u.exec(match[1]);
  return paper.text.slice(start, start + (end?.index ?? match[1].length));
}
