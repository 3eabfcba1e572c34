import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { sql } from 'kysely';
import { readList } from '#platform/read-list.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { childTerritories, territoryOf } from '../queries.server.ts';
import { nameKeys, refuseArea, territoryPath, writtenName } from '../rules.ts';
import { openAreaInput } from '../schema.ts';
import { rearrangementPapers } from '../text.vi.ts';
import { type MapPlan, planMap } from './rules.ts';
import { area, areaLink } from './schema.ts';

const firstDay = '2025-07-01';
const batchSize = 2000;

/**
 * The map of the country before and after 1 July 2025, from the lists in a folder: all or nothing, in one transaction,
 * as the owner of the tables. Gives how many territories were written: 0 when the database has a map already.
 */
export async function loadNationalMap(
  query: OwnerQuery,
  folder: string,
  onProgress: (rows: number, of: number) => void = () => {},
): Promise<number> {
  const { rows } = await query('select exists (select from organisation.territory) as loaded');
  if (rows[0]!.loaded === true) return 0;
  const plan = planMap(await readMap(folder));
  const steps = [territoryRows(plan), factRows(plan), successionRows(plan)];
  const total = steps.reduce((sum, step) => sum + step.rows.length, 0);
  let done = 0;
  await query('begin');
  try {
    for (const step of steps) {
      for (let from = 0; from < step.rows.length; from += batchSize) {
        const batch = step.rows.slice(from, from + batchSize);
        await query(step.insert, [JSON.stringify(batch)]);
        onProgress((done += batch.length), total);
      }
    }
    await query(`select setval(pg_get_serial_sequence('organisation.territory', 'id'), $1)`, [plan.territories.length]);
    await query('commit');
  } catch (error) {
    await query('rollback');
    throw error;
  }
  await query('analyze organisation.territory, organisation.territory_fact, organisation.territory_succession');
  return plan.territories.length;
}

async function readMap(folder: string) {
  const list = (name: string) => readFile(path.join(folder, name), 'utf8');
  return {
    oldAreas: readList('areas-until-2025-06-30.csv', await list('areas-until-2025-06-30.csv'), area),
    newAreas: readList('areas-from-2025-07-01.csv', await list('areas-from-2025-07-01.csv'), area),
    links: readList('area-succession-2025-07-01.csv', await list('area-succession-2025-07-01.csv'), areaLink),
    on: firstDay,
  };
}

function territoryRows({ territories }: MapPlan) {
  return {
    insert: `insert into organisation.territory (id, level, path, opened_on, closed_on, population, area_km2, latitude, longitude)
      select * from jsonb_to_recordset($1::jsonb) as r(id bigint, level text, path ltree, "openedOn" date, "closedOn" date,
        population bigint, "areaKm2" numeric, latitude numeric, longitude numeric)`,
    rows: territories,
  };
}

function factRows({ facts }: MapPlan) {
  return {
    insert: `insert into organisation.territory_fact (territory_id, valid_from, valid_until, name, kind, code, parent_id, search_key, sort_key)
      select * from jsonb_to_recordset($1::jsonb) as r("territoryId" bigint, "validFrom" date, "validUntil" date, name text,
        kind text, code text, "parentId" bigint, search_key text, sort_key text)`,
    rows: facts.map((fact) => ({ ...fact, ...nameKeys(fact.name) })),
  };
}

function successionRows({ successions }: MapPlan) {
  return {
    insert: `insert into organisation.territory_succession (from_id, to_id, on_date, extent, paper)
      select * from jsonb_to_recordset($1::jsonb) as r("fromId" bigint, "toId" bigint, "onDate" date, extent text, paper text)`,
    rows: successions.map((link) => ({
      ...link,
      onDate: firstDay,
      paper: link.level === 'province' ? rearrangementPapers.province : rearrangementPapers.below,
    })),
  };
}

/** Adds a residential area (thôn, tổ dân phố) to a commune: the national map ends at communes. */
export const openArea = defineCommand({
  name: 'openArea',
  input: openAreaInput,
  async run(ctx: Acting, input) {
    const commune = await territoryOf(ctx, input.communeId);
    demand(ctx, 'unit.manage', commune.path);
    const name = writtenName(input.name);
    const there = await childTerritories(ctx, commune.id);
    const code = refuseArea(name, commune, there);
    if (code) throw new Refusal(code, {}, code === 'area-name-invalid' ? { name: code } : {});
    const { rows } = await sql<{ id: number }>`
      select nextval(pg_get_serial_sequence('organisation.territory', 'id')) as id`.execute(ctx.db);
    const id = rows[0]!.id;
    const path = territoryPath(commune.path, id);
    await ctx.db
      .insertInto('organisation.territory')
      .values({ id, level: 'area', path, opened_on: ctx.today })
      .execute();
    await ctx.db
      .insertInto('organisation.territory_fact')
      .values({
        territory_id: id,
        valid_from: ctx.today,
        name,
        kind: input.kind,
        parent_id: commune.id,
        ...nameKeys(name),
      })
      .execute();
    ctx.touched(`territory:${id}`);
    return { id };
  },
});
