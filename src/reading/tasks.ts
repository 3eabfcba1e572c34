import { addresseesAt } from './addressees.ts';
import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import type { Paper } from './fold.ts';
import type { Inherited } from './leads.ts';
import { readLead } from './leads.ts';
import type { Walk } from './make-task.ts';
import { addParts } from './make-task.ts';
import { addOneTask, isOneTask } from './one-task.ts';
import { partiesOf } from './parties.ts';
import type { Addressee, Task } from './reading.ts';
import { attributeOf } from './sections.ts';
import { distinct } from './statements.ts';
import { applyAttributes } from './task-attributes.ts';
import { isDutyLike, opensProse } from './task-parts.ts';

/** The tasks that the clauses of a paper hand out, in reading order. An officer confirms each. */
export function readTasks(paper: Paper, nodes: Node[], context: ReadingContext): Task[] {
  const roots = nodes.filter((node) => node.parent === null);
  const walk: Walk = { paper, context, tasks: [] };
  const kind = context.document.kind?.value ?? '';
  const section = context.isNews || kind === 'báo cáo' || kind === 'biên bản' ? 'other' : 'open';
  visit(walk, roots, { ...greeted(walk, roots), mode: 'order', section, hands: false });
  return walk.tasks;
}

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
    if (led.length > 0) {
      const own = visitLed(walk, node, led, from);
      // Whoever the letter asked in its lead line is asked by the lines behind the list too.
      if (node.style === null && own.reason === 'assignee-from-lead-line')
        asked = { ...own, section: from.section, hands: false };
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

/** The clauses below a lead line, and what the lead line hands down to them. */
function visitLed(walk: Walk, node: Node, led: Node[], from: Inherited): Inherited {
  const lead = readLead(walk.paper, node, from);
  const proposal = proposalIn(walk, node);
  if (proposal === 'above') return lead;
  const own: Inherited = proposal === 'supervised' ? { ...lead, section: 'duty' } : lead;
  if (isOneTask(walk, node, led, own, from)) addOneTask(walk, node, led, from);
  else visit(walk, led, own);
  return own;
}

/** Proposals of a report go to those above and hand out nothing; those of a supervision bind the supervised. */
function proposalIn(walk: Walk, node: Node): 'above' | 'supervised' | null {
  const { kind, title } = walk.context.document;
  if (kind?.value !== 'báo cáo' || node.lead.text.length > 120) return null;
  if (!/kiến nghị|đề xuất/u.test(node.lead.plain) || /nhiệm vụ|phương hướng/u.test(node.lead.plain)) return null;
  return /giám sát|kiểm tra|phản biện/u.test(title?.value.toLowerCase() ?? '') ? 'supervised' : 'above';
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
