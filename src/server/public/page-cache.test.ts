import { assert, array, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptPage, openPageCache } from './page-cache.ts';

const now = new Date('2026-06-16T10:00:00+07:00');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const page = (site: number, bytes = 10): KeptPage => ({
  ...{ site, article: null, headers: {}, tag: `W/"${site}"` },
  ...{ body: new Uint8Array(bytes), gzip: new Uint8Array(0) },
});

test('a page is kept for less than a minute, whatever the clock does', () => {
  const cache = openPageCache();
  cache.keep('a', page(1), now);
  expect(cache.find('a', after(59))).not.toBeNull();
  expect(cache.find('a', after(60))).toBeNull();
  cache.keep('a', page(1), now);
  expect(cache.find('a', after(-1))).toBeNull();
});

test('what is published drops the pages of its site and no others', () => {
  const cache = openPageCache();
  for (const key of ['a', 'b']) cache.keep(key, page(1), now);
  cache.keep('c', page(2), now);
  cache.dropSite(1);
  expect(['a', 'b', 'c'].map((key) => cache.find(key, now) !== null)).toEqual([false, false, true]);
});

test('the page longest unasked goes first, and one too large is not kept', () => {
  const cache = openPageCache({ mostBytes: 3 * 1_012, largestPage: 2_000 });
  for (const key of ['a', 'b', 'c']) cache.keep(key, page(1), now);
  cache.find('a', now);
  cache.keep('d', page(1), now);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.find(key, now) !== null)).toEqual([true, false, true, true]);
  cache.keep('e', page(1, 5_000), now);
  expect(cache.find('e', now)).toBeNull();
});

test('it never holds more than it may', () => {
  const asked = record({ key: integer({ min: 0, max: 20 }), bytes: integer({ min: 0, max: 4_000 }) });
  assert(
    property(array(asked, { maxLength: 80 }), (all) => {
      const cache = openPageCache({ mostBytes: 10_000 });
      for (const { key, bytes } of all) {
        cache.keep(String(key), page(key % 3, bytes), now);
        expect(cache.bytes()).toBeLessThanOrEqual(10_000);
      }
      for (const site of [0, 1, 2]) cache.dropSite(site);
      expect(cache.bytes()).toBe(0);
    }),
  );
});
