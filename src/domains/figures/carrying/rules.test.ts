import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveRefusal, sinceSent, withCarried } from './rules.ts';

const part = (amount: number, ...recordIds: number[]) => ({ amount, recordIds });

test('what came from an earlier report is counted, what a later one took is not', () => {
  const own = { value: 4, recordIds: [1, 2, 3, 4] };
  expect(withCarried(own, [part(2, 8, 9)], [part(1, 4)])).toEqual({ value: 5, recordIds: [1, 2, 3, 8, 9] });
  expect(withCarried({ value: 0, recordIds: [] }, [], [part(1, 4)])).toEqual({ value: 0, recordIds: [] });
});

test('however records are left and taken, the two reports together count each of them once', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 });
  fc.assert(
    fc.property(ids, fc.nat(20), fc.integer({ min: 0, max: 9 }), (records, from, later) => {
      const left = records.slice(from);
      const carried = part(left.length, ...left);
      const earlier = withCarried({ value: records.length, recordIds: records }, [], [carried]);
      const next = withCarried({ value: later, recordIds: [] }, [carried], []);
      expect(earlier.value + next.value).toBe(records.length + later);
      expect(new Set([...earlier.recordIds, ...next.recordIds])).toEqual(new Set(records));
      expect(earlier.recordIds.length + next.recordIds.length).toBe(records.length);
    }),
  );
});

test.each([
  ['records that were added', [1, 2, 3], 3, [], true, null],
  ['what was left already', [1, 2, 3], 3, [part(2, 2, 3)], true, 'nothing-to-leave'],
  ['a record with nothing of this measure', [1, 2], 1, [], true, null],
  ['a record that says more', [1], 5, [], true, null],
  ['a record that is gone', [2, 3], 2, [], true, 'records-gone'],
  ['a record that says less', [1], 0, [], true, 'records-gone'],
  ['what does not add up over time', [1, 2], 2, [], false, 'figures-not-carried'],
])('%s', (_, recordIds, value, left, isSummed, refusal) => {
  const since = sinceSent({ value: 1, recordIds: [1] }, { value, recordIds }, left);
  expect(leaveRefusal(since, isSummed)).toBe(refusal);
});
