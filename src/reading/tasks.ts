import { addressee, addresseesAt } from './addressees.ts';
import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import type { Paper } from './fold.ts';
import { oneLine, trimmedSpan } from './fold.ts';
import type { Inherited } from './leads.ts';
import { readLead } from './leads.ts';
import { partiesOf } from './parties.ts';
import { personAt } from './persons.ts';
import type { Addressee, Deadline, Span, Task } from './reading.ts';
import type { Schedule } from './schedule.ts';
import { readSchedule } from './schedule.ts';
import { attributeOf } from './sections.ts';
import { distinct } from './statements.ts';
import type { TaskPart } from './task-parts.ts';
import { isDutyLike, opensProse, taskParts } from './task-parts.ts';

/** The tasks that the clauses of a paper hand out, in reading order. An officer confirms each. */
export function readTasks(paper: Paper, nodes: Node[], context: ReadingContext): Task[] {
  const roots = nodes.filter((node) => node.parent === null);
  const walk: Walk = { paper, context, tasks: [] };
  const kind = context.document.kind?.value ?? '';
  const section = context.isNews || kind === 'báo cáo' || kind === 'biên bản' ? 'other' : 'open';
  visit(walk, roots, { ...greeted(walk, roots), mode: 'order', section, hands: false, until: null });
  return walk.tasks;
}

type Walk = { paper: Paper; context: ReadingContext; tasks: Task[] };

/** Who is meant where nobody is named: in a letter those behind "Kính gửi", in a pact its parties. */
function greeted(walk: Walk, roots: Node[]): Pick<Inherited, 'assignees' | 'reason' | 'reasonClause'> {
  const assignees = walk.context.addressees.flatMap(
    (line) => addresseesAt(walk.paper, line.start, line.end)?.names ?? [],
  );
  const parties = assignees.length === 0 ? partiesOf(walk.paper, roots, walk.context) : null;
  if (parties !== null)
    return { assignees: parties.names, reason: 'assignee-from-lead-line', reasonClause: parties.clause };
  if (assignees.length === 0) return { assignees, reason: 'duty-verb-without-assignee', reasonClause: null };
  return { assignees: distinct(assignees), reason: 'assignee-from-addressees', reasonClause: null };
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
    if (led.length > 0 && isProposal(walk, node)) {
      index += node.children.length === 0 ? led.length : 0;
      continue;
    }
    if (led.length > 0) {
      const own = { ...readLead(walk.paper, node, from), until: stageEnd(walk, node) ?? from.until };
      if (isOneTask(walk, node, led, own, from)) addOneTask(walk, node, led, from);
      else visit(walk, led, own);
      // Whoever the letter asked in its lead line is asked by the lines behind the list too.
      if (node.style === null && own.reason === 'assignee-from-lead-line') asked = { ...own, section: from.section, hands: false };
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

const stage = /^(?:giai đoạn|đợt|bước|tháng|quý)(?![\p{L}])|\((?:từ|đến)[^()]{4,60}\)/u;

function stageEnd(walk: Walk, node: Node): Deadline | null {
  if (node.lead.text.length > 200 || !stage.test(node.lead.plain)) return null;
  return readSchedule(walk.paper, node.lead, dateContext(walk.context)).deadline;
}

/** What a report proposes to those above it is no work handed out; what a supervision found is for the supervised. */
function isProposal(walk: Walk, node: Node): boolean {
  const { kind, title } = walk.context.document;
  if (kind?.value !== 'báo cáo' || /giám sát|kiểm tra|phản biện/u.test(title?.value.toLowerCase() ?? '')) return false;
  return node.lead.text.length < 120 && /(?:kiến nghị|đề xuất)/u.test(node.lead.plain) && !/nhiệm vụ|phương hướng/u.test(node.lead.plain);
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

const setsUp = /thành lập|kiện toàn|củng cố|cử |gồm|thành viên|có tên|công nhận|phân công[^:]{0,80}:$/u;

/** A lead whose list only describes the work ("gồm các thành viên:", "Thời gian:") is itself the task. */
function isOneTask(walk: Walk, node: Node, led: Node[], own: Inherited, from: Inherited): boolean {
  if (own.section === 'other' || (walk.context.isNews && own.section !== 'duty')) return false;
  const dutyLike = isDutyLike(walk.paper, node);
  if (setsUp.test(node.lead.plain) && membersIn(walk, led).length * 2 > led.length) return true;
  const kinds = led.map((child) => attributeOf(child)?.kind ?? null);
  if (!kinds.includes(null)) return dutyLike || kinds.includes('leads');
  if (!dutyLike || !node.lead.text.endsWith(':')) return false;
  const below = led.filter((child) => attributeOf(child) === null);
  if (below.some((child) => child.children.length > 0 || isDutyLike(walk.paper, child))) return false;
  const namesOwn = own.hands && own.reason === 'assignee-from-lead-line' && own.assignees !== from.assignees;
  return !(namesOwn && node.style !== null && node.lead.text.length < 160);
}

/** "1. Bà … - Phó Chủ tịch … - Tổ trưởng": the members of the body that the clause sets up. */
function membersIn(walk: Walk, led: Node[]): Addressee[] {
  return led.flatMap(({ lead }) => {
    const span = personAt(walk.paper, lead.start, lead.end);
    return span === null || !/^\s?[-–,:;(]/u.test(walk.paper.plain.slice(span.end, span.end + 2))
      ? []
      : [addressee(walk.paper, span)];
  });
}

function addOneTask(walk: Walk, node: Node, led: Node[], from: Inherited): void {
  const first = walk.tasks.length;
  addParts(walk, node, { ...from, section: from.section === 'open' ? 'duty' : from.section });
  // "Việc chi trả trợ cấp" with "Chủ trì: …" below is a task without a verb.
  if (walk.tasks.length === first && led.some((child) => attributeOf(child)?.kind === 'leads')) {
    const { start, end } = node.lead;
    addTask(walk, node, from, {
      span: { start, end },
      statement: { form: 'none', assignees: [], mode: from.mode, dutyAt: start },
    });
  }
  const members = membersIn(walk, led);
  const task = walk.tasks[first];
  if (task !== undefined && members.length > 0 && task.assignees.length === 0) {
    task.assignees = members;
    task.reason = 'assignee-from-attribute';
  }
  if (!describesForm.test(node.lead.plain)) applyAttributes(walk, led, first);
}

/** "… ghi rõ các nội dung sau:" leads to the form of a paper, not to who does the work and when. */
const describesForm = /(?:thể hiện|ghi|nêu|gồm|bao gồm)(?: rõ)?(?: các| những)?(?: nội dung| thông tin| phần)[^.:]{0,30}:$/u;

function addParts(walk: Walk, node: Node, from: Inherited): void {
  for (const part of taskParts(walk.paper, node, from, walk.context)) addTask(walk, node, from, part);
}

function addTask(walk: Walk, node: Node, from: Inherited, { span, statement }: TaskPart): void {
  const named = statement.assignees.some((one) => one.role === 'leads');
  const taken = named ? statement.assignees : distinct([...from.assignees, ...statement.assignees]);
  const hidden = taken.length === 0 ? ownersIn(walk.paper, span) : [];
  const assignees = [...taken, ...hidden];
  const inherits = statement.form === 'none' || (statement.form === 'bare' && statement.mode === 'order');
  const reason = named || hidden.length > 0 ? 'assignee-in-sentence' : assignees.length === 0 ? 'duty-verb-without-assignee' : from.reason;
  walk.tasks.push({
    clause: node.clause.path,
    assignees,
    what: oneLine(walk.paper, span),
    product: productIn(walk.paper, span),
    mode: inherits ? from.mode : statement.mode,
    ...timeOf(walk, from, span),
    span,
    reason,
    reasonClause: reason === 'assignee-from-lead-line' ? from.reasonClause : null,
    doubtful:
      reason === 'duty-verb-without-assignee' ||
      reason === 'assignee-from-addressees' ||
      statement.form === 'none' ||
      hidden.length > 0,
  });
}

const ownTerm = /chậm nhất|muộn nhất|trong vòng|trong thời hạn|(?:trước|sau)[^.;]{0,12} \d{1,2} ngày/u;

/** The time that a task names, or the end of the stage that it stands in. */
function timeOf(walk: Walk, from: Inherited, span: Span): Schedule {
  const schedule = readSchedule(walk.paper, span, dateContext(walk.context));
  if (schedule.deadline !== null || from.until === null || ownTerm.test(walk.paper.plain.slice(span.start, span.end)))
    return schedule;
  return { ...schedule, deadline: from.until };
}

const ownWork = /^[^.;:]{0,100}(?:vai trò|trách nhiệm|hoạt động|chức năng|nêu gương)[^.;:]{0,40}? của\s/u;

/** "Phát huy vai trò của A trong …", "Đổi mới hoạt động của A": nobody is told, but A is who must do it. */
function ownersIn(paper: Paper, span: Span): Addressee[] {
  const match = ownWork.exec(paper.plain.slice(span.start, Math.min(span.end, span.start + 240)));
  return match === null ? [] : (addresseesAt(paper, span.start + match[0].length, span.end)?.names ?? []);
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
    for (const task of tasks) applyAttribute(walk, task, attribute.kind, span, node.clause.path);
  }
}

function applyAttribute(walk: Walk, task: Task, kind: string, span: Span, path: string): void {
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
  if (kind === 'leads') Object.assign(task, { reason: 'assignee-from-attribute', reasonClause: path, doubtful: false });
}
