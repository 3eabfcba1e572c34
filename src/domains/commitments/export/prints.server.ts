import type { PaperHead } from '#domains/organisation/heads/queries.server.ts';
import type { Block, OfficeDocument, Run, TableBlock } from '#platform/export/office-document.server.ts';
import type { OfficeSheet, SheetColumn } from '#platform/export/sheet.server.ts';
import { stateText } from '../text.vi.ts';
import { type Week, type WeekGroup, weekGroups } from '../week/rules.ts';
import { groupText } from '../week/text.vi.ts';
import type { ExportLine } from './queries.server.ts';
import { exportText as text } from './text.vi.ts';

interface SheetCell extends SheetColumn {
  value: (line: ExportLine) => string | number | null;
}

const textCell = (header: string, width: number, value: SheetCell['value']): SheetCell => ({
  ...{ header, width, value, kind: 'text' },
});
const dayCell = (header: string, value: SheetCell['value']): SheetCell => ({
  ...{ header, width: 13, value, kind: 'day' },
});

const cells: readonly SheetCell[] = [
  textCell(text.what, 60, (line) => line.what),
  textCell(text.product, 26, (line) => line.product),
  textCell(text.paper, 30, (line) => line.originLabel),
  textCell(text.clause, 12, (line) => line.clause),
  textCell(text.asker, 26, (line) => line.askerName),
  textCell(text.owner, 26, (line) => line.ownerName),
  textCell(text.cooperating, 24, (line) => line.cooperatingNames.join('; ')),
  dayCell(text.askedOn, (line) => line.askedOn),
  dayCell(text.dueOn, (line) => line.dueOn),
  textCell(text.state, 20, (line) => stateText[line.state]),
  textCell(text.late, 9, (line) => (line.late ? text.isLate : null)),
  dayCell(text.claimedOn, (line) => (isSaidDone(line) ? line.claimedOn : null)),
  dayCell(text.confirmedOn, (line) => (line.state === 'confirmed' ? line.verdictOn : null)),
  textCell(text.cause, 32, (line) => line.cause),
  dayCell(text.expectedOn, (line) => line.expectedOn),
];

function isSaidDone({ state }: ExportLine): boolean {
  return state === 'claimed' || state === 'confirmed';
}

/** The lines as a table of a sheet; those of a week say first in which part of it they stand. */
export function linesSheet(title: string[], lines: readonly ExportLine[]): OfficeSheet {
  const inGroups = lines.some((line) => line.group !== null);
  const group = textCell(text.group, 24, (line) => line.group && groupText[line.group]);
  const columns = inGroups ? [group, ...cells] : cells;
  return {
    name: text.sheet,
    title,
    columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: lines.map((line) => columns.map((column) => column.value(line))),
  };
}

interface Printing {
  head: PaperHead;
  /** 'https://…' without a closing slash: every task of the paper leads to its page there. */
  origin: string;
  lines: readonly ExportLine[];
  /** Said under the title: filters, and what was left out. */
  notes: readonly string[];
}

/** The office's table of work: what, who, by when, with which result. */
export function listPaper(title: string, { head, origin, lines, notes }: Printing): OfficeDocument {
  const body = [...notes.map(line), lines.length === 0 ? line(text.none) : tableOf(lines, origin)];
  return paperOf(head, { kind: text.kind.list, title, symbol: text.symbol.list, recipients: [], body });
}

/** The week as a report: the four parts, each a table. */
export function weekPaper(week: Week, { head, origin, lines, notes }: Printing): OfficeDocument {
  const of = (group: WeekGroup) => lines.filter((one) => one.group === group);
  const [done, claimed, running, behind] = weekGroups.map((group) => of(group).length);
  const parts = weekGroups.flatMap((group, at): Block[] => [
    { type: 'heading', level: 1, text: `${at + 1}. ${groupText[group]}` },
    of(group).length === 0 ? line(text.none) : tableOf(of(group), origin),
  ]);
  return paperOf(head, {
    kind: text.kind.week,
    title: text.weekTitle(week.number, week.from, week.until),
    symbol: text.symbol.week,
    recipients: [text.recipientOfWeek],
    body: [line(text.counts(done!, claimed!, running!, behind!)), ...notes.map(line), ...parts],
  });
}

interface PaperParts {
  kind: string;
  title: string;
  symbol: string;
  recipients: string[];
  body: Block[];
}

function paperOf({ superior, issuer, place, signature }: PaperHead, parts: PaperParts): OfficeDocument {
  return {
    ...{ superior, issuer, place, day: null, kind: parts.kind, title: parts.title },
    symbol: { number: null, suffix: parts.symbol },
    body: [{ type: 'orientation', landscape: true }, ...parts.body],
    signature: { form: signature, name: null },
    recipients: [...parts.recipients, text.keep],
  };
}

function tableOf(lines: readonly ExportLine[], origin: string): TableBlock {
  return {
    type: 'table',
    numbered: true,
    columns: [
      { header: text.heads.what, share: 40 },
      { header: text.heads.who, share: 22 },
      { header: text.heads.when, share: 16, align: 'center' },
      { header: text.heads.result, share: 26 },
    ],
    rows: lines.map((one) => [
      [{ text: one.what, href: `${origin}/nhiem-vu/${one.id}` }],
      [{ text: [one.ownerName, cooperating(one)].filter(Boolean).join('\n') }],
      [{ text: whenOf(one) }],
      resultOf(one),
    ]),
  };
}

function cooperating({ cooperatingNames }: ExportLine): string | null {
  return cooperatingNames.length === 0 ? null : text.cooperatingWith(cooperatingNames.join('; '));
}

function whenOf(one: ExportLine): string {
  return [
    text.due(one.dueOn),
    isSaidDone(one) && one.claimedOn ? text.claimed(one.claimedOn) : null,
    one.state === 'confirmed' && one.verdictOn ? text.confirmed(one.verdictOn) : null,
  ]
    .filter(Boolean)
    .join('\n');
}

function resultOf(one: ExportLine): Run[] {
  const behind = one.outcome === 'behind' ? [text.causeOf(one.cause), text.newDay(one.expectedOn)] : [];
  return [{ text: [one.product, stateText[one.state], ...behind].join('\n') }];
}

function line(words: string): Block {
  return { type: 'paragraph', runs: [{ text: words }] };
}
