import { addresseesAt } from './addressees.ts';
import type { Node } from './clauses.ts';
import { dateContext } from './context.ts';
import { oneLine, trimmedSpan } from './fold.ts';
import type { Walk } from './make-task.ts';
import type { Addressee, Span, Task } from './reading.ts';
import { readTime } from './schedule.ts';
import { attributeOf } from './sections.ts';
import { distinct } from './statements.ts';

/** "Thời gian: …", "Đơn vị chủ trì: …" among the clauses say when and who for the tasks beside them. */
export function applyAttributes(walk: Walk, siblings: Node[], first: number): void {
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
    Object.assign(task, readTime(paper, span, dateContext(walk.context)));
  }
  if (kind !== 'leads' && kind !== 'supports') return;
  const names: Addressee[] = addresseesAt(paper, span.start, span.end, kind)?.names ?? [];
  if (names.length === 0 || task.reason === 'assignee-in-sentence') return;
  const kept = task.reason === 'assignee-from-attribute' || kind === 'supports' ? task.assignees : [];
  task.assignees = distinct([...kept, ...names]);
  if (kind === 'leads') Object.assign(task, { reason: 'assignee-from-attribute', reasonClause: path, doubtful: false });
}
