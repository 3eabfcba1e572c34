import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import type { WorldAccount } from '../../../tests/support/world.ts';
import { monthOfUnit } from './calendar/queries.server.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import { logActivity, withdrawActivity } from './commands.server.ts';
import { lastMonthLike, startOfEntry } from './entry/queries.server.ts';
import { listActivities, listKinds, pageSize } from './queries.server.ts';
import { listFilter } from './schema.ts';
import { makeActivity } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const log = async (overrides = {}, by: WorldAccount = 'officerA') =>
  execute(await office.desk(by), logActivity, makeActivity(overrides));
const list = async (by: WorldAccount, unitId: number, query: Record<string, unknown> = {}) =>
  read(await office.desk(by), (ctx) => listActivities(ctx, unitId, listFilter.parse(query)));

describe('lists', () => {
  test('pages join without a gap and a repeat, forwards and back, also over many units', async () => {
    const many = 2 * pageSize + 20;
    // Enough units for a wide list, which looks at the nearest days first.
    await office.asOwner((query) =>
      query(`insert into organisation.unit (id, organisation_code, territory_id, parent_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
        select 5000 + n, 'women', 4, 404, 'branch', 'Tổ ' || n, 'Tổ ' || n, ('vn.t2.t4.women.u' || 5000 + n)::ltree, 'branch', 'to', 'to', '2025-07-01'
        from generate_series(1, 120) n`),
    );
    for (let index = 0; index < many; index += 1) {
      const day = String((index % 15) + 1).padStart(2, '0');
      await log({ ownerUnitId: index % 2 ? 401 : 404, happenedOn: `2026-06-${day}` }, 'coordinator');
    }
    const page = (query: Record<string, unknown>) =>
      list('coordinator', 201, { scope: 'below', month: '2026-06', ...query });
    const first = await page({});
    const second = await page({ after: first.next });
    const third = await page({ after: second.next });
    const ids = [...first.lines, ...second.lines, ...third.lines].map((line) => line.id);
    expect(new Set(ids).size).toBe(many);
    expect(third.next).toBeNull();
    expect((await page({ before: second.previous })).lines).toEqual(first.lines);
    expect(first.previous).toBeNull();
    expect(first.lines[0]!.happenedOn).toBe('2026-06-15');
  });

  test('one unit, its kind, its month, its words without accents', async () => {
    await log({ kind: 'thematic', values: { theme: 'Phòng chống đuối nước' }, happenedOn: '2026-05-05' });
    await log({ kind: 'regular', place: 'Đình làng Thượng', happenedOn: '2026-05-06' });
    const titles = async (query: Record<string, unknown>) =>
      (await list('officerA', 301, query)).lines.map((line) => `${line.title} @ ${line.place}`);
    const thematic = 'Sinh hoạt chuyên đề: Phòng chống đuối nước @ Hội trường xã An Hòa';
    expect(await titles({ kind: 'thematic' })).toEqual([thematic]);
    expect(await titles({ words: 'duoi nuoc' })).toEqual([thematic]);
    expect(await titles({ words: 'thuong dinh', month: '2026-05' })).toEqual(['Sinh hoạt định kỳ @ Đình làng Thượng']);
    expect(await titles({ words: '100%' })).toEqual([]);
    expect(await titles({ month: '2026-04' })).toEqual([]);
  });

  test('nobody lists what they may not read; a partner finds what it took part in', async () => {
    await log({ ownerUnitId: 404, partnerUnitIds: ['401', '304'], place: 'Chợ Bình Minh' }, 'womenCoordinator');
    expect((await list('officerA', 301, { unitId: 404 })).lines).toEqual([]);
    expect((await list('nobody', 301, { scope: 'below' })).lines).toEqual([]);
    const took = await list('womenOfficerA', 304, { scope: 'partner' });
    expect(took.lines).toMatchObject([{ place: 'Chợ Bình Minh', ownerUnitId: 404 }]);
    expect((await list('womenOfficerA', 304)).lines).toEqual([]);
  });
});

describe('the month of a unit', () => {
  test('what it did and where it took part, in the order of days, without the withdrawn', async () => {
    await log({ ownerUnitId: 304, happenedOn: '2026-03-08', place: 'Sân' }, 'womenOfficerA');
    await log({ ownerUnitId: 301, happenedOn: '2026-03-02', partnerUnitIds: ['304'] });
    await log({ ownerUnitId: 304, happenedOn: '2026-04-01' }, 'womenOfficerA');
    const wrong = await log({ ownerUnitId: 304, happenedOn: '2026-03-09' }, 'womenOfficerA');
    await execute(await office.desk('womenOfficerA'), withdrawActivity, { ...wrong, version: 1, reason: 'Nhầm' });
    const desk = await office.desk('womenOfficerA');
    const { lines, isCut } = await read(desk, (ctx) => monthOfUnit(ctx, 304, monthDays('2026-03')));
    expect(isCut).toBe(false);
    expect(lines.map((line) => [line.happenedOn, line.isPartner])).toEqual([
      ['2026-03-02', true],
      ['2026-03-08', false],
    ]);
  });
});

describe('a new entry', () => {
  test('the kinds that the unit uses come first, and every kind reads as the program knows it', async () => {
    for (let index = 0; index < 3; index += 1) await log({ ownerUnitId: 501, kind: 'visit' }, 'areaHead');
    const start = await read(await office.desk('areaHead'), (ctx) => startOfEntry(ctx, 501));
    expect(start.kinds.slice(0, 3).map((kind) => kind.code)).toEqual(['visit', 'regular', 'extraordinary']);
    expect(start.place).toBe('Thôn Một');
    const kinds = await read(await office.desk('areaHead'), listKinds);
    expect(kinds.filter((kind) => kind.hasPoints).map((kind) => kind.code)).toEqual(['study']);
    await expect(read(await office.desk('areaHead'), (ctx) => startOfEntry(ctx, 301))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('a copy of last month takes what stays the same, never numbers', async () => {
    await log(
      { ownerUnitId: 501, happenedOn: '2026-05-02', kind: 'briefing', title: 'Giao ban đầu tháng' },
      'areaHead',
    );
    await log(
      {
        ownerUnitId: 501,
        happenedOn: '2026-05-20',
        kind: 'briefing',
        title: 'Giao ban tháng',
        partnerUnitIds: ['301'],
      },
      'areaHead',
    );
    const copy = await read(await office.desk('areaHead'), (ctx) => lastMonthLike(ctx, 501, 'briefing'));
    expect(copy).toEqual({
      kind: 'briefing',
      title: 'Giao ban tháng',
      place: 'Hội trường xã An Hòa',
      partners: [expect.objectContaining({ id: 301 })],
      commitmentIds: [],
    });
    expect(await read(await office.desk('areaHead'), (ctx) => lastMonthLike(ctx, 501, 'visit'))).toBeNull();
  });
});
