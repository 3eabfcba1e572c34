import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { states } from '../rules.ts';
import { columns, columnStates, stepFrom } from './rules.ts';

test('every state that is open or confirmed has one column', () => {
  const placed = columns.flatMap((column) => columnStates[column]);
  expect(placed.toSorted()).toEqual(
    states.filter((state) => !['declined', 'withdrawn', 'handed_over'].includes(state)).toSorted(),
  );
});

test('arrows lead to the next card, over columns without one', () => {
  const counts = [2, 0, 1, 3];
  expect(stepFrom(counts, { column: 0, row: 1 }, 'ArrowRight')).toEqual({ column: 2, row: 0 });
  expect(stepFrom(counts, { column: 3, row: 2 }, 'ArrowLeft')).toEqual({ column: 2, row: 0 });
  expect(stepFrom(counts, { column: 0, row: 0 }, 'ArrowLeft')).toBeNull();
  expect(stepFrom(counts, { column: 0, row: 1 }, 'ArrowDown')).toBeNull();
  expect(stepFrom(counts, { column: 3, row: 0 }, 'End')).toEqual({ column: 3, row: 2 });
  expect(stepFrom(counts, { column: 3, row: 2 }, 'x')).toBeNull();
});

test('no key leads off the board', () => {
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      key,
      (counts, n, pressed) => {
        const column = n % counts.length;
        const row = counts[column]! > 0 ? n % counts[column]! : 0;
        const next = stepFrom(counts, { column, row }, pressed);
        if (next) expect(next.row).toBeLessThan(counts[next.column]!);
      },
    ),
  );
});
