import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes } from '#domains/commitments/rules.ts';
import { type OutcomeRow, rateWords, recordsAddress, sharesBy, tallyOf } from './rules.ts';

const row: fc.Arbitrary<OutcomeRow> = fc.record({
  id: fc.integer({ min: 1 }),
  originPart: fc.option(fc.integer({ min: 1, max: 4 })),
  ownerUnitId: fc.integer({ min: 1, max: 5 }),
  ownerName: fc.string(),
  outcome: fc.constantFrom(...outcomes),
  dueOn: fc.constant('2026-06-30'),
  cause: fc.constant(null),
  expectedOn: fc.constant(null),
});

test('the outcomes of a tally add up to its total', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (each) => each.id }), (rows) => {
      const tally = tallyOf(rows);
      expect(outcomes.reduce((sum, outcome) => sum + tally[outcome], 0)).toBe(tally.total);
      expect(tally.total).toBe(rows.length);
    }),
  );
});

test('by task and by unit, every row counts in one share, and the shares add up to the whole', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (each) => each.id }), (rows) => {
      const whole = tallyOf(rows);
      for (const shares of [sharesBy(rows, (each) => each.originPart), sharesBy(rows, (each) => each.ownerUnitId)]) {
        expect(shares.flatMap((share) => share.rows).toSorted((a, b) => a.id - b.id)).toEqual(
          rows.toSorted((a, b) => a.id - b.id),
        );
        for (const outcome of [...outcomes, 'total'] as const) {
          expect(shares.reduce((sum, share) => sum + share.tally[outcome], 0)).toBe(whole[outcome]);
        }
      }
    }),
  );
});

test('a rate names what it is made of', () => {
  expect(rateWords(12, 50)).toBe('12/50 (24,0%)');
  expect(rateWords(2, 3)).toBe('2/3 (66,7%)');
  expect(rateWords(1200, 3321)).toBe('1.200/3.321 (36,1%)');
  expect(rateWords(0, 0)).toBe('0/0');
});

test('a number leads to its records', () => {
  expect(recordsAddress('https://caunoi.example', { documentId: 7, outcome: 'behind', part: 3, unitId: 301 })).toBe(
    'https://caunoi.example/nhiem-vu?phia=giao&van-ban=7&hien=behind&phan=3&don-vi=301',
  );
  expect(recordsAddress('', { documentId: 7 })).toBe('/nhiem-vu?phia=giao&van-ban=7&hien=all');
});
