import { describe, expect, test } from 'vitest';
import { type FileRow, takingRefusal, weighRows } from './rules.ts';

const form = {
  ...{ startsOn: '2026-05-15', endsOn: '2026-06-14', dueOn: '2026-06-20', graceUntil: '2026-06-23' },
  ...{ locksOn: '2026-07-20', state: 'expected' as const },
};

test.each([
  ['open', {}, true, '2026-06-16', null],
  ['late', {}, true, '2026-07-20', null],
  ['reader only', {}, false, '2026-06-16', 'sheet-not-yours'],
  ['before its period', {}, true, '2026-05-14', 'period-not-begun'],
  ['locked', {}, true, '2026-07-21', 'form-locked'],
  ['given back after the lock', { state: 'returned' as const }, true, '2026-07-21', null],
  ['sealed', { state: 'sealed' as const }, true, '2026-06-16', 'sheet-form-sealed'],
  ['accepted: a correction', { state: 'accepted' as const }, true, '2026-06-16', null],
])('%s', (_, part, mayWrite, today, code) => {
  expect(takingRefusal({ ...form, ...part }, mayWrite, today)?.code ?? null).toBe(code);
});

describe('a counted cell', () => {
  const cells = [{ position: 1, code: 'MT-1', label: 'Cuộc', unit: 'cuộc', scale: 0 }];
  const mark = { collectionId: 1, unitId: 2, formVersionId: 3, position: 1 };
  const row = (number: number | null): FileRow => ({
    ...{ file: 'a.xlsx', mark, code: 'MT-1', at: { sheet: 'A', row: 2, column: 'G' } },
    ...{ value: number === null ? null : { kind: 'number', number, shown: 'plain' }, isJoined: false, note: '' },
  });
  const weigh = (number: number | null, typed: number | null) =>
    weighRows([row(number)], {
      cells,
      counted: new Map([[1, 7]]),
      standing: new Map(
        typed === null ? [] : [[1, { position: 1, value: typed, notApplicable: false, note: null, version: 4 }]],
      ),
    }).changes;
  test('with the figure of the records is not typed, and follows them again where it was', () => {
    expect(weigh(7, null)).toEqual([]);
    expect(weigh(null, null)).toEqual([]);
    expect(weigh(7, 9)).toMatchObject([{ before: { value: 9 }, after: { value: 7 }, value: null, version: 4 }]);
  });
  test('with another figure is', () => {
    expect(weigh(8, null)).toMatchObject([{ before: { value: 7 }, after: { value: 8 }, value: 8, version: 0 }]);
  });
});
