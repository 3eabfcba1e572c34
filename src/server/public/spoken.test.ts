import { expect, test } from 'vitest';
import { isSpokenAt } from './spoken.ts';

test.each([
  ['/thu-nghiem/gui-y-kien', true],
  ['/gui-y-kien/', true],
  ['/thu-nghiem/du-lieu-ca-nhan', true],
  ['/thu-nghiem/xa-an/tra-cuu.data', true],
  ['/thu-nghiem/GUI-Y-KIEN', true],
  ['/thu-nghiem/Tra%2DCuu', true],
  ['/thu-nghiem//tra-cuu//', true],
  ['/thu-nghiem/gui-y-kien-khac', false],
  ['/thu-nghiem/tra-cuu/tep', true],
  ['/thu-nghiem/tra-cuu/x', false],
  ['/thu-nghiem/tra-cuu%', false],
  ['/', false],
])('%s: %s', (path, expected) => expect(isSpokenAt(path)).toBe(expected));
