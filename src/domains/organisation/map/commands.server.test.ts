import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '#platform/database/open.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { migratedSnapshot } from '../../../../tests/support/snapshot.ts';
import { childTerritories, findNationId, territoryOf } from '../queries.server.ts';
import { loadNationalMap } from './commands.server.ts';
import { searchTerritories, territoryHistory } from './queries.server.ts';

const folder = path.resolve(import.meta.dirname, '../../../../seed/map');

describe('the national map in the database', () => {
  let opened: OpenDatabase<Database>;
  let written = 0;
  const progress: number[] = [];
  const viewing = <R>(body: (ctx: Viewing) => Promise<R>) => {
    const now = new Date('2026-06-16T10:00:00+07:00');
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
        now,
      }),
    );
  };
  const count = async (text: string) =>
    Number((await opened.asOwner((query) => query(`select count(*) as n from ${text}`))).rows[0]!.n);

  beforeAll(async () => {
    opened = await openDatabase<Database>({ snapshot: await migratedSnapshot() });
    written = await opened.asOwner((query) => loadNationalMap(query, folder, (done) => progress.push(done)));
  });
  afterAll(() => opened.close());

  test('holds every province, commune, district and old area once, and tells how far it is', async () => {
    expect(await count(`organisation.territory where closed_on is null and level = 'province'`)).toBe(34);
    expect(await count(`organisation.territory where closed_on is null and level = 'commune'`)).toBe(3321);
    expect(await count('organisation.territory')).toBe(written);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(10);
  });

  test('a second run does nothing', async () => {
    const again = await opened.asOwner((query) => loadNationalMap(query, folder));
    expect(again).toBe(0);
    expect(await count('organisation.territory')).toBe(written);
  });

  test('Phường La Gi says what was joined into it, and the old town what lay in it', async () => {
    const found = await viewing((ctx) => searchTerritories(ctx, { text: 'LA GI', limit: 5 }));
    expect(found.map((one) => [one.name, one.place, one.until])).toEqual([
      ['Phường La Gi', 'Tỉnh Lâm Đồng', null],
      ['Thị xã La Gi', 'Tỉnh Bình Thuận', '2025-06-30'],
    ]);
    const ward = await viewing((ctx) => territoryHistory(ctx, found[0]!.id));
    expect(ward.facts.map((fact) => [fact.from, fact.until, fact.name, fact.code, fact.parentName])).toEqual([
      ['2025-07-01', null, 'Phường La Gi', '23235', 'Tỉnh Lâm Đồng'],
    ]);
    expect(ward.predecessors.map((kin) => [kin.name, kin.place, kin.extent])).toEqual([
      ['Phường Bình Tân', 'thị xã La Gi, tỉnh Bình Thuận', 'full'],
      ['Phường Tân An', 'thị xã La Gi, tỉnh Bình Thuận', 'full'],
      ['Phường Tân Thiện', 'thị xã La Gi, tỉnh Bình Thuận', 'full'],
      ['Xã Tân Bình', 'thị xã La Gi, tỉnh Bình Thuận', 'full'],
    ]);
    const town = await viewing((ctx) => territoryHistory(ctx, found[1]!.id));
    expect(town.facts[0]).toMatchObject({ from: null, until: '2025-06-30', parentName: 'Tỉnh Bình Thuận' });
    expect(town.members).toHaveLength(9);
    expect(town.members[0]).toMatchObject({ name: 'Phường Bình Tân', wentInto: ['Phường La Gi'] });
    expect(town.successors).toEqual([]);
  });

  test('a divided commune names each part it went into, with the place of today', async () => {
    const { rows } = await opened.asOwner((query) =>
      query('select from_id from organisation.territory_succession group by 1 having count(*) = 5'),
    );
    const history = await viewing((ctx) => territoryHistory(ctx, Number(rows[0]!.from_id)));
    expect(history.successors).toHaveLength(5);
    for (const part of history.successors) {
      expect(part.extent).toBe('partial');
      expect(part.place).toMatch(/^(tỉnh|thành phố) /u);
    }
  });

  test('Hoàng Sa keeps its history as a district', async () => {
    const [zone] = await viewing((ctx) => searchTerritories(ctx, { text: 'hoàng sa', limit: 5 }));
    const history = await viewing((ctx) => territoryHistory(ctx, zone!.id));
    expect(history.facts.map((fact) => fact.name)).toEqual(['Đặc khu Hoàng Sa', 'Huyện Hoàng Sa']);
  });

  test('the tree opens a level at a time', async () => {
    const provinces = await viewing(async (ctx) => childTerritories(ctx, (await findNationId(ctx))!));
    expect(provinces).toHaveLength(34);
    expect(provinces.reduce((sum, province) => sum + province.memberCount, 0)).toBe(3321);
    const lamDong = provinces.find((province) => province.name === 'Tỉnh Lâm Đồng')!;
    const communes = await viewing((ctx) => childTerritories(ctx, lamDong.id));
    expect(communes).toHaveLength(124);
    const first = await viewing((ctx) => territoryOf(ctx, communes[0]!.id));
    expect(first.above).toEqual([{ id: lamDong.id, name: 'Tỉnh Lâm Đồng' }]);
  });
});
