import { type RawBuilder, sql } from 'kysely';
import { addDays } from '#platform/calendar/day.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import type { Viewing } from '#domains/tables.ts';
import { likeText } from '../queries.server.ts';
import { insideName } from '../rules.ts';
import type { TerritoryKind } from '../schema.ts';
import { beforeOurRecords } from './rules.ts';

/** What was said of a territory in a period. */
export interface TerritoryFact {
  /** Null: since before our records. */
  from: string | null;
  /** The last day; null: until today. */
  until: string | null;
  name: string;
  kind: TerritoryKind;
  code: string | null;
  parentName: string | null;
}

/** Another territory that came before or after this one: all of it or a part of it. */
export interface Kin {
  id: number;
  name: string;
  /** Where it lay in its own time: 'huyện Lâm Hà, tỉnh Lâm Đồng'. */
  place: string;
  extent: 'full' | 'partial';
  onDate: string;
  paper: string;
}

export interface TerritoryHistory {
  /** The newest first. */
  facts: TerritoryFact[];
  /** What was joined into it, in order of names. `extent`: how much of them. */
  predecessors: Kin[];
  /** What it went into. */
  successors: Kin[];
  /** Of a closed one: what lay in it at the end, and what that went into. */
  members: { id: number; name: string; wentInto: string[] }[];
}

export async function territoryHistory(ctx: Viewing, id: number): Promise<TerritoryHistory> {
  return {
    facts: await factsOf(ctx, id),
    predecessors: await kinOf(ctx, sql`s.from_id`, sql`s.to_id = ${id}`, sql`s.on_date`),
    // A successor is named as it was on its first day, since it may have changed since.
    successors: await kinOf(ctx, sql`s.to_id`, sql`s.from_id = ${id}`, sql`s.on_date + 1`),
    members: await lastMembersOf(ctx, id),
  };
}

async function factsOf(ctx: Viewing, id: number): Promise<TerritoryFact[]> {
  const { rows } = await sql<TerritoryFact & { from: string }>`
    select f.valid_from as "from", f.valid_until as until, f.name, f.kind, f.code,
      ${nameBefore(sql`f.parent_id`, sql`f.valid_until`)} as "parentName"
    from organisation.territory_fact f where f.territory_id = ${id} order by f.valid_from desc`.execute(ctx.db);
  return rows.map((row) => ({
    ...row,
    from: row.from === beforeOurRecords ? null : row.from,
    until: row.until === null ? null : addDays(row.until, -1),
  }));
}

async function kinOf(
  ctx: Viewing,
  kin: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
  before: RawBuilder<unknown>,
): Promise<Kin[]> {
  const { rows } = await sql<Kin & { parentName: string | null; topName: string | null }>`
    select k.territory_id as id, k.name, s.extent, s.on_date as "onDate", s.paper, p.name as "parentName",
      ${nameBefore(sql`p.parent_id`, before)} as "topName"
    from organisation.territory_succession s
    join lateral ${factBefore(kin, before)} k on true
    left join lateral ${factBefore(sql`k.parent_id`, before)} p on true
    where ${which} order by k.sort_key, k.territory_id`.execute(ctx.db);
  return rows.map(({ parentName, topName, ...row }) => ({ ...row, place: placeText(parentName, topName) }));
}

async function lastMembersOf(ctx: Viewing, id: number): Promise<TerritoryHistory['members']> {
  const { rows } = await sql<TerritoryHistory['members'][number]>`
    select f.territory_id as id, f.name, array(
      select k.name from organisation.territory_succession s
      join lateral ${factBefore(sql`s.to_id`, sql`s.on_date + 1`)} k on true
      where s.from_id = f.territory_id order by k.sort_key) as "wentInto"
    from organisation.territory t
    join organisation.territory_fact f on f.parent_id = t.id and f.valid_until = t.closed_on
    where t.id = ${id} and t.closed_on is not null order by f.sort_key, f.territory_id`.execute(ctx.db);
  return rows;
}

function placeText(parentName: string | null, topName: string | null): string {
  return [parentName, topName].flatMap((name) => (name === null ? [] : [insideName(name)])).join(', ');
}

/** What was last said of a territory before a day (null: the end of time); the nation, which is no place, is left out. */
function factBefore(territoryId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select b.* from organisation.territory_fact b
    where b.territory_id = ${territoryId} and b.parent_id is not null and b.valid_from < coalesce(${day}, 'infinity') order by b.valid_from desc limit 1)`;
}

function nameBefore(territoryId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select found.name from ${factBefore(territoryId, day)} found)`;
}

export interface FoundTerritory {
  id: number;
  name: string;
  /** What it lies or lay in, under that name: 'Huyện Lâm Hà, tỉnh Lâm Đồng'. */
  place: string;
  /** The last day of this name, where it is no longer so. */
  until: string | null;
}

/** Territories by any name they have or had that holds the text, from the beginning of a word, without accents. */
export async function searchTerritories(
  ctx: Viewing,
  search: { text: string; limit: number },
): Promise<FoundTerritory[]> {
  const key = searchKey(search.text);
  if (key === '') return [];
  const { rows } = await sql<Omit<FoundTerritory, 'place'> & { parentName: string | null; topName: string | null }>`
    with found as (
      select f.* from organisation.territory_fact f
      where ' ' || f.search_key like ${`% ${likeText(key)}%`} and f.parent_id is not null
      order by f.valid_until is null desc, f.search_key like ${`%${likeText(key)}`} desc, f.sort_key, f.territory_id
      limit ${search.limit})
    select f.territory_id as id, f.name, f.valid_until as until, p.name as "parentName",
      ${nameBefore(sql`p.parent_id`, sql`f.valid_until`)} as "topName"
    from found f left join lateral ${factBefore(sql`f.parent_id`, sql`f.valid_until`)} p on true`.execute(ctx.db);
  return rows.map(({ parentName, topName, until, ...row }) => ({
    ...row,
    place: [parentName, topName && insideName(topName)].filter(Boolean).join(', '),
    until: until === null ? null : addDays(until, -1),
  }));
}
