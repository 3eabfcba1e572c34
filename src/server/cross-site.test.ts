import { expect, test } from 'vitest';
import { isSameSite } from './cross-site.ts';

test.each([
  [{ site: 'same-origin', origin: undefined }, true],
  [{ site: 'same-site', origin: 'https://office.test' }, false],
  [{ site: 'cross-site', origin: 'https://office.test' }, false],
  [{ site: 'none', origin: undefined }, false],
  [{ site: undefined, origin: 'https://office.test' }, true],
  [{ site: undefined, origin: 'https://office.test.evil.example' }, false],
  [{ site: undefined, origin: 'null' }, false],
  [{ site: undefined, origin: undefined }, false],
])('%j → %s', (headers, expected) => {
  expect(isSameSite(headers, 'office.test')).toBe(expected);
});
