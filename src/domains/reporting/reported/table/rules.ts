import type { Reported } from '#domains/figures/reported/rules.ts';
import type { FigureName } from '../../sections/rules.ts';
import {
  changeWords,
  completenessNotes,
  planWords,
  reachedWords,
  reportedAt,
  tableNamed,
  valueWords,
} from '../rules.ts';
import { reportedText as text } from '../text.vi.ts';

export interface ReportedColumn {
  key: 'result' | 'plan' | 'reached' | 'before' | 'by' | 'change';
  head: string;
  group: string | null;
}
export interface ReportedRow {
  key: string;
  name: string;
  unit: string;
  cells: string[];
  to: string;
}
export interface ReportedTable {
  by: 'indicator' | 'place';
  caption: string | null;
  columns: ReportedColumn[];
  rows: ReportedRow[];
  total: ReportedRow | null;
  notes: string[];
}

const planColumns: ReportedColumn[] = [
  { key: 'plan', head: text.plan, group: text.planGroup },
  { key: 'reached', head: text.reached, group: text.planGroup },
];
const beforeColumns: ReportedColumn[] = [
  { key: 'before', head: text.before, group: text.beforeGroup },
  { key: 'by', head: text.by, group: text.beforeGroup },
  { key: 'change', head: text.change, group: text.beforeGroup },
];

/** A table of indicators, or of the places below for one: what nothing in it knows is said once below, not in every row. */
export function reportedTables(all: readonly Reported[], name: FigureName): ReportedTable[] {
  const named = tableNamed(name);
  if (!named) return [];
  const wholes = named.codes.flatMap((code) => reportedAt(all, code, '') ?? []);
  if (named.by === 'indicator') return [tableOf('indicator', null, wholes, null)];
  return wholes.map((whole) => {
    const places = all.filter((one) => one.code === whole.code && /^(?:[tu]\d+|own|divided)$/u.test(one.of));
    const rows = places.toSorted((a, b) => a.at - b.at);
    return tableOf('place', text.named(whole.name, whole.unit), rows, whole);
  });
}

function tableOf(
  by: ReportedTable['by'],
  caption: string | null,
  rows: readonly Reported[],
  whole: Reported | null,
): ReportedTable {
  const every = whole ? [...rows, whole] : rows;
  const hasPlan = every.some((one) => one.plan !== null);
  const hasBefore = every.some((one) => one.before.kind === 'value');
  const columns: ReportedColumn[] = [
    ...(hasPlan ? planColumns.slice(0, 1) : []),
    { key: 'result', head: text.result, group: hasPlan ? text.planGroup : null },
    ...(hasPlan ? planColumns.slice(1) : []),
    ...(hasBefore ? beforeColumns : []),
  ];
  const row = (one: Reported): ReportedRow => ({
    ...{ key: `${one.code}:${one.of}`, name: one.name, unit: one.unit, to: one.to },
    cells: columns.map(({ key }) => cellWords(one, key)),
  });
  const hasDash = every.some((one) => one.result.kind === 'not-applicable');
  return {
    ...{ by, caption, columns, rows: rows.map(row), total: whole && row(whole) },
    notes: [
      ...(every.length === 0 ? [text.noRows] : []),
      ...completenessNotes(whole ? [whole] : rows),
      ...(hasDash ? [text.dash] : []),
      ...(hasPlan || every.length === 0 ? [] : [text.noPlans]),
      ...(hasBefore || every.length === 0 ? [] : [text.noBefore]),
    ],
  };
}

function cellWords(one: Reported, key: ReportedColumn['key']): string {
  switch (key) {
    case 'result':
      return valueWords(one.result);
    case 'plan':
      return planWords(one.plan);
    case 'reached':
      return reachedWords(one);
    case 'before':
      return valueWords(one.before);
    case 'by':
      return changeWords(one).by;
    default:
      return changeWords(one).percent;
  }
}

/** A table as bars, for the audit of figures. */
export function tableAsText(table: ReportedTable): string {
  const name = table.by === 'place' ? text.place : text.indicator;
  const head = [text.number, name, ...table.columns.map((column) => column.head)];
  const rows = [
    ...table.rows.map((row, at) => [String(at + 1), row.name, ...row.cells]),
    ...(table.total ? [['–', text.whole, ...table.total.cells]] : []),
  ];
  return [head, ...rows].map(barsOf).join('\n');
}

/** Cells of a row between bars, on one line. */
export const barsOf = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replaceAll(/[|\s]+/gu, ' ').trim()).join(' | ');
