import { isJump } from '../deciding/rules.ts';
import { added, type Counted } from '../totals/rules.ts';

/** More units than these on one screen are nobody's work: the reader chooses a place or a line first. */
export const mostUnits = 300;

/** More cells than these side by side cannot be read: one section at a time. */
export const mostColumns = 25;

/** The parts of a form that stand on the screen one at a time: all of it, or its sections where it is wide. */
export function partsOf<Cell extends { section: string }>(
  cells: readonly Cell[],
): { section: string; cells: readonly Cell[] }[] {
  if (cells.length <= mostColumns) return [{ section: '', cells }];
  return [...Map.groupBy(cells, (cell) => cell.section)].map(([section, own]) => ({ section, cells: own }));
}

interface Before {
  value: number | null;
}

/** The figure before that this one is far from (last period first), or null: the same rule as on the page that decides. */
export function farFrom(
  value: number | null,
  before: { last: Before | undefined; lastYear: Before | undefined },
  scale: number,
): 'last' | 'lastYear' | null {
  if (isJump(value, before.last?.value ?? null, scale)) return 'last';
  return isJump(value, before.lastYear?.value ?? null, scale) ? 'lastYear' : null;
}

/** One cell of all units as a sum: exact, null where nobody has a figure. */
export function columnTotal(cells: readonly ({ value: number | null; notApplicable: boolean } | null)[]): Counted {
  return added(
    cells.map((cell) => ({
      total: cell?.notApplicable || cell === null || cell.value === null ? null : BigInt(cell.value),
      reported: cell !== null && !cell.notApplicable && cell.value !== null ? 1 : 0,
      notApplicable: cell?.notApplicable ? 1 : 0,
      expected: 1,
    })),
  );
}

/** Whether what a unit sent counts in the totals: not before it is sent, and not while it is sent back. */
export function isCounting(state: string): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'sealed';
}
