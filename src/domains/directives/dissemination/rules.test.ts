import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsOf, studyStandingOf } from './rules.ts';

test.each([
  ['2026-06-10', '2026-06-01', 'studied'],
  [null, '2026-06-15', 'overdue'],
  [null, '2026-06-16', 'asked'],
  [null, null, 'open'],
] as const)('studied on %s, asked by %s: %s on 16/06/2026', (studiedOn, studyBy, standing) => {
  expect(studyStandingOf({ studiedOn, studyBy }, '2026-06-16')).toBe(standing);
});

const levels = ['province', 'commune', 'area', 'branch'];

test('every copy is counted at its level once, and who studied has received', () => {
  const row = fc.record({ level: fc.constantFrom(...levels), standing: fc.nat(3), count: fc.nat(5000) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const found = levelsOf(rows, levels);
      const all = (key: 'total' | 'received' | 'studied') => found.reduce((sum, each) => sum + each[key], 0);
      const count = (least: number) =>
        rows.filter(({ standing }) => standing >= least).reduce((sum, each) => sum + each.count, 0);
      expect([all('total'), all('received'), all('studied')]).toEqual([count(0), count(1), count(3)]);
      for (const { total, received, studied } of found) expect(total >= received && received >= studied).toBe(true);
    }),
  );
});
