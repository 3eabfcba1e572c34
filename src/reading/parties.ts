import { addressee, addresseesAt } from './addressees.ts';
import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import type { Paper } from './fold.ts';
import { sentences } from './lines.ts';
import type { Addressee, Span } from './reading.ts';

const pact =
  /(?:chương trình|quy chế|kế hoạch|nghị quyết|bản|thỏa thuận) (?:phối hợp|liên tịch|ký kết|giao ước|cam kết)/u;
const together = /(?<![\p{L}])(?:các|hai|ba|bốn) bên(?: (?:ký kết|tham gia|phối hợp))?(?![\p{L}])/u;

/** In a pact between several bodies its contents are the work of "các bên", as the pact itself calls them. */
export function partiesOf(
  paper: Paper,
  roots: Node[],
  context: ReadingContext,
): { names: Addressee[]; clause: string } | null {
  const title = `${context.document.kind?.value ?? ''} ${context.document.title?.value ?? ''}`.toLowerCase();
  const opening = roots.slice(0, 4).map((node) => node.lead.plain.slice(0, 1200));
  if (!pact.test(title) && !opening.some((plain) => pact.test(plain))) return null;
  for (const node of roots) {
    const { start, end } = node.clause.span;
    const match = together.exec(paper.plain.slice(start, end));
    if (match === null) continue;
    const at = start + match.index;
    return { names: [addressee(paper, { start: at, end: at + match[0].length })], clause: node.clause.path };
  }
  return null;
}

const collective = /^các (?:đơn vị|cơ quan|tổ chức|ngành)$/iu;

/** "Các đơn vị" alone names nobody by itself. */
export function isCollective(name: string): boolean {
  return collective.test(name);
}

/** "A, B, C …. Các đơn vị … báo cáo": the collective stands for the bodies that the sentence before listed. */
export function listedBefore(paper: Paper, clause: Span, at: number): Addressee[] {
  // The last piece up to the collective is the beginning of its own sentence.
  const before = sentences(paper, { start: Math.max(clause.start, at - 1500), end: at }).at(-2);
  if (before === undefined) return [];
  const heads = paper.plain
    .slice(before.start, before.end)
    .matchAll(/(?<![\p{L}])(?:của|giữa|gồm|gồm có|là|giao|cho)\s|^/gu);
  for (const head of heads) {
    const list = addresseesAt(paper, before.start + head.index + head[0].length, before.end);
    if (list !== null && list.names.length >= 3) return list.names;
  }
  return [];
}
