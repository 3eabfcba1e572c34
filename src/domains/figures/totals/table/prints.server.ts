import { csvFile } from '#platform/export/csv.ts';
import type { OfficeSheet, SheetColumn } from '#platform/export/sheet.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { TotalsTable } from './queries.server.ts';
import type { TableCell } from './rules.ts';
import { fileText, kindWords, periodName, tableText as text } from './text.vi.ts';

type Written = string | number | null;

/** Exactly what the page shows, with a head that says what, when, on which basis and within whose rights. */
export function totalsSheet(table: TotalsTable, readerName: string): OfficeSheet {
  const { address, columns, chosen } = table;
  const named = (at: number) =>
    address.rows === 'periods' || chosen.length === 1
      ? columns[at]!.fullLabel
      : `${chosen.find((one) => one.id === columns[at]!.indicatorId)!.name}, ${columns[at]!.fullLabel}`;
  const isShare = (at: number) => chosen.some(({ id, isOfUnits }) => isOfUnits && id === columns[at]!.indicatorId);
  const heads = columns.flatMap((_, at): SheetColumn[] => [
    { header: named(at), width: 16, kind: 'number' },
    ...(address.isCompared
      ? [{ header: `${named(at)} (${fileText.before})`, width: 16, kind: 'number' as const }]
      : []),
    ...(columns[at]!.isPlanned
      ? Object.values(fileText.plan).map((words) => ({
          ...{ header: `${named(at)} (${words})`, width: 14, kind: 'number' as const },
        }))
      : []),
    ...(isShare(at)
      ? Object.values(fileText.units).map((words) => ({
          ...{ header: `${named(at)} (${words})`, width: 14, kind: 'number' as const },
        }))
      : []),
    { header: `${fileText.reported}: ${named(at)}`, width: 12, kind: 'number' },
    { header: `${fileText.expected}: ${named(at)}`, width: 12, kind: 'number' },
  ]);
  const cells = (cell: TableCell, at: number): Written[] => [
    written(cell),
    ...(address.isCompared ? [cell.before && written(cell.before)] : []),
    ...(columns[at]!.isPlanned ? planned(cell) : []),
    ...(isShare(at) ? [cell.units?.met ?? null, cell.units?.of ?? null] : []),
    cell.answered,
    cell.expected,
  ];
  const all = table.total ? [table.total, ...table.rows] : table.rows;
  return {
    name: fileText.sheetName,
    title: titleOf(table, readerName),
    columns: [{ header: text.rowWords[table.place.level][address.rows], width: 40, kind: 'text' }, ...heads],
    rows: all.map((row) => [row.isClosed ? `${row.name} (${text.closed})` : row.name, ...row.cells.flatMap(cells)]),
  };
}

function titleOf(table: TotalsTable, readerName: string): string[] {
  const { address, chosen, columns, place } = table;
  const line = table.organisations.find((one) => one.code === address.organisation)?.name ?? text.everyOrganisation;
  const [first, last] =
    address.rows === 'periods'
      ? [table.rows[0]?.name, table.rows.at(-1)?.name]
      : [columns[0]?.fullLabel, columns.at(-1)?.fullLabel];
  return [
    text.title,
    ...chosen.map((one) => fileText.indicator(one.code, one.name, one.unit)),
    fileText.scope(place.name, line),
    fileText.periods(first ?? periodName(''), last ?? ''),
    fileText.basis(text.basisLine[address.basis]),
    ...(table.isWhole ? [] : [text.partOnlyNote]),
    ...(table.hasDivided ? [text.dividedNote] : []),
    fileText.asOf(formatDayTime(table.at), readerName),
  ];
}

/** In the order of fileText.plan. */
function planned({ plan }: TableCell): Written[] {
  return [plan?.value, plan?.difference?.value, plan?.percent?.value, plan?.due?.value].map((value) => value ?? null);
}

/** A number for the sheet, or the word of what is none: 0 and "nothing reported" stay two things. */
function written(cell: Pick<TableCell, 'kind' | 'value'>): Written {
  return cell.kind === 'value' ? cell.value : kindWords[cell.kind];
}

/** The same as text: fields between semicolons, decimals after a comma, as a Vietnamese Excel opens it. */
export function csvOf({ title, columns, rows }: OfficeSheet): string {
  const lines = [
    ...title.map((line) => [line]),
    columns.map((column) => column.header),
    ...rows.map((row) =>
      row.map((value, at) => {
        if (value === null) return '';
        const isNumber = columns[at]!.kind === 'number' && Number.isFinite(Number(value));
        return isNumber ? String(value).replace('.', ',') : String(value);
      }),
    ),
  ];
  return csvFile(lines, ';');
}
