import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowMark } from '../rules.ts';
import { pastedFigures, readPasted } from './rules.ts';

describe('a block as a spreadsheet copies it', () => {
  test.each([
    ['1\r\n2\r\n', [['1'], ['2']]],
    [
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n\n3\n', [['1'], [''], ['3']]],
    ['\t\n', [['', '']]],
    ['', [['']]],
    ['"một\nhai"\t5\r\n', [['một\nhai', '5']]],
    ['"nói ""vâng"""\t5', [['nói "vâng"', '5']]],
    ['"Ngày hội"\t5', [['"Ngày hội"', '5']]],
    ['5" ống\t2', [['5" ống', '2']]],
    ['"chưa đóng\t2', [['"chưa đóng', '2']]],
  ] as const)('%j', (text, rows) => {
    expect(readPasted(text)).toEqual(rows);
  });

  const written = (cell: string) => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  test('what was written so is read so, and nothing makes it fail', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', 'ộ'), maxLength: 6 });
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, (rows) => {
        const text = rows.map((row) => row.map(written).join('\t')).join('\r\n');
        expect(readPasted(`${text}\r\n`)).toEqual(rows);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPasted(text)));
  });

  test('a quote that never closes is one of the words', () => {
    expect(readPasted('"'.repeat(100_000))).toHaveLength(1);
    expect(readPasted(`"${'a\n'.repeat(100_000)}`)).toHaveLength(100_000);
  });
});

const targets = [
  { position: 2, code: 'MT-2', label: 'Cuộc giám sát', scale: 0, unit: 'cuộc' },
  { position: 1, code: 'MT-1', label: 'Diện tích', scale: 1, unit: 'ha' },
  { position: 3, code: 'MT-3', label: 'Số hộ', scale: 0, unit: 'hộ' },
];
const value = (number: number) => ({ value: number, notApplicable: false });

describe('what a block means for the cells of a form', () => {
  test('one column goes down in the order shown; what is empty changes nothing', () => {
    expect(pastedFigures([['1,5'], [''], ['7'], ['']], targets, 1)).toEqual({
      cells: [{ position: 1, words: '1,5', read: value(15) }],
      ...{ column: null, unknown: 0, beyond: 1 },
    });
    expect(pastedFigures([['12'], ['mười'], ['kad']], targets, 2)).toEqual({
      cells: [
        { position: 2, words: '12', read: value(12) },
        { position: 1, words: 'mười', read: { fault: 'not-a-number' } },
        { position: 3, words: 'kad', read: { value: null, notApplicable: true } },
      ],
      ...{ column: null, unknown: 0, beyond: 0 },
    });
  });

  test('codes or names place each row, in any order', () => {
    const block = [
      ['MT-3', 'Số hộ', 'hộ', '40'],
      ['mt-2', 'Cuộc giám sát', 'cuộc', '7'],
      ['MT-99', 'Không có ở đây', 'cái', '3'],
    ];
    expect(pastedFigures(block, targets, 2)).toMatchObject({
      cells: [
        { position: 3, read: value(40) },
        { position: 2, read: value(7) },
      ],
      ...{ column: 4, unknown: 1 },
    });
    expect(pastedFigures([['Dien tich', '2,5']], targets, 2)).toMatchObject({
      cells: [{ position: 1, read: value(25) }],
      column: 2,
    });
  });

  test('the figures of this period are taken, not those of the last', () => {
    const mark = rowMark({ collectionId: 1, unitId: 2, formVersionId: 3, position: 3 });
    const row = ['MT-3', 'Số hộ', 'hộ', '', '10', '20', '', '', mark];
    const other = ['MT-2', 'Cuộc giám sát', 'cuộc', '', '10', '20', '30', '', mark];
    const head = [
      'Mã',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Giải thích',
      'Kỳ trước',
      'Cùng kỳ năm trước',
      'Số kỳ này',
      'Ghi chú',
    ];
    for (const block of [
      [row, other],
      [head, row.slice(0, 8), other.slice(0, 8)],
    ])
      expect(pastedFigures(block, targets, 2)).toEqual({
        cells: [{ position: 2, words: '30', read: value(30) }],
        ...{ column: 7, unknown: 0, beyond: 0 },
      });
  });

  test('several columns without codes are not guessed at', () => {
    expect(
      pastedFigures(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        targets,
        2,
      ),
    ).toEqual({ refusal: 'paste-wide', columns: 2 });
  });
});
