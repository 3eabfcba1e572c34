import { expect, test } from 'vitest';
import type { Refusal } from '#platform/refusal.ts';
import { openCallLimit } from './call-limit.ts';

const at = (second: number) => new Date(Date.UTC(2026, 5, 16, 3, 0, second));
const refusalOf = (call: () => void) => {
  try {
    call();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

test('the call after the last of a minute is refused, with the seconds to wait; the next minute counts anew', () => {
  const limit = openCallLimit({ most: 2 });
  limit.count('a', at(0));
  limit.count('a', at(10));
  expect(refusalOf(() => limit.count('a', at(20)))).toMatchObject({ code: 'too-many-calls', details: { seconds: 40 } });
  expect(refusalOf(() => limit.count('b', at(20)))).toBeNull();
  expect(refusalOf(() => limit.count('a', at(60)))).toBeNull();
});

test('it keeps a bounded number of callers: the one that began longest ago is forgotten first', () => {
  const limit = openCallLimit({ most: 1, mostCallers: 2 });
  limit.count('a', at(0));
  limit.count('b', at(1));
  limit.count('c', at(2));
  expect(refusalOf(() => limit.count('c', at(3)))?.code).toBe('too-many-calls');
  expect(refusalOf(() => limit.count('b', at(3)))?.code).toBe('too-many-calls');
  expect(refusalOf(() => limit.count('a', at(3)))).toBeNull();
});
