import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { states } from '#domains/commitments/rules.ts';
import { rateOf, tallies, tallyOf } from './rules.ts';

const kept = fc.record({ state: fc.constantFrom(...states), late: fc.boolean(), host: fc.constantFrom('A', 'B') });

test('confirmed is part of claimed, claimed of given; a claim never moves the rate', () => {
  fc.assert(
    fc.property(fc.array(kept), (list) => {
      const tally = tallyOf(list);
      expect(tally.confirmed <= tally.claimed && tally.claimed <= tally.given).toBe(true);
      const claimed = list.map((one) => (one.state === 'assigned' ? { ...one, state: 'claimed' as const } : one));
      expect(rateOf(tallyOf(claimed))).toBe(rateOf(tally));
      const byHost = tallies(list, (one) => one.host);
      expect(byHost.reduce((sum, row) => sum + row.given, 0)).toBe(tally.given);
    }),
  );
});

test('the rate is 100 only where all are confirmed', () => {
  const of = (confirmed: number, given: number) => rateOf({ given, confirmed, claimed: given, late: 0 });
  expect([of(0, 0), of(199, 200), of(200, 200)]).toEqual([null, 99, 100]);
});
