import type { Paper } from './fold.ts';
import type { Line } from './lines.ts';
import { lineAt } from './lines.ts';
import type { Mark, MarkStyle } from './marks.ts';
import { markAt } from './marks.ts';
import type { Clause, Span } from './reading.ts';

/** A clause while reading: its words without the mark, and its children. */
export type Node = {
  clause: Clause;
  style: MarkStyle | null;
  label: string;
  lead: Line;
  children: Node[];
  parent: Node | null;
};

const ranks: Record<MarkStyle, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  capital: 3,
  roman: 4,
  article: 5,
  arabic: 6,
  decimal: 7,
  'deep-decimal': 8,
  letter: 9,
  parenthesis: 9,
  ordinal: 10,
  dash: 11,
  plus: 11,
  star: 11,
};

/** Builds the tree from the paragraphs of the body. Marks that repeat or skip are kept as written. */
export function clauseTree(paper: Paper, paragraphs: Line[]): Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [];
  const names = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const mark = markAt(paragraph.text, paragraph.plain);
    if (mark === null && titleBelow(paper, nodes.at(-1), paragraph)) continue;
    closeBefore(open, mark?.style ?? null);
    const node = newNode(paper, paragraph, mark, nodes.length, open.at(-1) ?? null, names);
    nodes.push(node);
    if (mark !== null) open.push(node);
    for (let up = node.parent; up; up = up.parent) up.clause.span.end = paragraph.end;
  }
  return nodes;
}

/** "Phần thứ hai" or "Chương II" alone on its line: the next paragraph is its title. */
function titleBelow(paper: Paper, node: Node | undefined, paragraph: Line): boolean {
  if (node === undefined || node.style === null || ranks[node.style] > ranks.roman || node.lead.text !== '')
    return false;
  node.clause.lead = { start: paragraph.start, end: paragraph.end };
  node.lead = lineAt(paper, node.clause.lead);
  for (let up: Node | null = node; up; up = up.parent) up.clause.span.end = paragraph.end;
  return true;
}

/** Leaves open only the clauses that a paragraph of this style can stand under. */
function closeBefore(open: Node[], style: MarkStyle | null): void {
  if (style === null) {
    // A paragraph without a mark continues the numbered clause above, not the last bullet.
    while (open.length > 0 && isComplete(open.at(-1))) open.pop();
    return;
  }
  // A star behind a bullet that is a whole sentence begins anew beside it.
  if (style === 'star') while (isBullet(open.at(-1)) && /[.;]$/u.test(open.at(-1)?.lead.text ?? '')) open.pop();
  const same = open.findLastIndex((node) => node.style === style);
  if (same >= 0) open.length = same;
  else while (open.length > 0 && narrower(open.at(-1)?.style ?? 'dash', style)) open.pop();
}

function isBullet(node: Node | undefined): boolean {
  return node !== undefined && ranks[node.style ?? 'dash'] === ranks.dash;
}

/** A bullet, or a numbered clause that is a whole sentence of its own and has nothing below it. */
function isComplete(node: Node | undefined): boolean {
  if (node === undefined || ranks[node.style ?? 'dash'] >= ranks.ordinal) return true;
  return (
    node.children.length === 0 &&
    /[.;/]$/u.test(node.lead.text) &&
    (node.lead.text.length > 40 || node.lead.text.includes(': '))
  );
}

/** Bullets nest by the order they appear in; numbered marks by rank. */
function narrower(last: MarkStyle, style: MarkStyle): boolean {
  return ranks[last] > ranks[style] || (ranks[last] === ranks[style] && ranks[style] < ranks.dash);
}

function newNode(
  paper: Paper,
  paragraph: Line,
  mark: Mark | null,
  order: number,
  parent: Node | null,
  names: Map<string, number>,
): Node {
  const from = Math.min(paragraph.end, paragraph.start + (mark?.length ?? 0));
  const lead: Span = { start: from, end: paragraph.end };
  const clause: Clause = {
    order,
    path: pathOf(mark, parent, names),
    mark: mark?.mark ?? '',
    level: parent === null ? 0 : parent.clause.level + 1,
    parent: parent?.clause.order ?? null,
    span: { start: paragraph.start, end: paragraph.end },
    lead,
  };
  const node: Node = {
    clause,
    style: mark?.style ?? null,
    label: mark?.label ?? '',
    lead: lineAt(paper, lead),
    children: [],
    parent,
  };
  parent?.children.push(node);
  return node;
}

/** 'II.1-2': labels joined by dots, bullets counted behind '-', paragraphs without a mark behind ':'. */
function pathOf(mark: Mark | null, parent: Node | null, names: Map<string, number>): string {
  const above = parent?.clause.path ?? '';
  if (mark === null) return counted(names, `${above}:`);
  if (mark.label === '')
    return counted(names, `${above}${mark.style === 'dash' ? '-' : mark.style === 'plus' ? '+' : '*'}`);
  // "1.2" under "1" is its second part, not "1.1.2".
  const label =
    parent !== null && mark.label.startsWith(`${parent.label}.`)
      ? mark.label.slice(parent.label.length + 1)
      : mark.label;
  const path = above === '' ? label : `${above}.${label}`;
  const times = (names.get(path) ?? 0) + 1;
  names.set(path, times);
  return times === 1 ? path : `${path}(${times})`;
}

function counted(names: Map<string, number>, stem: string): string {
  const times = (names.get(stem) ?? 0) + 1;
  names.set(stem, times);
  return `${stem}${times}`;
}

const headingEnd = /[.;,]$/u;

/** A short line that only names what follows. */
export function isHeading(node: Node): boolean {
  return node.children.length > 0 && (node.lead.text.length < 160 || !headingEnd.test(node.lead.text));
}
