import { type SqlBool, sql } from 'kysely';
import type { MeasureScope } from '#platform/measure.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CarriedPart, carriedParts, carriedSums } from '../carrying/queries.server.ts';
import { withCarried } from '../carrying/rules.ts';
import type { Expectation } from '../collections/queries.server.ts';
import type { Cell } from '../forms/queries.server.ts';

/** What the records say of a cell, as a whole number of 10^-scale, and which records they are. */
export interface CountedCell {
  value: number;
  recordIds: number[];
  /** Of it, what an earlier report left to this one. */
  into: CarriedPart[];
  /** What this report left to the next: in `value` until another report has taken it. */
  outOf: CarriedPart[];
}

/**
 * What the records of a unit, and of its own line below its place, say of the counted cells of a form in the days of the
 * period, within what the reader may read, with what was left from one report to another. Enter once: nobody types what is
 * already logged. One query for the units, one for what was left, two a source that counts some of them; none where the form has no counted cell.
 */
export async function countedCells(
  ctx: Viewing,
  expectation: Expectation,
  cells: readonly Cell[],
): Promise<Map<number, CountedCell>> {
  const counted = cells.filter((cell) => cell.measure !== null);
  if (counted.length === 0) return new Map();
  const scope = await scopeOf(ctx, expectation);
  const values = new Map<string, number>();
  const records = new Map<string, number[]>();
  for (const source of sourcesOf(ctx, counted)) {
    for (const { code } of source.measures) values.set(code, 0);
    for (const { code, value } of await source.count(ctx, scope)) values.set(code, (values.get(code) ?? 0) + value);
    for (const { code, recordIds } of await source.records(ctx, scope)) records.set(code, recordIds);
  }
  const carried = await carriedParts(ctx, expectation);
  return new Map(
    counted.flatMap((cell): [number, CountedCell][] => {
      const value = values.get(cell.measure!);
      if (value === undefined) return [];
      const own = { value: value * 10 ** cell.scale, recordIds: records.get(cell.measure!) ?? [] };
      const into = carried.into.filter((part) => part.indicatorId === cell.indicatorId);
      const outOf = carried.outOf.filter((part) => part.indicatorId === cell.indicatorId);
      const taken = outOf.filter((part) => part.takenBy !== null);
      return [[cell.position, { ...withCarried(own, into, taken), into, outOf }]];
    }),
  );
}

/** The sources that count some of these cells: no other is asked. */
function sourcesOf(ctx: Viewing, counted: readonly Pick<Cell, 'measure'>[]) {
  const wanted = new Set(counted.map((cell) => cell.measure));
  return ctx.measureSources.filter((source) => source.measures.some(({ code }) => wanted.has(code)));
}

/** The unit itself and its own line below its place: other lines, and units below that owe the form too, answer for themselves. */
async function scopeOf(ctx: Viewing, { collectionId, unitId, startsOn, endsOn }: Expectation): Promise<MeasureScope> {
  const units = await ctx.db
    .selectFrom('organisation.unit as u')
    .innerJoin('organisation.unit as own', (join) => join.on('own.id', '=', unitId))
    .innerJoin('organisation.territory as place', 'place.id', 'own.territory_id')
    .select('u.id')
    .where(
      sql<SqlBool>`case when own.level = 'branch' then u.path <@ own.path
        else u.path <@ place.path and u.organisation_code = own.organisation_code
          and not u.path <@ any(figures.told_apart(${collectionId}, ${unitId})) end`,
    )
    .orderBy('u.id')
    .execute();
  return { units: units.map(({ id }) => ({ id, group: '' })), from: startsOn, until: endsOn };
}

/** A unit that owes a form, with the path of its place: what countedOfUnits needs to know of it. */
export interface OwingPlace {
  unitId: number;
  path: string;
  level: string;
  organisation: string;
  placePath: string;
  rev: number | null;
}

/**
 * The same of many units, by unit and position. One query for the units below them, one for what was left and one for each source
 * that the form counts from; none where it has no counted cell.
 */
export async function countedOfUnits(
  ctx: Viewing,
  {
    owing,
    collection,
  }: {
    owing: readonly OwingPlace[];
    collection: { id: number; formId: number; formVersionId: number; startsOn: string; endsOn: string };
  },
  cells: readonly Cell[],
): Promise<Map<number, Record<number, number>>> {
  const counted = cells.filter((cell) => cell.measure !== null);
  if (counted.length === 0 || owing.length === 0) return new Map();
  const sources = sourcesOf(ctx, counted);
  const days = { from: collection.startsOn, until: collection.endsOn };
  const scope: MeasureScope = { units: await unitsBelow(ctx, owing), ...days };
  const carried = await carriedSums(ctx, { ...collection, collectionId: collection.id }, owing);
  const known = new Set(sources.flatMap(({ measures }) => measures.map(({ code }) => code)));
  const values = new Map<string, number>();
  for (const source of sources) {
    for (const { code, group, value } of await source.count(ctx, scope)) {
      const key = `${group} ${code}`;
      values.set(key, (values.get(key) ?? 0) + value);
    }
  }
  const ofUnit = (unitId: number) =>
    counted
      .filter((cell) => known.has(cell.measure!))
      .map((cell) => {
        const own = (values.get(`${unitId} ${cell.measure}`) ?? 0) * 10 ** cell.scale;
        return [cell.position, Math.max(0, own + (carried.get(`${unitId} ${cell.indicatorId}`) ?? 0))];
      });
  return new Map(owing.map(({ unitId }) => [unitId, Object.fromEntries(ofUnit(unitId)) as Record<number, number>]));
}

/** Each unit below with the owing one that it answers for: a scan for all of them, told apart here by the labels of its path. */
async function unitsBelow(ctx: Viewing, owing: readonly OwingPlace[]): Promise<MeasureScope['units']> {
  const keyOf = (path: string, organisation: string | null) => `${path} ${organisation ?? ''}`;
  const owers = new Map(
    owing.map((one) => [
      one.level === 'branch' ? keyOf(one.path, null) : keyOf(one.placePath, one.organisation),
      String(one.unitId),
    ]),
  );
  const { rows } = await sql<{ id: number; path: string; organisation: string }>`
    select u.id, u.path, u.organisation_code as organisation from organisation.unit u
    where u.path <@ lca(${owing.map((one) => one.placePath)}::ltree[]) order by u.id`.execute(ctx.db);
  return rows.flatMap(({ id, path, organisation }) => {
    const labels = path.split('.');
    const groups = labels.flatMap((_, at) => {
      const above = labels.slice(0, at + 1).join('.');
      return [owers.get(keyOf(above, null)), owers.get(keyOf(above, organisation))].filter((one) => one !== undefined);
    });
    // The nearest one answers for it: a place that was joined to another still owes for itself what it owed before.
    const group = groups.at(-1);
    return group === undefined ? [] : [{ id, group }];
  });
}
