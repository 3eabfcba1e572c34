import { expect, test } from 'vitest';
import { lengthOf } from './sending.ts';

test('a text is as long as the server counts it', () => {
  expect(lengthOf('Hòa'.normalize('NFD'))).toBe(3);
  expect(lengthOf(' một\r\nhai ')).toBe(7);
});
