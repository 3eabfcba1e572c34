import { expect, test } from 'vitest';
import { afterName, beforeName, pageCursor, pageSearch } from './paging.ts';

test('an address stands after a row, before one, or at the first page', () => {
  expect(pageCursor('http://x/nhiem-vu?sau=k1')).toEqual({ after: 'k1', before: null });
  expect(pageCursor('http://x/nhiem-vu?truoc=k1')).toEqual({ after: null, before: 'k1' });
  expect(pageCursor('http://x/nhiem-vu')).toEqual({ after: null, before: null });
  expect(pageCursor('http://x/nhiem-vu?sau=k1&truoc=k2')).toEqual({ after: 'k1', before: null });
});

test('a step keeps the filters and drops the step before', () => {
  const now = new URLSearchParams('q=h%E1%BB%99i&sau=k1');
  expect(pageSearch(now, beforeName, 'k0')).toBe('?q=h%E1%BB%99i&truoc=k0');
  expect(pageSearch(now, afterName, 'k2')).toBe('?q=h%E1%BB%99i&sau=k2');
});
