import { addressee } from './addressees.ts';
import type { Node } from './clauses.ts';
import type { Inherited } from './leads.ts';
import type { Walk } from './make-task.ts';
import { addParts, addTask } from './make-task.ts';
import { personAt } from './persons.ts';
import type { Addressee } from './reading.ts';
import { attributeOf } from './sections.ts';
import { applyAttributes } from './task-attributes.ts';
import { isDutyLike } from './task-parts.ts';

const setsUp = /thành lập|kiện toàn|củng cố|cử |gồm|thành viên|có tên|công nhận|phân công[^:]{0,80}:$/u;

/** A lead whose list only describes the work ("gồm các thành viên:", "Thời gian:") is itself the task. */
export function isOneTask(walk: Walk, node: Node, led: Node[], own: Inherited, from: Inherited): boolean {
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

/** Adds the task of such a lead, with what its list says of it. */
export function addOneTask(walk: Walk, node: Node, led: Node[], from: Inherited): void {
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
const describesForm =
  /(?:thể hiện|ghi|nêu|gồm|bao gồm)(?: rõ)?(?: các| những)?(?: nội dung| thông tin| phần)[^.:]{0,30}:$/u;
