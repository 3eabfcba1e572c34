import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedFrom, type EditedVersion, inputFrom, moved, withoutCell } from './rules.ts';

const cell = (indicatorId: number, section: string) => ({
  ...{
    indicatorId,
    code: `T-${indicatorId}`,
    unit: 'pieces',
    section,
    label: `Cell ${indicatorId}`,
    help: null,
    isRequired: true,
  },
});
const published = [cell(11, 'One'), cell(12, 'One'), cell(13, 'Two')];
const checks = [{ left: [2, 3], operator: '<=' as const, right: [1], says: null }];

test('a version opened and published again is the same', () => {
  const input = inputFrom(editedFrom(published, checks));
  expect(input.cells.map(({ indicatorId, section }) => [indicatorId, section])).toEqual([
    [11, 'One'],
    [12, 'One'],
    [13, 'Two'],
  ]);
  expect(input.checks).toEqual([{ left: [2, 3], operator: '<=', right: [1], says: '' }]);
});

test('checks follow their cells, and lose those that leave', () => {
  const version = editedFrom(published, checks);
  const turned: EditedVersion = { ...version, cells: moved(version.cells, 2, 0) };
  expect(inputFrom(turned).checks).toEqual([{ left: [3, 1], operator: '<=', right: [2], says: '' }]);
  expect(inputFrom(withoutCell(version, 13)).checks).toEqual([{ left: [2], operator: '<=', right: [1], says: '' }]);
  expect(inputFrom(withoutCell(version, 11)).checks).toEqual([]);
});

test('moving keeps every row', () => {
  const rows = fc.uniqueArray(fc.integer(), { minLength: 1 });
  fc.assert(
    fc.property(rows, fc.nat(), fc.integer({ min: -2, max: 12 }), (list, seed, to) => {
      const from = seed % list.length;
      const turned = moved(list, from, to);
      expect(turned.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
      expect(turned[to >= 0 && to < list.length ? to : from]).toBe(list[from]);
    }),
  );
});
