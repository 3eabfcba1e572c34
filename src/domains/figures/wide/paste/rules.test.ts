import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigure } from '../../entry/rules.ts';
import { type PasteRow, type PasteTarget, planPaste } from './rules.ts';

const unit = (unitId: number, placeName: string, placeCode: string | null, isTyped = true): PasteRow => ({
  ...{ unitId, placeName, placeCode, isTyped, unitName: `Ủy ban MTTQ Việt Nam ${placeName.toLowerCase()}` },
});
const rows = [
  unit(1, 'Xã An Hòa', '24001'),
  unit(2, 'Phường Bình Minh', '24002'),
  unit(3, 'Xã Cẩm Giang', '24003', false),
];
const columns = [
  { position: 11, scale: 0, unit: 'cuộc' },
  { position: 12, scale: 1, unit: 'triệu đồng' },
];
const target: PasteTarget = { rows, columns, at: { row: 0, column: 0 } };
const placed = (block: string[][], at = target.at) => {
  const { cells, refused } = planPaste(block, { ...target, at });
  return {
    cells: cells.map((cell) => [cell.unitId, cell.position, cell.notApplicable ? 'na' : cell.words]),
    refused: refused.map(({ row, column, why }) => `${row}.${column} ${why}`),
  };
};

describe('where a block goes', () => {
  test('from the focused cell on, what has no place is told', () => {
    expect(placed([['5', '1,5'], ['6']], { row: 0, column: 1 })).toEqual({
      cells: [
        [1, 12, '5'],
        [2, 12, '6'],
      ],
      refused: ['1.2 outside'],
    });
  });

  test('by the names of units in any of their forms, whatever the order', () => {
    const block = [
      ['Đơn vị', 'Cuộc', 'Tiền'],
      ['Ủy ban MTTQ Việt Nam phường Bình Minh', '7', '2,5'],
      ['An Hoà', '3', ''],
      ['xã Cẩm Giang', '4', '–'],
      ['Xã Không Có', '9', '9'],
    ];
    expect(placed(block)).toEqual({
      cells: [
        [2, 11, '7'],
        [2, 12, '2,5'],
        [1, 11, '3'],
      ],
      refused: ['4.2 unit-closed', '5.2 unit-unknown', '5.3 unit-unknown'],
    });
  });

  test('by codes where the first column holds nothing else', () => {
    expect(
      placed([
        ['24002', '7'],
        ['24001', '0'],
      ]).cells,
    ).toEqual([
      [2, 11, '7'],
      [1, 11, '0'],
    ]);
  });

  test('a name that two units have is not guessed', () => {
    const twins = [unit(1, 'Xã Tân Lập', null), unit(2, 'Phường Tân Lập', null)];
    const plan = planPaste(
      [
        ['Tân Lập', '1'],
        ['Phường Tân Lập', '2'],
      ],
      { ...target, rows: twins },
    );
    expect(plan.refused).toMatchObject([{ row: 1, column: 2, why: 'unit-ambiguous' }]);
    expect(plan.cells).toMatchObject([{ unitId: 2, words: '2' }]);
  });

  test('what is no number is told with its cell, the rest is taken; "không áp dụng" is not empty', () => {
    const plan = planPaste(
      [
        ['1.2', 'Không áp dụng'],
        ['12', '0,25'],
      ],
      target,
    );
    expect(plan.cells).toEqual([
      { unitId: 1, position: 12, words: '', notApplicable: true },
      { unitId: 2, position: 11, words: '12', notApplicable: false },
    ]);
    expect(plan.refused).toMatchObject([
      { row: 1, column: 1, why: 'number-invalid', cell: { unitId: 1, position: 11 } },
      { row: 2, column: 2, why: 'number-invalid', cell: { unitId: 2, position: 12 } },
    ]);
  });
});

test('every cell that says something is taken or told, and what is taken can be read and is open', () => {
  const words = fc.oneof(
    fc.nat(5000).map(String),
    fc.constantFrom('', ' ', '–', '0', '1.2', '12a', 'kad', 'An Hòa', 'Phường Bình Minh', '24003', 'Cuộc'),
  );
  const block = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const place = fc.record({ row: fc.nat(3), column: fc.nat(2) });
  fc.assert(
    fc.property(block, place, (given, at) => {
      const { cells, refused } = planPaste(given, { ...target, at });
      for (const cell of cells) {
        expect(rows.find((row) => row.unitId === cell.unitId)!.isTyped).toBe(true);
        const { scale } = columns.find((column) => column.position === cell.position)!;
        expect(cell.notApplicable || parseFigure(cell.words, scale) !== 'number-invalid').toBe(true);
      }
      const said = given.flatMap((line, row) => line.map((one, column) => ({ row, column, one })));
      const full = said.filter(({ one }) => !/^[\s–]*$/u.test(one));
      // At most the heading and the column of names are neither taken nor told.
      const free = full.filter(({ row, column }) => row > 0 && column > 0).length;
      expect(cells.length + refused.length).toBeGreaterThanOrEqual(free);
      expect(cells.length + refused.length).toBeLessThanOrEqual(full.length);
    }),
  );
});
