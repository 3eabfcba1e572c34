import { addressee, addresseesAt } from './addressees.ts';
import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import type { Paper } from './fold.ts';
import { oneLine, trimmedSpan } from './fold.ts';
import type { Inherited } from './leads.ts';
import { readLead } from './leads.ts';
import type { Line } from './lines.ts';
import type { Addressee, Span, Task } from './reading.ts';
import { readSchedule } from './schedule.ts';
import { attributeOf } from './sections.ts';
import { distinct } from './statements.ts';
import { isDutyLike, opensProse, taskParts } from './task-parts.ts';

/** The tasks that the clauses of a paper hand out, in reading order. An officer confirms each. */
export function readTasks(paper: Paper, nodes: Node[], context: ReadingContext): Task[] {
  const roots = nodes.filter((node) => node.parent === null);
  const walk: Walk = { paper, context, tasks: [] };
  const kind = context.document.kind?.value ?? '';
  const section = context.isNews || kind === 'báo cáo' || kind === 'biên bản' ? 'other' : 'open';
  visit(walk, roots, { ...greeted(walk), mode: 'order', section, hands: false });
  return walk.tasks;
}

type Walk = { paper: Paper; context: ReadingContext; tasks: Task[] };

/** In a letter those behind "Kính gửi" are meant where nobody else is named. */
function greeted(walk: Walk): Pick<Inherited, 'assignees' | 'reason'> {
  const assignees = walk.context.addressees.flatMap(
    (line) => addresseesAt(walk.paper, line.start, line.end)?.names ?? [],
  );
  if (assignees.length === 0) return { assignees, reason: 'duty-verb-without-assignee' };
  return { assignees: distinct(assignees), reason: 'assignee-from-addressees' };
}

function visit(walk: Walk, siblings: Node[], from: Inherited): void {
  const first = walk.tasks.length;
  let asked = from;
  const lastMark = siblings.findLastIndex((node) => node.style !== null);
  let inProse = false;
  const apart: Node[] = [];
  for (let index = 0; index < siblings.length; index += 1) {
    const node = siblings[index];
    if (node === undefined) continue;
    apart.push(node);
    if (attributeOf(node) !== null) continue;
    const led = node.children.length > 0 ? node.children : ledSiblings(siblings, index);
    if (led.length > 0) {
      const own = readLead(walk.paper, node, from);
      if (isOneTask(walk, node, led, own, from)) addOneTask(walk, node, led, from);
      else visit(walk, led, own);
      if (node.children.length === 0) index += led.length;
      continue;
    }
    inProse = node.style === null && (opensProse(node) || (inProse && isDutyLike(walk.paper, node)));
    // Before the first mark stands why the paper is written; what it asks there is said again below.
    if (walk.context.isNews || node.parent !== null || index > lastMark || node.style !== null) {
      addParts(walk, node, inProse ? { ...asked, section: 'duty' } : asked);
    }
    if (walk.context.isNews) asked = { ...asked, assignees: lastAsked(walk) ?? asked.assignees };
  }
  applyAttributes(walk, apart, first);
}

/** Those whom the page named last in a request. */
function lastAsked(walk: Walk): Addressee[] | null {
  const last = walk.tasks.at(-1);
  return last?.mode === 'request' && last.assignees.length > 0 ? last.assignees : null;
}

/** What a paragraph without a mark leads to with its colon: the like paragraphs behind it. */
function ledSiblings(siblings: Node[], index: number): Node[] {
  const node = siblings[index];
  if (node?.style !== null || !node.lead.text.endsWith(':')) return [];
  const style = siblings[index + 1]?.style;
  if (style === undefined) return [];
  let end = index + 1;
  for (let at = index + 1; at < siblings.length; at += 1) {
    const next = siblings[at];
    if (next === undefined || (next.style === null && next.lead.text.endsWith(':'))) break;
    if (style === null && (next.style !== null || next.lead.text.length > 240)) break;
    if (next.style === style) end = at + 1;
  }
  return siblings.slice(index + 1, end);
}

/** A lead whose list only describes the work ("gồm các thành viên:", "Thời gian:") is itself the task. */
function isOneTask(walk: Walk, node: Node, led: Node[], own: Inherited, from: Inherited): boolean {
  if (own.section === 'other' || (walk.context.isNews && own.section !== 'duty')) return false;
  const below = led.filter((child) => attributeOf(child) === null);
  if (below.some((child) => child.children.length > 0 || isDutyLike(walk.paper, child))) return false;
  if (
    own.hands &&
    own.reason === 'assignee-from-lead-line' &&
    own.assignees !== from.assignees &&
    below.length > 0 &&
    node.style !== null &&
    node.lead.text.length < 160
  )
    return false;
  return isDutyLike(walk.paper, node);
}

function addOneTask(walk: Walk, node: Node, led: Node[], from: Inherited): void {
  const first = walk.tasks.length;
  addParts(walk, node, { ...from, section: from.section === 'open' ? 'duty' : from.section });
  const members = led.flatMap((child) => personAt(walk.paper, child.lead));
  const task = walk.tasks[first];
  if (task !== undefined && members.length > 0 && task.assignees.length === 0) {
    task.assignees = members;
    task.reason = 'assignee-from-attribute';
  }
  applyAttributes(walk, led, first);
}

const person = /^(?:đồng chí|đ\/c|ông|bà)(?:\s\(bà\))?:?\s/u;

/** "1. Bà … - Phó Chủ tịch … - Tổ trưởng": a member of the body that the clause sets up. */
function personAt(paper: Paper, line: Line): Addressee[] {
  const title = person.exec(line.plain);
  if (title === null) return [];
  const length = /\s?[-,:;(]/u.exec(line.plain.slice(title[0].length))?.index ?? line.plain.length - title[0].length;
  const start = line.start + title[0].length;
  return length < 2 || length > 60 ? [] : [addressee(paper, { start, end: start + length })];
}

function addParts(walk: Walk, node: Node, from: Inherited): void {
  const { paper } = walk;
  for (const part of taskParts(paper, node, from, walk.context.isNews)) {
    const named = part.statement.assignees.some((one) => one.role === 'leads');
    const assignees = named ? part.statement.assignees : distinct([...from.assignees, ...part.statement.assignees]);
    const mode =
      part.statement.form === 'none' || (part.statement.form === 'bare' && part.statement.mode === 'order')
        ? from.mode
        : part.statement.mode;
    const schedule = readSchedule(paper, part.span, dateContext(walk.context));
    const reason = named ? 'assignee-in-sentence' : assignees.length === 0 ? 'duty-verb-without-assignee' : from.reason;
    walk.tasks.push({
      clause: node.clause.path,
      assignees,
      what: oneLine(paper, part.span),
      product: productIn(paper, part.span),
      mode,
      ...schedule,
      span: part.span,
      reason,
      reasonClause: null,
      doubtful:
        reason === 'duty-verb-without-assignee' ||
        reason === 'assignee-from-addressees' ||
        part.statement.form === 'none',
    });
  }
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

/** "Thời gian: …", "Đơn vị chủ trì: …" among the clauses say when and who for the tasks beside them. */
function applyAttributes(walk: Walk, siblings: Node[], first: number): void {
  const { paper } = walk;
  const tasks = walk.tasks.slice(Math.max(0, first));
  for (const node of siblings) {
    const attribute = attributeOf(node);
    if (attribute === null || tasks.length === 0) continue;
    const span = trimmedSpan(paper, attribute.at, node.lead.end);
    for (const task of tasks) applyAttribute(walk, task, attribute.kind, span);
  }
}

function applyAttribute(walk: Walk, task: Task, kind: string, span: Span): void {
  const { paper } = walk;
  if (kind === 'product') task.product = oneLine(paper, span);
  if (kind === 'time' && task.deadline === null && task.cadence === null) {
    Object.assign(
      task,
      readSchedule(paper, { start: Math.max(0, span.start - 12), end: span.end }, dateContext(walk.context)),
    );
  }
  if (kind !== 'leads' && kind !== 'supports') return;
  const names: Addressee[] = addresseesAt(paper, span.start, span.end, kind)?.names ?? [];
  if (names.length === 0 || task.reason === 'assignee-in-sentence') return;
  const kept = task.reason === 'assignee-from-attribute' || kind === 'supports' ? task.assignees : [];
  task.assignees = distinct([...kept, ...names]);
  if (kind === 'leads') task.reason = 'assignee-from-attribute';
  if (kind === 'leads') task.doubtful = false;
}
