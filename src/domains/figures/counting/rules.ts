import type { CellValue } from '../entry/rules.ts';

type Counted = ReadonlyMap<number, { value: number }>;
type Typed = CellValue & { position: number };

/** What is typed, with counted cells that nobody touched filled from the records. */
export function withCounted(typed: readonly Typed[], counted: Counted): Typed[] {
  const byPosition = new Map(typed.map((cell) => [cell.position, cell]));
  for (const [position, { value }] of counted) {
    const cell = byPosition.get(position);
    if (!cell || (cell.value === null && !cell.notApplicable))
      byPosition.set(position, { note: null, ...cell, position, value, notApplicable: false });
  }
  return [...byPosition.values()];
}

/** Counted cells where somebody typed another value and did not say why. */
export function unexplained(typed: readonly Typed[], counted: Counted): number[] {
  return typed
    .filter((cell) => {
      const records = counted.get(cell.position);
      return records !== undefined && cell.value !== null && cell.value !== records.value && cell.note === null;
    })
    .map((cell) => cell.position);
}
