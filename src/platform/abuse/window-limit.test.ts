import { expect, test } from 'vitest';
import { networkOf, openWindowLimit } from './window-limit.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 5, 16) + seconds * 1000);

test('as many as the window lets through, each for itself, and how long to wait', () => {
  const limit = openWindowLimit({ most: 2, seconds: 60 });
  expect([limit.count('a', at(0)), limit.count('a', at(1)), limit.count('b', at(1))]).toEqual([null, null, null]);
  expect(limit.count('a', at(20))).toBe(40);
  expect(limit.count('b', at(20))).toBeNull();
  expect(limit.count('a', at(60))).toBeNull();
});

test('a clock set back opens a new window, and the memory stays small', () => {
  const limit = openWindowLimit({ most: 1, seconds: 60, mostKnown: 2 });
  limit.count('a', at(100));
  expect(limit.count('a', at(50))).toBeNull();
  limit.count('b', at(50));
  limit.count('c', at(50));
  expect([limit.count('a', at(51)), limit.count('c', at(51))]).toEqual([null, 59]);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['2001:0DB8:0000:0012:aaaa:bbbb:cccc:dddd', '2001:db8:0:12'],
  ['2001:db8:0:12::1', '2001:db8:0:12'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
