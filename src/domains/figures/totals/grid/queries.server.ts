import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import type { Day } from '#platform/calendar/day.ts';
import type { Viewing } from '#domains/tables.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import { divided, figuresWithin, ownLevel } from '../../below/queries.server.ts';
import { type Asked, type Basis, owingOf, totalsOf } from '../queries.server.ts';
import { added, type Counted, type Meaning, nothing } from '../rules.ts';

/** Where one stands in the country, for totals. */
export interface TotalPlace {
  id: number;
  level: 'nation' | 'province' | 'commune';
  path: string;
  name: string;
  closedOn: string | null;
  above: { id: number; name: string }[];
}

/** Figures of one row, by indicator and period. */
export type RowFigures = Map<string, Counted>;
export const figureKey = (indicatorId: number, periodId: number): string => `${indicatorId}:${periodId}`;

export interface GridRow {
  key: string;
  name: string;
  kind: 'place' | 'unit' | 'line' | 'own' | 'divided' | 'whole';
  /** A place or unit that is no more. */
  isClosed: boolean;
  figures: RowFigures;
}

export interface Grid {
  rows: GridRow[];
  /** Over all rows; `isWhole` says whether the reader may read all of it. */
  total: RowFigures;
  isWhole: boolean;
}

export interface GridAsked {
  place: TotalPlace;
  rows: 'places' | 'lines' | 'periods';
  organisation: string | null;
  basis: Basis;
  part: 'own' | 'divided' | null;
  indicatorIds: readonly number[];
  periodIds: readonly number[];
}

/** The catalogue, as far as numbers need it. One query. */
export async function meanings(ctx: Viewing): Promise<Meaning[]> {
  return ctx.db
    .selectFrom('indicators.indicator')
    .select(['id', 'code', 'name', 'unit', 'scale', 'over_units as overUnits', 'over_time as overTime'])
    .select(['numerator_id as numeratorId', 'denominator_id as denominatorId', 'of_units as isOfUnits'])
    .orderBy('code')
    .execute();
}

export interface Opening {
  indicatorId: number;
  rhythm: 'month' | 'quarter' | 'half' | 'year';
  code: string;
  dueOn: Day;
}

/** Which periods indicators are collected for, and when they are due. One query. */
export async function openings(ctx: Viewing, indicatorIds: readonly number[]): Promise<Opening[]> {
  if (indicatorIds.length === 0) return [];
  return ctx.db
    .selectFrom('figures.cell as x')
    .innerJoin('figures.collection as c', 'c.form_version_id', 'x.form_version_id')
    .innerJoin('figures.period as p', 'p.id', 'c.period_id')
    .select(['x.indicator_id as indicatorId', 'p.cadence as rhythm', 'p.code'])
    .select((eb) => eb.fn.max('c.due_on').as('dueOn'))
    .where('x.indicator_id', 'in', indicatorIds)
    .groupBy(['x.indicator_id', 'p.cadence', 'p.code'])
    .execute();
}

/** Periods by their codes. One query. */
export async function periodIds(ctx: Viewing, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const rows = await ctx.db.selectFrom('figures.period').select(['id', 'code']).where('code', 'in', codes).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

const mayRead = (ctx: Viewing, path: string) => may(ctx.actor?.grants ?? [], ctx.permissions, 'report.read', path);

export const mayReadTotal = (ctx: Viewing, place: { path: string }, organisation: string | null) =>
  mayRead(ctx, organisation === null ? place.path : `${place.path}.${organisation}`);

/** The rows of a table with their total: from the folded totals down to provinces, from what units sent below. At most five queries. */
export async function gridOf(ctx: Viewing, asked: GridAsked): Promise<Grid> {
  const line = asked.organisation ?? 'all';
  const isWhole = mayReadTotal(ctx, asked.place, asked.organisation);
  if (asked.place.level === 'commune' || asked.part !== null) return gridBelow(ctx, asked, isWhole);
  if (asked.rows === 'places' && asked.place.level === 'province') {
    const grid = await gridBelow(ctx, asked, isWhole);
    if (!isWhole) return grid;
    const total = (await doorFigures(ctx, asked, [asked.place.id], [line])).get(`${asked.place.id} ${line}`);
    return { ...grid, total: total ?? new Map() };
  }
  if (asked.rows === 'places') return gridOfNation(ctx, asked, line, isWhole);
  const lines = asked.rows === 'lines' ? await listOrganisations(ctx) : [];
  const found = await doorFigures(ctx, asked, [asked.place.id], [...lines.map((one) => one.code), line]);
  const rows = lines.flatMap((one): GridRow[] => {
    const figures = found.get(`${asked.place.id} ${one.code}`);
    return figures ? [{ key: one.code, name: one.shortName, kind: 'line', isClosed: false, figures }] : [];
  });
  const total = found.get(`${asked.place.id} ${line}`) ?? new Map();
  return { rows, total: isWhole ? total : totalOf(rows), isWhole };
}

async function gridOfNation(ctx: Viewing, asked: GridAsked, line: string, isWhole: boolean): Promise<Grid> {
  const provinces = await ctx.db
    .selectFrom('organisation.territory')
    .select('id')
    .where('level', '=', 'province')
    .$if(asked.basis === 'today', (query) => query.where('closed_on', 'is', null))
    .execute();
  const found = await doorFigures(ctx, asked, [asked.place.id, ...provinces.map(({ id }) => id)], [line]);
  const total = found.get(`${asked.place.id} ${line}`) ?? new Map();
  found.delete(`${asked.place.id} ${line}`);
  const byPlace = new Map([...found].map(([key, figures]) => [key.split(' ')[0]!, figures]));
  const rows = await placeRows(ctx, byPlace);
  return { rows, total: isWhole ? total : totalOf(rows), isWhole };
}

async function gridBelow(ctx: Viewing, asked: GridAsked, isWhole: boolean): Promise<Grid> {
  const isUnits = asked.place.level === 'commune' || asked.part !== null;
  const by = { places: isUnits ? 'unit' : 'place', lines: 'organisation', periods: 'whole' } as const;
  const found = await figuresWithin(ctx, { ...asked, territoryId: asked.place.id, by: by[asked.rows] });
  const byKey = new Map<string, RowFigures>();
  for (const { key, indicatorId, periodId, total, ...counts } of found) {
    const figures = byKey.get(key) ?? new Map<string, Counted>();
    figures.set(figureKey(indicatorId, periodId), { ...counts, total: total === null ? null : BigInt(total) });
    byKey.set(key, figures);
  }
  const rows = await (by[asked.rows] === 'unit' ? unitRows : by[asked.rows] === 'place' ? placeRows : lineRows)(
    ctx,
    byKey,
  );
  return { rows: asked.rows === 'periods' ? [] : rows, total: totalOf(rows), isWhole };
}

/** Both doors, by place and line; a place that may not be read is not there. Two queries. */
async function doorFigures(
  ctx: Viewing,
  { indicatorIds, periodIds: periods, basis }: GridAsked,
  territoryIds: number[],
  organisations: string[],
): Promise<Map<string, RowFigures>> {
  const asked: Asked = { indicatorIds, periodIds: periods, territoryIds, organisations, basis };
  const found = new Map<string, RowFigures>();
  for (const { territoryId, organisation, indicatorId, periodId, expected } of await owingOf(ctx, asked)) {
    const key = `${territoryId} ${organisation}`;
    const figures = found.get(key) ?? new Map<string, Counted>();
    found.set(key, figures.set(figureKey(indicatorId, periodId), { ...nothing, expected }));
  }
  for (const { territoryId, organisation, indicatorId, periodId, total, reported, notApplicable } of await totalsOf(
    ctx,
    asked,
  )) {
    const figures = found.get(`${territoryId} ${organisation}`);
    const owed = figures?.get(figureKey(indicatorId, periodId));
    if (owed) Object.assign(owed, { total: total === null ? null : BigInt(total), reported, notApplicable });
  }
  return found;
}

function totalOf(rows: readonly GridRow[]): RowFigures {
  const total: RowFigures = new Map();
  for (const { figures } of rows)
    for (const [key, counted] of figures) total.set(key, added([total.get(key) ?? nothing, counted]));
  return total;
}

/** Places in the order of their names; the two rows without a place behind them. */
async function placeRows(ctx: Viewing, byKey: ReadonlyMap<string, RowFigures>): Promise<GridRow[]> {
  const ids = [...byKey.keys()].filter((key) => key !== ownLevel && key !== divided).map(Number);
  const { rows } = await sql<{ id: number; name: string; isClosed: boolean }>`
    select n.id, n.name, n."isClosed" from (
      select distinct on (t.id) t.id, f.name, f.sort_key, t.closed_on is not null as "isClosed"
      from organisation.territory t join organisation.territory_fact f on f.territory_id = t.id
      where t.id = any(${ids}::bigint[]) order by t.id, f.valid_from desc) n
    order by n.sort_key, n.id`.execute(ctx.db);
  const places = rows.map(({ id, ...row }): GridRow => ({
    key: String(id),
    kind: 'place',
    ...row,
    figures: byKey.get(String(id))!,
  }));
  const rest = [ownLevel, divided].flatMap((kind): GridRow[] => {
    const figures = byKey.get(kind);
    return figures ? [{ key: kind, kind: kind as 'own' | 'divided', name: '', isClosed: false, figures }] : [];
  });
  return [...places, ...rest];
}

async function unitRows(ctx: Viewing, byKey: ReadonlyMap<string, RowFigures>): Promise<GridRow[]> {
  const { rows } = await sql<{ id: number; name: string; isClosed: boolean }>`
    select u.id, u.short_name as name, u.closed_on is not null as "isClosed"
    from organisation.unit u join organisation.organisation o on o.code = u.organisation_code
    where u.id = any(${[...byKey.keys()].map(Number)}::bigint[]) order by o.position, u.sort_key, u.id`.execute(ctx.db);
  return rows.map(({ id, ...row }) => ({ key: String(id), kind: 'unit', ...row, figures: byKey.get(String(id))! }));
}

async function lineRows(ctx: Viewing, byKey: ReadonlyMap<string, RowFigures>): Promise<GridRow[]> {
  const lines = await listOrganisations(ctx);
  const whole = byKey.get('all');
  if (whole) return [{ key: 'all', name: '', kind: 'whole', isClosed: false, figures: whole }];
  return lines.flatMap(({ code, shortName }): GridRow[] => {
    const figures = byKey.get(code);
    return figures ? [{ key: code, name: shortName, kind: 'line', isClosed: false, figures }] : [];
  });
}
