import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '#platform/database/open.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { migratedSnapshot } from '../../../tests/support/snapshot.ts';
import { loadNationalMap } from './map/commands.server.ts';
import { searchTerritories } from './map/queries.server.ts';
import { findUnitByPath, listUnitsByIds, searchUnits, territoryOf, unitsAt, unitsOfGroup } from './queries.server.ts';
import { suggestedName, suggestedShortName, unitNameKeys, unitPath } from './rules.ts';
import type { TerritoryKind, TerritoryLevel } from './schema.ts';

const line = ['front', 'trade_union', 'farmers', 'women', 'youth', 'veterans'];

describe('the units of the whole country', () => {
  let opened: OpenDatabase<Database>;
  let lamDong = '';
  const viewing = <R>(body: (ctx: Viewing) => Promise<R>) => {
    const today = '2026-06-16';
    return inTransaction(opened.db, { accountId: null, today }, 'read only', (db) =>
      body({
        db,
        actor: null,
        permissions: {},
        measureSources: [],
        reminderSources: [],
        rearrangements: [],
        today,
        now: new Date(`${today}T10:00:00+07:00`),
      }),
    );
  };

  beforeAll(async () => {
    opened = await openDatabase<Database>({ snapshot: await migratedSnapshot() });
    await opened.asOwner(async (query) => {
      await loadNationalMap(query, path.resolve(import.meta.dirname, '../../../seed/map'));
      const { rows } = await query(
        `select t.id, t.level, t.path::text, f.name, f.kind from organisation.territory t
         join organisation.territory_fact f on f.territory_id = t.id and f.valid_until is null where t.level in ('province', 'commune')`,
      );
      const units = rows.flatMap((row) => unitsOf(row as unknown as Place));
      await query(
        `insert into organisation.unit (organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
         select r.*, '2025-07-01' from jsonb_to_recordset($1::jsonb) as r(organisation_code text, territory_id bigint, kind text,
           name text, short_name text, path ltree, level text, search_key text, sort_key text)`,
        [JSON.stringify(units)],
      );
      await query('analyze organisation.unit');
    });
    const [found] = await viewing((ctx) => searchTerritories(ctx, { text: 'lam dong', limit: 1 }));
    lamDong = (await viewing((ctx) => territoryOf(ctx, found!.id))).path;
  });
  afterAll(() => opened.close());

  test('a group is every committee of a level under a place, in the order of names', async () => {
    const farmers = await viewing((ctx) =>
      unitsOfGroup(ctx, { organisation: 'farmers', level: 'commune', underPath: lamDong }),
    );
    expect(farmers).toHaveLength(124);
    expect(farmers[0]!.name).toMatch(/^Hội Nông dân đặc khu/u);
    const all = await viewing((ctx) => unitsOfGroup(ctx, { organisation: null, level: 'commune', underPath: lamDong }));
    expect(all).toHaveLength(124 * line.length);
    const country = await viewing((ctx) =>
      unitsOfGroup(ctx, { organisation: null, level: 'commune', underPath: 'vn' }),
    );
    expect(country).toHaveLength(3321 * line.length);
  });

  test('bodies outside the Front are in a group only when they are named', async () => {
    const party = await viewing((ctx) =>
      unitsOfGroup(ctx, { organisation: 'party', level: 'province', underPath: 'vn' }),
    );
    expect(party).toHaveLength(34);
    expect(party.map((unit) => unit.name)).toContain('Tỉnh ủy Lâm Đồng');
    const all = await viewing((ctx) =>
      unitsOfGroup(ctx, { organisation: null, level: 'province', underPath: lamDong }),
    );
    expect(all.map((unit) => unit.organisation)).not.toContain('party');
  });

  test('a search needs no accents, takes the short name, and stays under a place', async () => {
    const names = async (text: string, underPath?: string) =>
      (await viewing((ctx) => searchUnits(ctx, { text, underPath, limit: 20 }))).map((unit) => unit.name);
    expect(await names('phu nu la gi')).toEqual(['Hội Liên hiệp Phụ nữ phường La Gi']);
    expect(await names('Mặt trận La Gi')).toEqual(['Ủy ban MTTQ Việt Nam phường La Gi']);
    expect(await names('hoi nong dan tinh lam d')).toEqual(['Hội Nông dân tỉnh Lâm Đồng']);
    expect(await names('nong dan tan ha', lamDong)).toEqual([
      'Hội Nông dân xã Tân Hà Lâm Hà',
      'Hội Nông dân xã Hàm Tân',
      'Hội Nông dân xã Tân Hải',
    ]);
    expect(await names('100%')).toEqual([]);
    expect(await names('   ')).toEqual([]);
    expect(await names('hoi')).toHaveLength(20);
  });

  test('a unit carries its place; many come in the order of the organisations', async () => {
    const [ward] = await viewing((ctx) => searchTerritories(ctx, { text: 'phuong la gi', limit: 1 }));
    const units = await viewing((ctx) => unitsAt(ctx, ward!.id));
    expect(units.map((unit) => unit.organisation)).toEqual(line);
    expect(new Set(units.map((unit) => unit.place))).toEqual(new Set(['Tỉnh Lâm Đồng']));
    const ids = units.map((unit) => unit.id).toReversed();
    expect(await viewing((ctx) => listUnitsByIds(ctx, [...ids, 999_999]))).toEqual(units);
    expect(await viewing((ctx) => findUnitByPath(ctx, units[1]!.path))).toEqual(units[1]);
    expect(await viewing((ctx) => findUnitByPath(ctx, 'vn.t999999'))).toBeNull();
  });
});

interface Place {
  id: number;
  level: TerritoryLevel;
  path: string;
  name: string;
  kind: TerritoryKind;
}

function unitsOf(place: Place) {
  const organisations = place.level === 'province' ? [...line, 'party'] : line;
  return organisations.map((code) => {
    const name = suggestedName(code, place)!;
    const short_name = suggestedShortName(code, place)!;
    return {
      organisation_code: code,
      territory_id: place.id,
      kind: 'committee',
      name,
      short_name,
      path: unitPath({ code, root: code === 'party' ? 'party' : 'vn' }, place.path),
      level: place.level,
      ...unitNameKeys(name, short_name),
    };
  });
}
