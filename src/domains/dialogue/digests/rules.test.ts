import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { least, tellable } from './rules.ts';

const counts = fc
  .array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .map((list) => list.map((heard, key) => ({ key, heard })));

test('no number below five is told, and the sum does not give one away', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const { rows, total } = tellable(list);
      const hidden = rows.filter((row) => row.heard === null);
      const told = rows.reduce((sum, row) => sum + (row.heard ?? 0), 0);
      const all = list.reduce((sum, one) => sum + one.heard, 0);
      expect(rows.every((row) => row.heard === null || row.heard === 0 || row.heard >= least)).toBe(true);
      expect(list.every((one) => one.heard === 0 || one.heard >= least || rows[one.key]!.heard === null)).toBe(true);
      if (total !== null) {
        expect(total).toBe(all);
        if (hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(total - told).toBeGreaterThanOrEqual(least);
        }
      }
    }),
  );
});

test('one small number takes the next one with it; alone it takes the sum', () => {
  expect(
    tellable([
      { key: 'a', heard: 3 },
      { key: 'b', heard: 20 },
      { key: 'c', heard: 7 },
    ]),
  ).toEqual({
    rows: [
      { key: 'a', heard: null },
      { key: 'b', heard: 20 },
      { key: 'c', heard: null },
    ],
    total: 30,
  });
  expect(
    tellable([
      { key: 'a', heard: 3 },
      { key: 'b', heard: 0 },
    ]),
  ).toEqual({
    rows: [
      { key: 'a', heard: null },
      { key: 'b', heard: 0 },
    ],
    total: null,
  });
});
