import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Outcome, outcomes } from '#domains/commitments/rules.ts';
import { recordsAddress, type Tally, tallyOf } from './rules.ts';

const tally: fc.Arbitrary<Tally> = fc.tuple(...outcomes.map(() => fc.nat(5000))).map((counts) => ({
  ...(Object.fromEntries(outcomes.map((outcome, at) => [outcome, counts[at]!])) as Record<Outcome, number>),
  total: counts.reduce((sum, count) => sum + count, 0),
}));

test('the outcomes of a sum of tallies add up to its total, however the parts are put together', () => {
  fc.assert(
    fc.property(fc.array(tally), fc.array(tally), (some, others) => {
      const sum = tallyOf([...some, ...others]);
      expect(outcomes.reduce((all, outcome) => all + sum[outcome], 0)).toBe(sum.total);
      expect(tallyOf([tallyOf(some), tallyOf(others)])).toEqual(sum);
    }),
  );
  expect(tallyOf([]).total).toBe(0);
});

test('a number leads to its records', () => {
  expect(recordsAddress('https://caunoi.example', { documentId: 7, outcome: 'behind', part: 3, unitId: 301 })).toBe(
    'https://caunoi.example/nhiem-vu?phia=giao&van-ban=7&hien=behind&phan=3&don-vi=301',
  );
  expect(recordsAddress('', { documentId: 7 })).toBe('/nhiem-vu?phia=giao&van-ban=7&hien=all');
});
