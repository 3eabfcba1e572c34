import { type Expression, type SqlBool, sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import type { Viewing } from '#domains/tables.ts';
import { insideName, territoryIdsOf } from './rules.ts';
import type { OrganisationRoot, TerritoryKind, TerritoryLevel, UnitKind, UnitLevel } from './schema.ts';

/** A unit as pages of every domain show it. */
export interface UnitView {
  id: number;
  name: string;
  shortName: string;
  organisation: string;
  organisationName: string;
  kind: UnitKind;
  level: UnitLevel;
  path: string;
  territoryId: number;
  territoryName: string;
  /** The places around it, from near to far: 'Xã An Hòa, tỉnh Lâm Đồng'; empty at a province. */
  place: string;
  parentId: number | null;
  locatedInId: number | null;
  openedOn: string;
  closedOn: string | null;
}

/** A unit as one line among thousands. */
export interface UnitLine {
  id: number;
  name: string;
  shortName: string;
  path: string;
  organisation: string;
  level: UnitLevel;
  territoryId: number;
}

export interface TerritoryView {
  id: number;
  level: TerritoryLevel;
  path: string;
  name: string;
  kind: TerritoryKind;
  code: string | null;
  openedOn: string;
  closedOn: string | null;
  population: number | null;
  areaKm2: string | null;
  /** The territories that its path runs through, from the province down, without itself. */
  above: { id: number; name: string }[];
}

/** A member of a territory, with how many members it has in turn. */
export interface TerritoryLine {
  id: number;
  name: string;
  level: TerritoryLevel;
  path: string;
  memberCount: number;
}

export interface OrganisationView {
  code: string;
  name: string;
  shortName: string;
  root: OrganisationRoot;
}

export async function listOrganisations(ctx: Viewing): Promise<OrganisationView[]> {
  return ctx.db
    .selectFrom('organisation.organisation')
    .select(['code', 'name', 'short_name as shortName', 'root'])
    .orderBy('position')
    .execute();
}

/** Throws Refusal 'unit-not-found'. */
export async function getUnit(ctx: Viewing, id: number): Promise<UnitView> {
  const [unit] = await unitViews(ctx, sql`u.id = ${id}`);
  if (!unit) throw new Refusal('unit-not-found');
  return unit;
}

export async function findUnitByPath(ctx: Viewing, path: string): Promise<UnitView | null> {
  const [unit] = await unitViews(ctx, sql`u.path = ${path}::ltree`);
  return unit ?? null;
}

/** In the order of names; ids that name no unit are left out. */
export async function listUnitsByIds(ctx: Viewing, ids: readonly number[]): Promise<UnitView[]> {
  return ids.length === 0 ? [] : unitViews(ctx, sql`u.id = any(${ids}::bigint[])`);
}

/** The units at a territory itself, closed ones last, in the order of the organisations. */
export async function unitsAt(ctx: Viewing, territoryId: number): Promise<UnitView[]> {
  return unitViews(ctx, sql`u.territory_id = ${territoryId} and u.parent_id is null`);
}

/** Branches, clubs and departments directly below a unit, closed ones last. */
export async function unitsBelow(ctx: Viewing, unitId: number): Promise<UnitView[]> {
  return unitViews(ctx, sql`u.parent_id = ${unitId}`);
}

/** The open units of an organisation in the places below a territory (not at it), one level down. */
export async function unitsOneLevelDown(ctx: Viewing, territoryId: number, organisation: string): Promise<UnitView[]> {
  return unitViews(
    ctx,
    sql`u.organisation_code = ${organisation} and u.parent_id is null and u.closed_on is null and u.territory_id in (
      select f.territory_id from organisation.territory_fact f where f.parent_id = ${territoryId} and f.valid_until is null)`,
  );
}

/**
 * The open committees of a level under a territory, of one organisation or of all of the Front (null): the addressees
 * of a paper. `underPath` is a territory path; bodies outside the Front only when named.
 */
export async function unitsOfGroup(
  ctx: Viewing,
  group: { organisation: string | null; level: 'province' | 'commune' | 'area'; underPath: string },
): Promise<UnitLine[]> {
  const below = group.underPath.slice('vn'.length);
  return ctx.db
    .selectFrom('organisation.unit as u')
    .innerJoin('organisation.organisation as o', 'o.code', 'u.organisation_code')
    .select(['u.id', 'u.name', 'u.short_name as shortName', 'u.path', 'u.level'])
    .select(['u.organisation_code as organisation', 'u.territory_id as territoryId'])
    .where('u.closed_on', 'is', null)
    .where('u.level', '=', group.level)
    .where(group.organisation === null ? sql<SqlBool>`o.root = 'vn'` : sql<SqlBool>`o.code = ${group.organisation}`)
    .where(sql<SqlBool>`u.path <@ (o.root || ${below}::text)::ltree`)
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .execute();
}

/** Open units whose names hold every word of the text (the last may be unfinished), no accents, the wider levels first. */
export async function searchUnits(
  ctx: Viewing,
  search: { text: string; underPath?: string | undefined; limit: number },
): Promise<UnitView[]> {
  const key = searchKey(search.text);
  if (key === '') return [];
  const whole = key.split(' ').map((word) => `% ${likeText(word)} %`);
  const begun = [...whole.slice(0, -1), whole.at(-1)!.replace(/ %$/u, '%')];
  const under = search.underPath === undefined ? sql`true` : sql`u.path <@ ${search.underPath}::ltree`;
  const names = sql`' ' || u.search_key || ' '`;
  return unitViews(ctx, sql`u.closed_on is null and ${names} like all(${begun}::text[]) and ${under}`, {
    order: sql`${names} like all(${whole}::text[]) desc, ${levelRank}, o.position, u.sort_key, u.id`,
    limit: search.limit,
  });
}

/** A text to be found as it is by LIKE. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/gu, (sign) => `\\${sign}`);
}

const levelRank = sql`array_position(array['nation', 'province', 'commune', 'area', 'branch'], u.level)`;
const usualOrder = sql`(u.closed_on is not null), o.position, u.sort_key, u.id`;

async function unitViews(
  ctx: Viewing,
  which: Expression<unknown>,
  { order, limit }: { order: Expression<unknown>; limit: number } = { order: usualOrder, limit: 10_000 },
): Promise<UnitView[]> {
  const { rows } = await sql<Omit<UnitView, 'place'>>`
    select u.id, u.name, u.short_name as "shortName", u.organisation_code as organisation, o.short_name as "organisationName",
      u.kind, u.level, u.path, u.territory_id as "territoryId", u.parent_id as "parentId", u.located_in as "locatedInId",
      u.opened_on as "openedOn", u.closed_on as "closedOn",
      (select f.name from organisation.territory_fact f where f.territory_id = u.territory_id
       order by f.valid_from desc limit 1) as "territoryName"
    from organisation.unit u join organisation.organisation o on o.code = u.organisation_code
    where ${which} order by ${order} limit ${limit}`.execute(ctx.db);
  return withPlaces(ctx, rows);
}

async function withPlaces(ctx: Viewing, rows: Omit<UnitView, 'place'>[]): Promise<UnitView[]> {
  const around = rows.map((row) =>
    territoryIdsOf(row.path).filter((id) => row.kind !== 'committee' || id !== row.territoryId),
  );
  const names = await territoryNames(ctx, around.flat());
  return rows.map((row, at) => ({ ...row, place: placeText(around[at]!, names) }));
}

function placeText(fromTheTop: readonly number[], names: ReadonlyMap<number, string>): string {
  const fromNear = fromTheTop.toReversed().map((id) => names.get(id) ?? '');
  return fromNear.map((name, at) => (at === 0 ? name : insideName(name))).join(', ');
}

/** Today's names (the last ones of closed territories). */
export async function territoryNames(ctx: Viewing, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('organisation.territory_fact')
    .distinctOn('territory_id')
    .select(['territory_id', 'name'])
    .where(sql<SqlBool>`territory_id = any(${[...new Set(ids)]}::bigint[])`)
    .orderBy('territory_id')
    .orderBy('valid_from', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.territory_id, row.name]));
}

/** As it is today, or as it was last. Throws Refusal 'territory-not-found'. */
export async function territoryOf(ctx: Viewing, id: number): Promise<TerritoryView> {
  const row = await ctx.db
    .selectFrom('organisation.territory as t')
    .innerJoin('organisation.territory_fact as f', 'f.territory_id', 't.id')
    .select(['t.id', 't.level', 't.path', 'f.name', 'f.kind', 'f.code', 't.population', 't.area_km2 as areaKm2'])
    .select(['t.opened_on as openedOn', 't.closed_on as closedOn'])
    .where('t.id', '=', id)
    .orderBy('f.valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new Refusal('territory-not-found');
  const above = territoryIdsOf(row.path).filter((other) => other !== id);
  const names = await territoryNames(ctx, above);
  return {
    ...row,
    kind: row.kind as TerritoryKind,
    above: above.map((other) => ({ id: other, name: names.get(other) ?? '' })),
  };
}

/** The id of the top of the tree; null before the map is loaded. */
export async function findNationId(ctx: Viewing): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`select id from organisation.territory where path = 'vn'`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

/** The members of today, in the order of names. */
export async function childTerritories(ctx: Viewing, id: number): Promise<TerritoryLine[]> {
  const { rows } = await sql<TerritoryLine>`
    select t.id, f.name, t.level, t.path,
      (select count(*) from organisation.territory_fact m where m.parent_id = t.id and m.valid_until is null) as "memberCount"
    from organisation.territory_fact f join organisation.territory t on t.id = f.territory_id
    where f.parent_id = ${id} and f.valid_until is null
    order by f.sort_key, t.id`.execute(ctx.db);
  return rows;
}
