import { formatDay } from '#platform/vietnamese/day-format.ts';
import { capital, cadenceText } from '#domains/directives/text.vi.ts';
import type { Addressee, Reading, ReportDuty, Target, Task } from '#reading/reading.ts';
import { readingText as text } from './text.vi.ts';

/** What the reader found, as a person wants to look through it. */
export function readingLines(reading: Reading): string[] {
  return [
    ...headLines(reading),
    ...section(text.references, reading.references, ({ symbol, issuedOn, relation }) => [
      [symbol, issuedOn && text.on(written(issuedOn)), `(${text.relation[relation]})`].filter(Boolean).join(' '),
    ]),
    ...section(text.tasks, reading.tasks, taskLines),
    ...section(text.targets, reading.targets, targetLines),
    ...section(text.reportDuties, reading.reportDuties, dutyLines),
    ...section(text.recipients, reading.recipients, ({ value }) => [value]),
  ];
}

function headLines({ document, arrival }: Reading): string[] {
  const { kind, symbol, issuer, superior, issuedOn, issuedMonth, title, signatory } = document;
  const day = issuedOn?.value ?? issuedMonth?.value;
  const facts: [label: string, value: string | undefined][] = [
    [text.issuer, [issuer?.value, superior && `(${superior.value})`].filter(Boolean).join(' ') || undefined],
    [text.title, title?.value],
    [text.signatory, signatory?.value],
    [
      text.arrival,
      arrival ? text.arrived(arrival.value.number, arrival.value.on && written(arrival.value.on)) : undefined,
    ],
  ];
  const name = [
    capital(kind?.value ?? text.unknownKind),
    symbol && text.number(symbol.value),
    day && text.on(written(day)),
  ];
  return [
    name.filter(Boolean).join(' '),
    ...facts.flatMap(([label, value]) => (value ? [`  ${label}: ${value}`] : [])),
  ];
}

function section<Item>(head: string, items: readonly Item[], linesOf: (item: Item) => string[]): string[] {
  const numbered = items.flatMap((item, at) => {
    const mark = `${String(at + 1).padStart(4)}. `;
    return linesOf(item).map((line, row) => (row === 0 ? mark : ' '.repeat(mark.length)) + line);
  });
  return ['', `${head} (${items.length})`, ...numbered];
}

function taskLines(task: Task): string[] {
  const names = (role: Addressee['role']) =>
    task.assignees
      .filter((one) => one.role === role)
      .map((one) => one.name)
      .join('; ');
  const who = [names('leads') || text.nobody, names('supports') && text.together(names('supports'))];
  const facts = [
    text.mode[task.mode],
    task.deadline && text.due(written(task.deadline.value)),
    task.cadence && rhythm(task.cadence, task.dayOfMonth),
    task.product && text.product(task.product),
    task.doubtful && text.doubtful,
  ];
  return [`[${task.clause}] ${who.filter(Boolean).join(', ')}`, task.what, facts.filter(Boolean).join(' · ')];
}

function targetLines(target: Target): string[] {
  const share = [
    text.comparator[target.comparator],
    target.value,
    target.valueMax && `– ${target.valueMax}`,
    target.unit,
  ];
  const when = [target.per && text.per[target.per], target.by && text.due(written(target.by))];
  return [
    `[${target.clause}] ${target.text}`,
    [...share, ...when].filter((part) => part !== null && part !== '').join(' '),
  ];
}

function dutyLines(duty: ReportDuty): string[] {
  const when = [
    duty.cadence && rhythm(duty.cadence, duty.dayOfMonth),
    duty.deadline && text.due(written(duty.deadline.value)),
    duty.to && text.to(duty.to),
  ];
  return [`[${duty.clause}] ${duty.what}`, ...[when.filter(Boolean).join(' · ')].filter(Boolean)];
}

function rhythm(cadence: string, dayOfMonth: number | null): string {
  return cadenceText(dayOfMonth === null ? cadence : `${cadence}:${dayOfMonth}`);
}

/** A full day as people write it; a month, quarter or year as the reader gives it. */
function written(value: string): string {
  const [year = '', part, date] = value.split('-');
  if (date !== undefined) return formatDay(value);
  if (part === undefined) return text.year(year);
  return part.startsWith('Q') ? text.quarter(part.slice(1), year) : text.month(part, year);
}
