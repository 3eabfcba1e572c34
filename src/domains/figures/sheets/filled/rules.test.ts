import { describe, expect, test } from 'vitest';
import { rowMark } from '../rules.ts';
import { type RawCell, styleOf, workbook } from '../testing.ts';
import { readFilledForm } from './queries.server.ts';
import { readFilled } from './rules.ts';

const markOf = (position: number, unitId = 2) => rowMark({ collectionId: 1, unitId, formVersionId: 3, position });
const heads = ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Giải thích', 'Kỳ trước', 'Cùng kỳ', 'Số kỳ này', 'Ghi chú', 'Mã dòng'];
const rowOf = (position: number, value: RawCell, note: RawCell = null) => [
  ...[`MT-${position}`, `Chỉ tiêu ${position}`, 'cuộc', '', 10, 20, value, note, markOf(position)],
];
const sheet = (rows: RawCell[][], more: { name?: string; merges?: string[] } = {}) =>
  workbook([{ name: 'Xã Đạ Huoai', rows, ...more }]);
const found = (bytes: Uint8Array) =>
  readFilledForm(bytes).rows.map(({ mark, value, note, at }) => [
    mark.position,
    value && (value.kind === 'number' ? value.number : value.text),
    note,
    `${at.column}${at.row}`,
  ]);

describe('whatever people did to the sheet, each row says whose it is', () => {
  const rows = [rowOf(1, 5, 'đủ'), rowOf(2, '7')];
  test('as it was handed out', () => {
    expect(found(sheet([['Biểu tháng'], heads, ...rows]))).toEqual([
      [1, 5, 'đủ', 'G3'],
      [2, '7', '', 'G4'],
    ]);
  });
  test('sorted, rows put above and between, empty rows dropped, the tab renamed', () => {
    const bytes = sheet([[], ['Kính gửi'], heads, rows[1]!, [], ['Tổng', '', '', '', '', '', 12], rows[0]!], {
      name: 'Sheet1 (2)',
    });
    expect(found(bytes)).toEqual([
      [2, '7', '', 'G4'],
      [1, 5, 'đủ', 'G7'],
    ]);
  });
  test('columns moved or put between are found by their heads', () => {
    const moved = [
      ['Mã dòng', 'Số kỳ này', 'thêm', 'Ghi chú', 'Mã'],
      [markOf(1), 5, 'x', 'đủ', 'MT-1'],
    ];
    expect(found(sheet(moved))).toEqual([[1, 5, 'đủ', 'B2']]);
  });
  test('without heads it is read as it was handed out', () => {
    expect(found(sheet(rows))).toEqual([
      [1, 5, 'đủ', 'G1'],
      [2, '7', '', 'G2'],
    ]);
  });
  test('several units in one workbook, or one below the other', () => {
    const other = rowOf(1, 9).with(8, markOf(1, 44));
    const bytes = workbook([
      { name: 'A', rows: [heads, ...rows] },
      { name: 'B', rows: [heads, other] },
    ]);
    expect(readFilledForm(bytes).rows.map(({ mark, at }) => [mark.unitId, at.sheet])).toEqual([
      [2, 'A'],
      [2, 'A'],
      [44, 'B'],
    ]);
    expect(readFilledForm(sheet([heads, ...rows, heads, other])).rows).toHaveLength(3);
  });
  test('cells joined across are read, cells joined down belong to no row', () => {
    const [across, down] = [
      [heads, ...rows],
      [heads, ...rows, rowOf(3, 4)],
    ];
    expect(found(sheet(across, { merges: ['G2:H2'] }))[0]).toEqual([1, 5, 'đủ', 'G2']);
    expect(found(sheet([heads, rowOf(1, null).with(5, 8)], { merges: ['F2:G2'] }))).toEqual([[1, 8, '', 'G2']]);
    expect(readFilledForm(sheet(down, { merges: ['G2:G3'] })).rows.map((row) => row.isJoined)).toEqual([
      true,
      true,
      false,
    ]);
  });
  test('a mark that was dragged down or deleted is told with its row', () => {
    const dragged = markOf(1).replace(/\d+$/u, (last) => String(Number(last) + 1));
    const bytes = sheet([
      heads,
      rows[0]!,
      rows[1]!.with(8, dragged),
      rowOf(3, 4).with(8, null),
      rowOf(4, null).with(8, null),
    ]);
    expect(readFilledForm(bytes).lost).toEqual([
      { at: { sheet: 'Xã Đạ Huoai', row: 3, column: 'I' }, fault: 'mark-broken', words: dragged },
      { at: { sheet: 'Xã Đạ Huoai', row: 4, column: 'G' }, fault: 'mark-missing', words: 'MT-3' },
    ]);
  });
  test('what never was a form of ours is named', () => {
    expect(() =>
      readFilledForm(
        sheet([
          ['a', 1],
          ['b', 2],
        ]),
      ),
    ).toThrow('sheet-not-ours');
  });
});

describe('the figure of a row', () => {
  const styled = (style: number, value: string) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
  const readOf = (value: RawCell, kind = { scale: 0, unit: 'cuộc' }) =>
    readFilled(readFilledForm(sheet([heads, rowOf(1, value)])).rows[0]!, kind);
  const rate = { scale: 1, unit: '%' };
  test.each([
    ['a number', 12, undefined, { value: 12, notApplicable: false }],
    ['words', '1.234', undefined, { value: 1234, notApplicable: false }],
    ['nothing', null, undefined, { value: null, notApplicable: false }],
    ['a dash', '-', undefined, { value: null, notApplicable: false }],
    ['zero', 0, undefined, { value: 0, notApplicable: false }],
    ['kad', 'KAD', undefined, { value: null, notApplicable: true }],
    ['a formula', { xml: '<c><f>SUM(E2:F2)</f><v>30</v></c>' }, undefined, { value: 30, notApplicable: false }],
    ['a percentage', styled(styleOf.percent, '0.125'), rate, { value: 125, notApplicable: false }],
    ['with words in its format', styled(styleOf.words, '5'), undefined, { value: 5, notApplicable: false }],
    ['a percentage elsewhere', styled(styleOf.percent, '0.12'), undefined, { fault: 'percent', words: '12%' }],
    ['a day', styled(styleOf.day, '46143'), undefined, { fault: 'day', words: '01/05/2026' }],
    ['hours', styled(styleOf.hours, '0.5'), undefined, { fault: 'day', words: '0,5' }],
    ['an error', { xml: '<c t="e"><f>B99</f><v>#REF!</v></c>' }, undefined, { fault: 'formula-error', words: '#REF!' }],
    ['a formula without a value', { xml: '<c><f>A1</f></c>' }, undefined, { fault: 'formula-empty', words: '=' }],
    ['a truth', { xml: '<c t="b"><v>1</v></c>' }, undefined, { fault: 'truth', words: 'TRUE' }],
    ['words that are none', 'mười hai', undefined, { fault: 'not-a-number', words: 'mười hai' }],
    ['two ways', '1,234', undefined, { fault: 'ambiguous', words: '1,234' }],
    ['below zero', -5, undefined, { fault: 'negative', words: '-5' }],
    ['a half', 12.5, undefined, { fault: 'decimals', words: '12,5' }],
  ] as const)('%s', (_, value, kind, read) => {
    expect(readOf(value, kind)).toEqual(read);
  });
});
