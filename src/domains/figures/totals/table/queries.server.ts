import type { Viewing } from '#domains/tables.ts';
import { findNationId, listOrganisations, territoryOf } from '#domains/organisation/queries.server.ts';
import { explainTo, type NumberAddress, type TableAddress, tableTo } from '../address/schema.ts';
import {
  figureKey,
  type Grid,
  gridOf,
  type GridRow,
  mayReadTotal,
  meanings as readMeanings,
  type Opening,
  openings,
  periodIds,
  type TotalPlace,
} from '../grid/queries.server.ts';
import { figureAt, type Reading, readIndicators, type Row } from '../grid/rules.ts';
import { type Column, columnsOf, type Rhythm, rhythms, trimmed, yearBefore } from '../periods/rules.ts';
import { plansOf } from '../plan/queries.server.ts';
import { daysOf, type Plan, planCell, planFor } from '../plan/rules.ts';
import type { Meaning } from '../rules.ts';
import { cellOf, type TableCell } from './rules.ts';
import { periodName, shortPeriodName, tableText as text } from './text.vi.ts';

export interface TableRow {
  key: string;
  name: string;
  kind: GridRow['kind'] | 'total' | 'period';
  isClosed: boolean;
  /** Further down, or null where there is nothing below. */
  to: string | null;
  cells: TableCell[];
}

export interface TotalsTable {
  address: TableAddress & { rhythm: Rhythm; year: number };
  place: TotalPlace;
  chosen: Meaning[];
  catalogue: { id: number; code: string; name: string }[];
  /** What is collected, where nothing is chosen. */
  offered: { id: number; name: string; to: string }[];
  organisations: { code: string; name: string }[];
  /** The nation, for who may read it. */
  nationTo: string | null;
  /** `period` is null where periods are the rows. */
  columns: {
    key: string;
    indicatorId: number;
    period: string | null;
    label: string;
    fullLabel: string;
    isGroup: boolean;
    /** Some row has a plan here. */
    isPlanned: boolean;
  }[];
  rows: TableRow[];
  total: TableRow | null;
  isWhole: boolean;
  hasDivided: boolean;
  /** Indicators that no form collects in this rhythm. */
  notCollected: string[];
  at: string;
}

const mostOffered = 12;

/** A table of totals, and everything that stands around it. At most 14 queries, whatever is asked. */
export async function totalsTable(ctx: Viewing, address: TableAddress): Promise<TotalsTable> {
  const all = await readMeanings(ctx);
  const meanings = new Map(all.map((one) => [one.id, one]));
  const chosen = address.indicatorIds.flatMap((id) => meanings.get(id) ?? []);
  const place = await placeOf(ctx, address.placeId);
  const indicatorIds = readIndicators(chosen);
  const opened = await openings(ctx, indicatorIds);
  const rhythm = address.rhythm ?? rhythms.find((one) => opened.some((opening) => opening.rhythm === one)) ?? 'month';
  const resolved = { ...address, placeId: place.id, rhythm, year: address.year ?? Number(ctx.today.slice(0, 4)) };
  const columns = columnsOf(resolved, ctx.today);
  const codes = columns.flatMap((column) => column.periods);
  const ids = await periodIds(ctx, [...new Set(address.isCompared ? [...codes, ...codes.map(yearBefore)] : codes)]);
  const grid: Grid =
    chosen.length === 0
      ? { rows: [], total: new Map(), isWhole: true }
      : await gridOf(ctx, { ...resolved, place, part: null, indicatorIds, periodIds: [...ids.values()] });
  const plans = address.isPlanned ? await plansWithin(ctx, { chosen, columns, place, grid }) : [];
  const reading: Reading = { today: ctx.today, meanings, dueOn: dueDays(opened), ...countedBy(ids) };
  const isOwed = ({ periods }: Column) => {
    const shown = address.isCompared ? [...periods, ...periods.map(yearBefore)] : periods;
    return indicatorIds.some((id) => shown.some((period) => reading.countedOf(grid.total, id, period)));
  };
  const isCollected = (one: Meaning) =>
    readIndicators([one]).every((id) => opened.some((open) => open.indicatorId === id && open.rhythm === rhythm));
  return {
    address: resolved,
    place,
    chosen,
    catalogue: all.map(({ id, code, name }) => ({ id, code, name })),
    offered: chosen.length === 0 ? await offeredIndicators(ctx, resolved) : [],
    organisations: await frontLines(ctx),
    nationTo: await nationTo(ctx, resolved),
    ...bodyOf({ reading, columns: trimmed(columns, isOwed), chosen, address: resolved, place, plans }, grid),
    isWhole: grid.isWhole,
    hasDivided: grid.rows.some((row) => row.kind === 'divided'),
    notCollected: chosen.filter((one) => !isCollected(one)).map((one) => one.name),
    at: ctx.now.toISOString(),
  };
}

/** Plans of the place and of every row. One query. */
async function plansWithin(
  ctx: Viewing,
  {
    chosen,
    columns,
    place,
    grid,
  }: { chosen: readonly Meaning[]; columns: readonly Column[]; place: TotalPlace; grid: Grid },
): Promise<Plan[]> {
  const days = columns.flatMap(({ code }) => daysOf(code) ?? []);
  const rows = (kind: GridRow['kind']) => grid.rows.flatMap((row) => (row.kind === kind ? [Number(row.key)] : []));
  return plansOf(ctx, {
    indicatorIds: chosen.map((one) => one.id),
    territoryIds: [place.id, ...rows('place')],
    unitIds: rows('unit'),
    from: days.map((one) => one.from).toSorted()[0] ?? ctx.today,
    until:
      days
        .map((one) => one.until)
        .toSorted()
        .at(-1) ?? ctx.today,
  });
}

/** Where the reader wants to look, or else where the unit stands that the reader acts for. */
export async function placeOf(ctx: Viewing, placeId: number | null): Promise<TotalPlace> {
  const found = await territoryOf(ctx, placeId ?? ctx.actor?.unit?.territoryId ?? (await findNationId(ctx)) ?? 0);
  if (found.level === 'nation' || found.level === 'province' || found.level === 'commune')
    return { ...found, level: found.level };
  return placeOf(ctx, found.above.at(-1)!.id);
}

export const countedBy = (ids: ReadonlyMap<string, number>): Pick<Reading, 'countedOf'> => ({
  countedOf: (row, indicatorId, period) => row.get(figureKey(indicatorId, ids.get(period) ?? 0)),
});

export function dueDays(opened: readonly Opening[]): Map<number, Map<string, string>> {
  const days = new Map<number, Map<string, string>>();
  for (const { indicatorId, code, dueOn } of opened)
    days.set(indicatorId, (days.get(indicatorId) ?? new Map<string, string>()).set(code, dueOn));
  return days;
}

export async function frontLines(ctx: Viewing): Promise<{ code: string; name: string }[]> {
  const lines = await listOrganisations(ctx);
  return lines.flatMap(({ code, shortName, root }) => (root === 'vn' ? [{ code, name: shortName }] : []));
}

async function nationTo(ctx: Viewing, address: TableAddress): Promise<string | null> {
  if (!mayReadTotal(ctx, { path: 'vn' }, address.organisation)) return null;
  const placeId = await findNationId(ctx);
  return placeId === null ? null : tableTo({ ...address, rows: 'places', placeId });
}

/** The indicators of the forms that were opened last. One query. */
async function offeredIndicators(ctx: Viewing, address: TableAddress): Promise<TotalsTable['offered']> {
  const rows = await ctx.db
    .selectFrom('figures.collection as c')
    .innerJoin('figures.cell as x', 'x.form_version_id', 'c.form_version_id')
    .innerJoin('indicators.indicator as i', 'i.id', 'x.indicator_id')
    .select(['i.id', 'i.name'])
    .groupBy(['i.id', 'i.name'])
    .orderBy((eb) => eb.fn.max('c.id'), 'desc')
    .orderBy('i.id')
    .limit(mostOffered)
    .execute();
  return rows.map((row) => ({ ...row, to: tableTo({ ...address, rhythm: null, indicatorIds: [row.id] }) }));
}

interface Making {
  reading: Reading;
  columns: readonly Column[];
  chosen: readonly Meaning[];
  address: TotalsTable['address'];
  place: TotalPlace;
  plans: readonly Plan[];
}

/** Indicators over periods beside each place; or, where periods are the rows, indicators alone. */
function bodyOf(making: Making, grid: Grid): Pick<TotalsTable, 'columns' | 'rows' | 'total'> {
  const { chosen, columns, address, place } = making;
  const here = { placeId: place.id, organisation: address.organisation, part: null, unitId: null };
  if (address.rows === 'periods') {
    const named = chosen.map((one) => ({ key: String(one.id), label: one.name, fullLabel: one.name }));
    const rows = columns.map((column): TableRow => ({
      ...{ key: column.code, name: periodName(column.code), kind: 'period', isClosed: false, to: null },
      cells: chosen.map((meaning) => cellAt(making, grid.total, meaning, column, here)),
    }));
    const isEmpty = grid.total.size === 0;
    return {
      columns: named.map((one, at) => ({
        ...{ ...one, indicatorId: chosen[at]!.id, period: null, isGroup: false },
        isPlanned: rows.some((row) => row.cells[at]!.plan !== null),
      })),
      rows: isEmpty ? [] : rows,
      total: null,
    };
  }
  const cells = (row: Row, where: Where, isUnit: boolean) =>
    chosen.flatMap((meaning) => columns.map((column) => cellAt(making, row, meaning, column, where, isUnit)));
  const rows = grid.rows.map((row): TableRow => ({
    ...{ key: row.key, name: nameOf(row), kind: row.kind, isClosed: row.isClosed, to: furtherDown(making, row) },
    cells: cells(row.figures, { ...here, ...whereOf(row) }, row.kind === 'unit'),
  }));
  const name = grid.isWhole ? text.whole : text.partOnly;
  const total: TableRow | null =
    rows.length === 0 && grid.total.size === 0
      ? null
      : { key: 'total', name, kind: 'total', isClosed: false, to: null, cells: cells(grid.total, here, false) };
  const named = chosen.flatMap((meaning) =>
    columns.map(({ code, isGroup }) => ({
      ...{ key: `${meaning.id} ${code}`, indicatorId: meaning.id, period: code, isGroup },
      ...{ label: shortPeriodName(code), fullLabel: periodName(code) },
    })),
  );
  const isPlanned = (at: number) => [total, ...rows].some((row) => row !== null && row.cells[at]!.plan !== null);
  return { columns: named.map((one, at) => ({ ...one, isPlanned: isPlanned(at) })), rows, total };
}

type Where = Pick<NumberAddress, 'placeId' | 'organisation' | 'part' | 'unitId'>;

function cellAt(
  { reading, address, plans }: Pick<Making, 'reading' | 'address' | 'plans'>,
  row: Row,
  meaning: Meaning,
  column: Column,
  where: Where,
  isUnit = false,
): TableCell {
  const past = { ...column, periods: column.periods.map(yearBefore) };
  const before = address.isCompared ? figureAt(reading, row, meaning, past, isUnit) : null;
  const { basis, rhythm } = address;
  const to = explainTo({ ...where, indicatorId: meaning.id, basis, rhythm, period: column.code });
  const figure = figureAt(reading, row, meaning, column, isUnit);
  const plan = where.part === null ? planFor(plans, { ...where, indicatorId: meaning.id }, column) : null;
  const beside = plan && planCell(plan, figure, meaning.unit, column, reading.today);
  return cellOf(figure, before, meaning.unit, to, beside);
}

/** A row as an address names it. */
export function whereOf(row: Pick<GridRow, 'kind' | 'key'>): Partial<Where> {
  if (row.kind === 'place') return { placeId: Number(row.key) };
  if (row.kind === 'unit') return { unitId: Number(row.key) };
  if (row.kind === 'line') return { organisation: row.key };
  return row.kind === 'own' || row.kind === 'divided' ? { part: row.kind } : {};
}

export function nameOf(row: Pick<GridRow, 'kind' | 'name'>): string {
  if (row.kind === 'own') return text.own;
  return row.kind === 'divided' ? text.divided : row.name;
}

function furtherDown({ address }: Making, row: GridRow): string | null {
  if (row.kind === 'place') return tableTo({ ...address, placeId: Number(row.key) });
  return row.kind === 'line' ? tableTo({ ...address, rows: 'places', organisation: row.key }) : null;
}
