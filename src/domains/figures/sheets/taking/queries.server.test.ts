import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../../tests/support/world.ts';
import { execute } from '#platform/command/execute.server.ts';
import { typeCells } from '../../entry/commands.server.ts';
import { openMonthlyForm } from '../../testing.ts';
import { buildBlankForm } from '../blank/prints.server.ts';
import { blankForm, unitsToFill } from '../blank/queries.server.ts';
import { rowMark } from '../rules.ts';
import { type RawCell, workbook } from '../testing.ts';
import { keepSheets, readSheets } from './commands.server.ts';

let office: TestOffice;
let collectionId: number;
let formVersionId: number;
let codes: string[];
beforeAll(async () => {
  office = await openTestOffice();
  ({ collectionId } = await openMonthlyForm(office));
  const form = await blank('officerA', worldUnits.frontA);
  formVersionId = form.formVersionId;
  codes = form.cells.map((cell) => cell.code);
});
afterAll(() => office.close());

const blank = async (by: WorldAccount, unitId: number) =>
  read(await office.desk(by), (ctx) => blankForm(ctx, collectionId, unitId));
const markOf = (position: number, of: Partial<Parameters<typeof rowMark>[0]> = {}) =>
  rowMark({ collectionId, unitId: worldUnits.frontA, formVersionId, position, ...of });
const rowOf = (position: number, value: RawCell, mark = markOf(position), note: RawCell = null) => [
  ...[codes[position - 1]!, '', '', '', null, null, value, note, mark],
];
const fileOf = (rows: RawCell[][], name = 'xa.xlsx') =>
  new File([new Uint8Array(workbook([{ name: 'Xã A', rows }]))], name);
const readAs = async (by: WorldAccount, files: File[], unitId: number | null = worldUnits.frontA) => {
  const answer = await readSheets(await office.desk(by), { collectionId, unitId }, files);
  if (!answer.ok) throw new Error(answer.code);
  return answer.result;
};

describe('a form goes out', () => {
  test('another reader finds every cell, and a formula in a name stays words', async () => {
    const form = await blank('officerA', worldUnits.frontA);
    form.cells[0]!.label = '=1+1';
    const [sheet] = await readExcelFile(Buffer.from(await buildBlankForm(form)));
    const rows = sheet!.data;
    expect(rows[3]!.slice(6)).toEqual(['Số kỳ này', 'Ghi chú', 'Mã dòng (giữ nguyên)']);
    expect(rows.slice(4).map((row) => [row[0], row[1], row[8]])).toEqual([
      [codes[0], '=1+1', markOf(1)],
      [codes[1], 'Cell 2', markOf(2)],
      [codes[2], 'Cell 3', markOf(3)],
    ]);
  });
  test('for all who owe, by name', async () => {
    const units = await read(await office.desk('coordinator'), (ctx) =>
      unitsToFill(ctx, collectionId, { asked: undefined, organisation: undefined, placeId: undefined }, 400),
    );
    expect(units!.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining([worldUnits.frontA, worldUnits.frontB]));
  });
});

describe('a form comes back', () => {
  test('untouched it changes nothing', async () => {
    const bytes = await buildBlankForm(await blank('officerA', worldUnits.frontA));
    const preview = await readAs('officerA', [new File([new Uint8Array(bytes)], 'xa.xlsx')]);
    expect(preview).toMatchObject({
      refused: [],
      foreign: [],
      lost: [],
      units: [{ changes: [], faults: [], same: 3 }],
    });
  });

  test('right rows are taken, wrong ones are named by sheet, row and column', async () => {
    const preview = await readAs('officerA', [
      fileOf([['x'], rowOf(1, '1.234'), rowOf(2, 'mười hai'), rowOf(3, 'kad')]),
    ]);
    expect(preview.units).toMatchObject([
      {
        changes: [
          { position: 1, before: { value: null }, after: { value: 1234 }, value: 1234, version: 0 },
          { position: 3, after: { value: null, notApplicable: true } },
        ],
        faults: [
          { file: 'xa.xlsx', at: { sheet: 'Xã A', row: 3, column: 'G' }, fault: 'not-a-number', words: 'mười hai' },
        ],
      },
    ]);
    const cells = preview.units[0]!.changes.map(({ position, value, after, version }) => ({
      ...{ position, version, value: value === null ? '' : String(value), notApplicable: after.notApplicable },
    }));
    const aim = { collectionId, unitId: worldUnits.frontA };
    const kept = await keepSheets(await office.desk('officerA'), aim, JSON.stringify([{ unitId: aim.unitId, cells }]));
    expect(kept).toMatchObject({
      ok: true,
      result: [{ result: { saved: [{ position: 1 }, { position: 3 }], conflicts: [] } }],
    });
    expect((await blank('officerA', worldUnits.frontA)).cells.map((cell) => cell.now)).toMatchObject([
      { value: 1234 },
      null,
      { notApplicable: true },
    ]);
    const state = await office.asOwner((query) =>
      query('select state from figures.expectation where unit_id = $1', [worldUnits.frontA]),
    );
    expect(state.rows).toEqual([{ state: 'expected' }]);
  });

  test('what is left empty takes nothing away; a note alone is a change', async () => {
    const rows = [rowOf(1, null, markOf(1), 'Đã đối chiếu'), rowOf(3, '-')];
    expect((await readAs('officerA', [fileOf(rows)])).units).toMatchObject([
      { changes: [{ position: 1, after: { value: 1234, note: 'Đã đối chiếu' }, version: 1 }], same: 1 },
    ]);
  });

  test('what another officer typed after the preview is told and left', async () => {
    const preview = await readAs('officerA', [fileOf([rowOf(2, 8)])]);
    const cells = [{ position: 2, value: '5', version: 0 }];
    await execute(await office.desk('leader'), typeCells, { collectionId, unitId: worldUnits.frontA, cells });
    const [change] = preview.units[0]!.changes;
    const units = [{ unitId: worldUnits.frontA, cells: [{ position: 2, value: '8', version: change!.version }] }];
    expect(
      await keepSheets(await office.desk('officerA'), { collectionId, unitId: null }, JSON.stringify(units)),
    ).toMatchObject({
      result: [{ result: { saved: [], conflicts: [{ position: 2, value: 5, byName: expect.any(String) }] } }],
    });
  });

  test('one row of two for a cell, and rows that were sorted without their marks, are named', async () => {
    const mixed = rowOf(3, 4).with(0, codes[1]!);
    const [unit] = (await readAs('officerA', [fileOf([rowOf(1, 5), mixed]), fileOf([rowOf(1, 6)], 'b.xlsx')])).units;
    expect(unit).toMatchObject({
      changes: [{ position: 1, after: { value: 5 } }],
      faults: [{ fault: 'row-mixed' }, { file: 'b.xlsx', fault: 'cell-twice' }],
    });
  });
});

describe('what is of something else is named', () => {
  test('another collection, another unit, an older version, no form of ours, no workbook', async () => {
    const rows = [
      rowOf(1, 1, markOf(1, { collectionId: 99_999 })),
      rowOf(2, 1, markOf(2, { unitId: worldUnits.frontB })),
      rowOf(3, 1, markOf(3, { formVersionId: 99_999 })),
    ];
    const preview = await readAs('officerA', [
      fileOf(rows),
      fileOf([['a', 1]], 'khac.xlsx'),
      new File(['Mã,Số\n1,2'], 'a.csv'),
    ]);
    expect(preview).toMatchObject({
      foreign: [
        { code: 'sheet-other-collection', rows: 1, of: '' },
        { code: 'sheet-other-unit', rows: 1 },
        { code: 'sheet-old-version', rows: 1 },
      ],
      refused: [
        { name: 'khac.xlsx', refusal: { code: 'sheet-not-ours' } },
        { name: 'a.csv', refusal: { code: 'workbook-is-text' } },
      ],
      units: [],
    });
  });

  test('who may not write there, or does not owe, takes nothing', async () => {
    const files = () => [fileOf([rowOf(1, 7)])];
    expect((await readAs('observer', files(), null)).units).toMatchObject([
      { refusal: { code: 'sheet-not-yours' }, changes: [] },
    ]);
    const nowhere = [fileOf([rowOf(1, 7, markOf(1, { unitId: 99_999 }))])];
    expect((await readAs('leader', nowhere, null)).units).toMatchObject([
      { refusal: { code: 'sheet-unit-owes-nothing' } },
    ]);
    expect(
      await keepSheets(
        await office.desk('observer'),
        { collectionId, unitId: null },
        JSON.stringify([{ unitId: worldUnits.frontA, cells: [{ position: 1, value: '7', version: 1 }] }]),
      ),
    ).toMatchObject({ result: [{ refusal: { code: 'not-allowed' } }] });
    expect(await keepSheets(await office.desk('observer'), { collectionId, unitId: null }, 'nonsense')).toMatchObject({
      ok: false,
      code: 'input-invalid',
    });
  });
});
