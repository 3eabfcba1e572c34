import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { buildSheetFile } from '#platform/export/sheet-file.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { type WorldAccount, worldTerritories, worldUnits } from '../../../../../tests/support/world.ts';
import { acceptFigures, sealFigures } from '../../deciding/commands.server.ts';
import { explained } from '../../explain/number/queries.server.ts';
import { sendFigures } from '../../sending/commands.server.ts';
import { openMonthlyForm } from '../../testing.ts';
import { numberAddress, tableAddress } from '../address/schema.ts';
import { csvOf, totalsSheet } from './prints.server.ts';
import { totalsTable } from './queries.server.ts';

// A commune that goes wholly into another, and one that is divided into two, between the figures and the reading of them.

const { province, nation, communeA, communeB } = worldTerritories;
const dividedCommune = 20;
let office: TestOffice;
let indicatorIds: number[];
let ratioId: number;
let collectionId: number;

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    await query(
      `insert into organisation.territory (id, level, path, opened_on) values (20, 'commune', 'vn.t2.t20', '1945-09-02')`,
    );
    await query(`insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key)
      values (20, '1945-09-02', 'Xã Chia Đôi', 'commune', 2, 'xa chia doi', 'xa chia doi')`);
    await query(`insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
      values (2001, 'front', 20, 'committee', 'MTTQ xã Chia Đôi', 'MTTQ xã Chia Đôi', 'vn.t2.t20.front', 'commune', 'x', 'x', '2020-01-01')`);
  });
  await office.asOwner((query) =>
    query(`insert into people.access_grant (account_id, role, territory_id, reach, place_path, pattern, valid_from, decision, granted_at)
      values (12, 'observer', 1, 'below', 'vn', 'vn.*', '2026-01-01', 'x', now())`),
  );
  ({ indicatorIds, collectionId } = await openMonthlyForm(office));
  ratioId = await office.asOwner(async (query) => {
    const { rows } = await query(
      `insert into indicators.indicator (code, topic, name, unit, over_units, over_time, cadence, levels, numerator_id, denominator_id, search_key, changed_at)
       values ('THU-99', 'topic', '=ratio', '%', 'none', 'none', 'month', '{commune}', $1, $2, 'ratio', now()) returning id`,
      [indicatorIds[0], indicatorIds[1]],
    );
    return Number(rows[0]!.id);
  });
  const leader = await office.desk('leader');
  for (const [unitId, values] of [
    [worldUnits.frontA, [10, 20, 1]],
    [worldUnits.frontB, [5, 30, null]],
    [worldUnits.womenB, [0, 50, null]],
    [2001, [7, 100, 2]],
  ] as const)
    await execute(leader, sendFigures, { collectionId, unitId, values, base: null });
});
afterAll(() => office.close());

const tableFor = async (by: WorldAccount, words: string) =>
  read(await office.desk(by), (ctx) => totalsTable(ctx, tableAddress(new URLSearchParams(words))));
const numberFor = async (by: WorldAccount, words: string) =>
  read(await office.desk(by), (ctx) => explained(ctx, numberAddress(new URLSearchParams(words))!, null));

/** Rows with what the last column shows. */
const rowsOf = (table: Awaited<ReturnType<typeof tableFor>>) =>
  [...(table.total ? [table.total] : []), ...table.rows].map((row) => {
    const cell = row.cells.at(-1)!;
    return [row.key, cell.kind === 'value' ? cell.words : cell.kind, `${cell.answered}/${cell.expected}`];
  });
const first = () => `chi-tieu=${indicatorIds[0]}`;

/** As a resolution does it: A into B, the other divided between B and a new commune. Paths follow. */
async function rearrange() {
  await office.asOwner(async (query) => {
    await query(
      `insert into organisation.territory (id, level, path, opened_on) values (21, 'commune', 'vn.t2.t21', '2026-06-16')`,
    );
    await query(`insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key)
      values (21, '2026-06-16', 'Xã Mới', 'commune', 2, 'xa moi', 'xa moi')`);
    await query(`update organisation.territory set closed_on = '2026-06-16' where id in (3, 20)`);
    for (const [table, column] of [
      ['organisation.territory', 'path'],
      ['organisation.unit', 'path'],
      ['figures.expectation', 'path'],
    ])
      await query(
        `update ${table} set ${column} = 'vn.t2.t4'::ltree || subpath(${column}, 2) where ${column} <@ 'vn.t2.t3'`,
      );
    await query(`insert into organisation.territory_succession (from_id, to_id, on_date, extent, paper)
      values (3, 4, '2026-06-16', 'full', 'x'), (20, 4, '2026-06-16', 'partial', 'x'), (20, 21, '2026-06-16', 'partial', 'x')`);
  });
}

describe('a table', () => {
  test('of a province shows its communes, who answered, and adds up to the total of the province', async () => {
    const table = await tableFor('coordinator', `${first()}&noi=${province}`);
    expect(table.address.rhythm).toBe('month');
    expect(table.columns.map((one) => one.key).at(-1)).toBe(`${indicatorIds[0]} 2026-m06`);
    expect(rowsOf(table)).toEqual([
      ['total', '22', '4/5'],
      [String(communeB), '5', '2/2'],
      [String(communeA), '10', '1/2'],
      [String(dividedCommune), '7', '1/1'],
    ]);
    expect(table.isWhole).toBe(true);
  });

  test('divides sums, and never takes a mean', async () => {
    const table = await tableFor('coordinator', `chi-tieu=${ratioId}&noi=${province}`);
    expect(rowsOf(table)).toEqual([
      ['total', '11', '4/5'],
      [String(communeB), '6,3', '2/2'],
      [String(communeA), '50', '1/2'],
      [String(dividedCommune), '7', '1/1'],
    ]);
  });

  test('by line, by period and by unit says the same', async () => {
    expect(rowsOf(await tableFor('coordinator', `${first()}&noi=${province}&hang=khoi`))).toEqual([
      ['total', '22', '4/5'],
      ['front', '22', '3/3'],
      ['women', '0', '1/2'],
    ]);
    const year = await tableFor('coordinator', `${first()}&noi=${province}&hang=ky&ky=ca-nam&nam=2026`);
    expect(rowsOf(year).filter(([, words]) => words !== 'not-owed')).toEqual([
      ['2026-m06', '22', '4/5'],
      ['2026-y', '22', '4/5'],
    ]);
    expect(rowsOf(await tableFor('coordinator', `${first()}&noi=${communeB}`))).toEqual([
      ['total', '5', '2/2'],
      [String(worldUnits.frontB), '5', '1/1'],
      [String(worldUnits.womenB), '0', '1/1'],
    ]);
  });

  test('tells who reported nothing from who owes nothing', async () => {
    const table = await tableFor('coordinator', `${first()}&noi=${communeA}`);
    expect(rowsOf(table).at(-1)).toEqual([String(worldUnits.womenA), 'none', '0/1']);
    // Columns at both ends in which nobody owed anything are left out.
    expect(table.columns.map((one) => one.key)).toEqual([`${indicatorIds[0]} 2026-m06`]);
  });

  test('gives nobody more than the grants reach, and says so', async () => {
    const own = await tableFor('officerA', `${first()}&noi=${province}`);
    expect([rowsOf(own), own.isWhole, own.nationTo]).toEqual([
      [
        ['total', '10', '1/1'],
        [String(communeA), '10', '1/1'],
      ],
      false,
      null,
    ]);
    expect(rowsOf(await tableFor('otherCoordinator', `${first()}&noi=${province}`))).toEqual([]);
    const women = await tableFor('womenCoordinator', `${first()}&noi=${province}&khoi=women`);
    expect([rowsOf(women)[0], women.isWhole]).toEqual([['total', '0', '1/2'], true]);
  });

  test('of the nation is one click for who may read it', async () => {
    const table = await tableFor('nobody', `${first()}&noi=${province}`);
    expect(table.nationTo).toContain(`noi=${nation}`);
    const whole = await tableFor('nobody', table.nationTo!.split('?')[1]!);
    expect(rowsOf(whole)).toEqual([
      ['total', '22', '4/5'],
      [String(province), '22', '4/5'],
    ]);
  });

  test('compares with the same period of last year: nothing then is nothing, not 0', async () => {
    const table = await tableFor('coordinator', `${first()}&noi=${province}&so-sanh=1`);
    expect(table.total!.cells.at(-1)).toMatchObject({ before: { kind: 'not-owed' }, change: null });
  });

  test('asks a fixed number of questions, few or many indicators alike', async () => {
    const desk = await office.desk('coordinator');
    const count = async (words: string) =>
      read(desk, async (ctx) => {
        let asked = 0;
        const db = ctx.db.withPlugin({
          transformQuery: ({ node }) => ((asked += 1), node),
          transformResult: async ({ result }) => result,
        });
        await totalsTable({ ...ctx, db }, tableAddress(new URLSearchParams(words)));
        return asked;
      });
    const one = await count(`${first()}&noi=${province}`);
    expect(one).toBeLessThanOrEqual(13);
    expect(await count(`chi-tieu=${[...indicatorIds, ratioId].join(',')}&noi=${province}&ky=ca-nam&so-sanh=1`)).toBe(
      one,
    );
  });
});

describe('a file', () => {
  test('holds what is shown, with its head; no word is a formula', async () => {
    const table = await tableFor('coordinator', `chi-tieu=${ratioId}&noi=${province}`);
    const sheet = totalsSheet(
      { ...table, rows: table.rows.map((row) => ({ ...row, name: `=${row.name}` })) },
      'Lê Tổng Hợp',
    );
    expect(sheet.title.join('\n')).toMatch(
      /THU-99 =ratio \(%\)[\s\S]*như đã báo cáo[\s\S]*16\/06\/2026 10:00[\s\S]*Lê Tổng Hợp/,
    );
    const lines = csvOf(sheet).split('\r\n');
    expect(lines.find((line) => line.startsWith("'=Phường Bình Minh"))).toMatch(/;6,3;2;2$/);
    expect(lines.every((line) => !/(^|;)[=+@]/.test(line))).toBe(true);
    expect((await buildSheetFile(sheet)).length).toBeGreaterThan(1000);
  });

  test('keeps 0 and nothing apart', async () => {
    const lines = totalsSheet(await tableFor('coordinator', `${first()}&noi=${province}&hang=khoi`), 'x').rows;
    expect(lines.at(-1)!.slice(1)).toEqual(['0', 1, 2]);
    const units = totalsSheet(await tableFor('coordinator', `${first()}&noi=${communeA}`), 'x').rows;
    expect(units.at(-1)!.slice(1)).toEqual(['chưa có', 0, 1]);
  });
});

describe('a number explains itself', () => {
  const june = 'ky=2026-m06';

  test('by its parts, who is missing by name, and its seals with what changed since', async () => {
    const coordinator = await office.desk('coordinator');
    await execute(coordinator, acceptFigures, { collectionId, unitIds: [worldUnits.frontA, worldUnits.frontB] });
    await execute(coordinator, sealFigures, { collectionId });
    const leader = await office.desk('leader');
    await execute(leader, sendFigures, { collectionId, unitId: worldUnits.frontB, values: [6, 30, null], base: 1 });
    const number = (await numberFor('coordinator', `${first()}&noi=${province}&${june}`))!;
    expect(number).toMatchObject({ cell: { words: '23', answered: 4, expected: 5 }, reported: 4, notApplicable: 0 });
    expect(number.parts.map((part) => [part.key, part.cell.words])).toEqual([
      [String(communeB), '6'],
      [String(communeA), '10'],
      [String(dividedCommune), '7'],
    ]);
    expect(number.missing).toMatchObject({ lines: [{ unitId: worldUnits.womenA, why: 'expected' }], next: null });
    expect(number.seals).toMatchObject([{ units: 2, changed: 1, sealed: '15', now: '16', byName: 'Lê Tổng Hợp' }]);
  });

  test('down to the revisions of a unit, and which of them counts', async () => {
    const number = (await numberFor('coordinator', `${first()}&noi=${communeB}&don-vi=${worldUnits.frontB}&${june}`))!;
    expect(number.unit).toMatchObject({ id: worldUnits.frontB });
    expect(number.revisions.map((one) => [one.rev, one.value, one.isCounted, one.byName])).toEqual([
      [2, 6, true, 'Trần Thường Trực'],
      [1, 5, false, 'Trần Thường Trực'],
    ]);
    expect(number.records).toBeNull();
  });

  test('a ratio by both its sums', async () => {
    const number = (await numberFor('coordinator', `chi-tieu=${ratioId}&noi=${province}&${june}`))!;
    expect(number.ratio).toMatchObject({ top: { cell: { words: '23' } }, bottom: { cell: { words: '200' } } });
    expect(number.cell.words).toBe('11,5');
  });

  test('and stops where the rights stop', async () => {
    const number = (await numberFor('officerA', `${first()}&noi=${province}&${june}`))!;
    expect([number.cell.words, number.isWhole, number.parts.length]).toEqual(['10', false, 1]);
    expect(await numberFor('officerA', 'chi-tieu=987654')).toBeNull();
  });
});

test('who owed is counted as expectations are written', async () => {
  const { rows } = await office.asOwner((query) =>
    query(`select coalesce(o.territory_id, e.node) as place from figures.owed o
      full join (select collection_id, node, l.line, count(*) as n from figures.expectation, unnest(nodes) node,
        lateral (values (organisation_code), ('all')) l (line) group by 1, 2, 3) e
      on e.collection_id = o.collection_id and e.node = o.territory_id and e.line = o.organisation_code
      where o.expected is distinct from e.n`),
  );
  expect(rows).toEqual([]);
});

describe('after a rearrangement', () => {
  test('as reported nothing moves; by the map of today what was divided stands by itself, and all adds up', async () => {
    const before = await tableFor('coordinator', `${first()}&noi=${province}`);
    await rearrange();
    const reported = await tableFor('coordinator', `${first()}&noi=${province}`);
    expect(rowsOf(reported)).toEqual(rowsOf(before));
    expect(reported.rows.map((row) => row.isClosed)).toEqual([false, true, true]);
    const today = await tableFor('coordinator', `${first()}&noi=${province}&goc=hom-nay`);
    expect(rowsOf(today)).toEqual([
      ['total', '23', '4/5'],
      [String(communeB), '16', '3/4'],
      ['divided', '7', '1/1'],
    ]);
    expect(today.hasDivided).toBe(true);
    const part = (await numberFor(
      'coordinator',
      `${first()}&noi=${province}&ky=2026-m06&goc=hom-nay&phan=khong-chia-duoc`,
    ))!;
    expect(part.parts.map((one) => [one.key, one.cell.words])).toEqual([['2001', '7']]);
    expect(rowsOf(await tableFor('coordinator', `${first()}&noi=${communeB}&goc=hom-nay`))[0]).toEqual([
      'total',
      '16',
      '3/4',
    ]);
    expect(rowsOf(await tableFor('coordinator', `${first()}&noi=${communeB}`))[0]).toEqual(['total', '6', '2/2']);
  });
});
