import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAfter } from './keys.ts';

const size = { rows: 3, columns: 2 };
const press = (key: string, shiftKey = false, ctrlKey = false) => ({ key, shiftKey, ctrlKey });

test('Tab walks through every cell once, and out at both ends', () => {
  for (const isBack of [false, true]) {
    let place = isBack ? { row: 2, column: 2 } : { row: 0, column: 0 };
    let steps = 1;
    for (;;) {
      const next = placeAfter(place, press('Tab', isBack), size);
      if (next === 'out' || next === null) break;
      place = next;
      steps += 1;
    }
    expect(steps).toBe(9);
  }
});

test('no key leads outside the grid', () => {
  const key = fc.constantFrom(
    ...['Up', 'Down', 'Left', 'Right'].map((one) => `Arrow${one}`),
    'Enter',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Tab',
  );
  const place = fc.record({ row: fc.nat(2), column: fc.nat(2) });
  fc.assert(
    fc.property(place, key, fc.boolean(), fc.boolean(), (from, name, shift, ctrl) => {
      const next = placeAfter(from, press(name, shift, ctrl), size);
      if (next === 'out') return;
      expect(next!.row >= 0 && next!.row < 3 && next!.column >= 0 && next!.column <= 2).toBe(true);
    }),
  );
  expect(placeAfter({ row: 0, column: 0 }, press('x'), size)).toBeNull();
});
