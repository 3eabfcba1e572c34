import { clauseTree } from './clauses.ts';
import type { Paper } from './fold.ts';
import { composePaper, givenSpan } from './fold.ts';
import { readFoot } from './foot.ts';
import { readGreeting } from './greeting.ts';
import { readHead } from './heading.ts';
import type { Line } from './lines.ts';
import { reflow, splitLines, withoutPageNumbers } from './lines.ts';
import type { DocumentHead, Reading, Span } from './reading.ts';
import type { Own } from './references.ts';
import { readReferences } from './references.ts';
import { readReportDuties } from './report-duties.ts';
import { readTargets } from './targets.ts';
import type { Table } from './tables/find-tables.ts';
import { findTables } from './tables/find-tables.ts';
import { readTables } from './tables/read-tables.ts';
import { readTasks } from './tasks.ts';

/** Reads a Vietnamese administrative or Party paper, or a page about one. Pure; never throws; linear in the length. */
export function readDocument(text: string): Reading {
  const paper = composePaper(text);
  const lines = splitLines(paper);
  const head = readHead(paper, lines);
  const greeting = readGreeting(lines);
  const foot = readFoot(paper, lines, head.end);
  const bodyStart = Math.max(head.end, greeting.end);
  const inRange = bodyLines(lines, bodyStart, foot.start, foot.appendixAt);
  // Before page numbers are dropped: the number of a row may stand alone on its line, too.
  const tables = findTables(paper, inRange);
  const body = reflow(paper, withoutPageNumbers(paper, outside(inRange, tables)));
  const nodes = clauseTree(body.paper, body.paragraphs);
  const signatory = foot.signatory ?? head.document.signatory;
  const document = { ...head.document, signatory, signingForm: foot.signingForm };
  const context = { document, isNews: head.isNews, addressees: greeting.names };
  const inBody = {
    references: readReferences(body.paper, ownOf(document)),
    clauses: nodes.map((node) => node.clause),
    tasks: readTasks(body.paper, nodes, context),
    targets: readTargets(body.paper, nodes, context),
    reportDuties: readReportDuties(body.paper, nodes, context),
  };
  const around = { document, recipients: foot.recipients, arrival: head.arrival };
  const rows = relocated(paper, readTables(paper, tables, context));
  const read = { ...relocated(paper, around), ...relocated(body.paper, inBody) };
  return {
    ...read,
    tasks: inOrder(read.tasks, rows.tasks),
    targets: inOrder(read.targets, rows.targets),
    reportDuties: inOrder(read.reportDuties, rows.reportDuties),
  };
}

/** The lines that belong to no table: their cells are no clauses. */
function outside(lines: Line[], tables: Table[]): Line[] {
  const taken = new Set(tables.flatMap(({ first, last }) => lines.slice(first, last + 1)));
  return lines.filter((line) => !taken.has(line));
}

function inOrder<T extends { span: Span }>(one: T[], other: T[]): T[] {
  return [...one, ...other].toSorted((a, b) => a.span.start - b.span.start);
}

function ownOf({ symbol, issuedOn }: DocumentHead): Own | null {
  return symbol === null || symbol.doubtful ? null : { symbol: symbol.value, issuedOn: issuedOn?.value ?? null };
}

function bodyLines(lines: Line[], start: number, end: number, appendixAt: number | null): Line[] {
  return lines.filter(
    (line) =>
      /[\p{L}\d]/u.test(line.text) &&
      line.start >= start &&
      (line.start < end || (appendixAt !== null && line.start >= appendixAt)),
  );
}

/** Leads every span of a reading back to the text as given. */
function relocated<T>(paper: Paper, value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => relocated(paper, one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return { ...value, ...givenSpan(paper, value) };
  const moved: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) moved[name] = relocated(paper, part);
  return moved as T;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && Object.keys(value).length === 2;
}
