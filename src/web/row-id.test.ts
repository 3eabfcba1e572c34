import { expect, test } from 'vitest';
import { rowId } from './row-id.ts';

test.each([
  ['18', 18],
  ['0', 0],
  ['abc', 0],
  ['1.5', 0],
  ['-1', 0],
  ['1e30', 0],
  ['99999999999999999999', 0],
  ['', 0],
  [undefined, 0],
])('%s in an address is row %i', (typed, id) => {
  expect(rowId(typed)).toBe(id);
});
