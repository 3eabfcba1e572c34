import { addressee, addresseesAt } from '../addressees.ts';
import type { ReadingContext } from '../context.ts';
import { dateContext } from '../context.ts';
import type { Paper } from '../fold.ts';
import { oneLine, trimmedSpan } from '../fold.ts';
import { figure, readNumber } from '../numbers.ts';
import type { Addressee, ReportDuty, Span, Target, Task } from '../reading.ts';
import { readSchedule, readTime } from '../schedule.ts';
import { distinct } from '../statements.ts';
import { comparatorOf, unitAt } from '../target-words.ts';
import { targetsIn } from '../targets.ts';
import type { Column } from './columns.ts';
import type { Table, TableRow } from './find-tables.ts';

type FromTables = { tasks: Task[]; targets: Target[]; reportDuties: ReportDuty[] };

/** What the rows of tables say: the tasks of a plan of work, the targets of a table of figures. */
export function readTables(paper: Paper, tables: Table[], context: ReadingContext): FromTables {
  const tasks: Task[] = [];
  const reportDuties: ReportDuty[] = [];
  const targets: Target[] = [];
  for (const [order, table] of tables.entries()) {
    if (table.columns.includes('cost')) continue;
    const names = new Map<string, number>();
    for (const row of table.rows) {
      const clause = pathOf(names, order, row);
      const task = isWork(table, context) ? taskOf(paper, table, row, clause, context) : null;
      if (task !== null) {
        tasks.push(task);
        reportDuties.push(...dutyOf(task));
      }
      targets.push(
        ...(task === null ? figuresOf(paper, table, row, clause) : targetsOf(paper, table, row, task, context)),
      );
    }
  }
  return { tasks, targets, reportDuties };
}

/** A row whose work is a report, with its time. */
function dutyOf({ what, cadence, deadline, dayOfMonth, span, clause }: Task): ReportDuty[] {
  const timed = cadence !== null || deadline !== null;
  return timed && /^báo cáo(?![\p{L}])/iu.test(what)
    ? [{ what, cadence, deadline, dayOfMonth, to: null, span, clause }]
    : [];
}

/** 'bảng 1.3': the third row of the first table; a number that comes again is counted. */
function pathOf(names: Map<string, number>, order: number, row: TableRow): string {
  const path = `bảng ${order + 1}.${row.label.slice(0, 20)}`;
  const times = (names.get(path) ?? 0) + 1;
  names.set(path, times);
  return times === 1 ? path : `${path}(${times})`;
}

/** A table that says who or when beside the work; in a report it tells what was done. */
function isWork({ columns }: Table, context: ReadingContext): boolean {
  const who = columns.some((column) => column === 'leads' || column === 'both');
  const tells = context.isNews || context.document.kind?.value === 'báo cáo';
  return columns.includes('subject') && (who || (columns.includes('time') && !tells));
}

const cellOf = (table: Table, row: TableRow, column: Column): Span | null => {
  const at = table.columns.indexOf(column);
  return at < 0 ? null : (row.cells[at] ?? null);
};

function taskOf(paper: Paper, table: Table, row: TableRow, clause: string, context: ReadingContext): Task | null {
  const work = cellOf(table, row, 'subject');
  if (work === null || !/\p{L}{2}/u.test(paper.plain.slice(work.start, work.end))) return null;
  const days = dateContext(context);
  const time = cellOf(table, row, 'time');
  const product = cellOf(table, row, 'product');
  const both = namesIn(paper, cellOf(table, row, 'both'), 'leads').map((one, index): Addressee =>
    index === 0 || one.role === 'supports' ? one : { ...one, role: 'supports' },
  );
  const assignees = distinct([
    ...namesIn(paper, cellOf(table, row, 'leads'), 'leads'),
    ...both,
    ...namesIn(paper, cellOf(table, row, 'supports'), 'supports'),
  ]);
  return {
    clause,
    assignees,
    what: oneLine(paper, work),
    product: product === null ? null : oneLine(paper, product),
    mode: 'order',
    ...(time === null ? readSchedule(paper, work, days) : readTime(paper, time, days)),
    span: work,
    reason: assignees.length === 0 ? 'duty-verb-without-assignee' : 'assignee-from-attribute',
    reasonClause: assignees.length === 0 ? null : clause,
    doubtful: assignees.length === 0,
  };
}

/** The names of a cell, parted by semicolons; what is no known body is still who the table names. */
function namesIn(paper: Paper, cell: Span | null, role: Addressee['role']): Addressee[] {
  if (cell === null) return [];
  const found: Addressee[] = [];
  let as = role;
  let start = cell.start;
  for (const part of paper.text.slice(cell.start, cell.end).split(/(?<=[;\n])/u)) {
    const label = /^\s*[-+]?\s*(?:(?:cơ quan|đơn vị)\s)?(chủ trì|phối hợp)(?: thực hiện)?\s?:/iu.exec(part);
    if (label !== null) as = /phối/iu.test(label[1] ?? '') ? 'supports' : 'leads';
    const mark = label?.[0] ?? /^\s*[-+]\s*/u.exec(part)?.[0] ?? '';
    const span = trimmedSpan(paper, start + mark.length, start + part.replace(/[;\n\s]+$/u, '').length);
    start += part.length;
    if (!/\p{L}{2}/u.test(paper.plain.slice(span.start, span.end))) continue;
    const list = addresseesAt(paper, span.start, span.end, as);
    const covers = list !== null && list.end >= span.end - 2;
    found.push(...(covers ? list.names : [addressee(paper, span, as)]));
  }
  return found;
}

function targetsOf(paper: Paper, table: Table, row: TableRow, task: Task, context: ReadingContext): Target[] {
  const product = cellOf(table, row, 'product');
  const plan = cellOf(table, row, 'plan');
  const read = (cell: Span | null) => (cell === null ? [] : targetsIn(paper, cell, task.clause, context, 'duty'));
  // "01 hội nghị" among the products is a thing to hand over; a bound is a target.
  const bounds = read(product).filter((one) => one.comparator !== '=');
  return [...read(task.span), ...bounds, ...read(plan)].map((one) => ({ ...one, by: task.deadline?.value ?? one.by }));
}

const inCell = new RegExp(`^(?:[^\\d]{0,24}\\s|[≥>≤<]\\s?)?(${figure})(?:\\s?-\\s?(${figure}))?(?![\\d/])`, 'u');

/** "Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện": the plan is the target, what was done its result. */
function figuresOf(paper: Paper, table: Table, row: TableRow, clause: string): Target[] {
  const subject = cellOf(table, row, 'subject');
  const plan = cellOf(table, row, 'plan');
  if (subject === null || plan === null) return [];
  const words = paper.plain.slice(plan.start, plan.end);
  const match = inCell.exec(words);
  const value = readNumber(match?.[1] ?? '');
  if (match === null || value === null) return [];
  const unit = unitOf(paper, table, row, words.slice(match[0].length));
  const lead = words.slice(0, match[0].lastIndexOf(match[1] ?? ''));
  const valueMax = match[2] === undefined ? null : readNumber(match[2]);
  const loose = valueMax === null ? '=' : '>=';
  return [
    {
      text: [oneLine(paper, subject), oneLine(paper, plan), words.includes(unit ?? '') ? '' : unit]
        .filter(Boolean)
        .join(' '),
      comparator: comparatorOf(lead, words.slice(match[0].length)) ?? loose,
      value,
      valueMax,
      unit,
      per: null,
      by: null,
      subject: oneLine(paper, subject),
      result: resultOf(paper, cellOf(table, row, 'result'), unit),
      clause,
      span: plan,
    },
  ];
}

/** The unit of a row: of its own column, behind its figure, or in brackets in the head. */
function unitOf(paper: Paper, table: Table, row: TableRow, tail: string): string | null {
  const own = cellOf(table, row, 'unit');
  if (own !== null) return oneLine(paper, own).toLowerCase();
  const head = table.heads[table.columns.indexOf('plan')] ?? '';
  return unitAt(tail)?.unit ?? /\(([^()\d]{1,24})\)/u.exec(head)?.[1] ?? null;
}

function resultOf(paper: Paper, cell: Span | null, unit: string | null): Target['result'] {
  const written = cell && inCell.exec(paper.plain.slice(cell.start, cell.end))?.[1];
  const value = readNumber(written ?? '');
  return value === null ? null : { value, unit };
}
