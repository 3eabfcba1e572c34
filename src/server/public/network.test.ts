import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test('an address of IPv4 is one, also where it came through IPv6', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('all addresses of a household are one network', () => {
  const one = networkOf('2001:db8:0:12::1');
  expect(networkOf('2001:0DB8:0000:0012:aaaa:bbbb:cccc:dddd')).toBe(one);
  expect(networkOf('2001:db8:0:13::1')).not.toBe(one);
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
});
