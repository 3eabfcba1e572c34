import { matchKey } from '#platform/vietnamese/fold.ts';
import { figureWords } from '../../entry/rules.ts';
import { type FigureKind, readFigure } from '../../sheets/rules.ts';

/** A unit as a row of a sheet may name it. */
export interface PasteRow {
  unitId: number;
  unitName: string;
  placeName: string;
  placeCode: string | null;
  /** Its cells are open to the one who pastes. */
  isTyped: boolean;
}

export interface PasteTarget {
  rows: readonly PasteRow[];
  columns: readonly (FigureKind & { position: number })[];
  /** Where the block begins, unless its first column names the units. */
  at: { row: number; column: number };
}

export type PasteFault = 'number-invalid' | 'unit-unknown' | 'unit-ambiguous' | 'unit-closed' | 'outside';

export interface PastedCell {
  unitId: number;
  position: number;
  words: string;
  notApplicable: boolean;
}

/** A cell that cannot be taken: its row and column in the block, from 1. `cell` where it has a place in the grid. */
export interface RefusedCell {
  row: number;
  column: number;
  words: string;
  why: PasteFault;
  cell: { unitId: number; position: number } | null;
}

export interface PastePlan {
  cells: PastedCell[];
  refused: RefusedCell[];
}

const kinds = /^(?:xã|phường|thị trấn|đặc khu|tỉnh|thành phố)\s+/iu;
const emptyWords = /^[\s–—.…-]*$/u;

/**
 * Where each cell of a block goes. With names or codes of units in its first column a row goes to that unit, else to the
 * rows from the focused cell on; columns go from the focused one on. A first line of words alone is a heading. Empty cells
 * and dashes change nothing.
 */
export function planPaste(block: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const byKey = unitsByKey(target.rows);
  const isNamed = hasNames(block, byKey);
  const plan: PastePlan = { cells: [], refused: [] };
  const first = isHeading(block, byKey) ? 1 : 0;
  for (const [index, line] of block.entries()) {
    if (index < first || line.every(isEmpty)) continue;
    const units = isNamed ? (byKey.get(keyOf(line[0] ?? '')) ?? []) : rowAt(target, target.at.row + index - first);
    const unit = units.length === 1 ? units[0]! : null;
    const noUnit: PasteFault = !isNamed ? 'outside' : units.length > 1 ? 'unit-ambiguous' : 'unit-unknown';
    for (const [at, words] of line.entries()) {
      if ((isNamed && at === 0) || isEmpty(words)) continue;
      const column = target.columns[target.at.column + at - (isNamed ? 1 : 0)];
      const refuse = (why: PasteFault, cell: RefusedCell['cell'] = null) =>
        plan.refused.push({ row: index + 1, column: at + 1, words: words.trim(), why, cell });
      if (unit === null) refuse(noUnit);
      else if (!column) refuse('outside');
      else if (!unit.isTyped) refuse('unit-closed');
      else {
        const cell = { unitId: unit.unitId, position: column.position };
        const read = readFigure(words, column);
        if ('fault' in read) refuse('number-invalid', cell);
        else if (read.notApplicable) plan.cells.push({ ...cell, words: '', notApplicable: true });
        else if (read.value !== null)
          plan.cells.push({ ...cell, words: figureWords(read.value, column.scale), notApplicable: false });
      }
    }
  }
  return plan;
}

const rowAt = ({ rows }: PasteTarget, at: number): readonly PasteRow[] => rows.slice(at, at + 1);
const isEmpty = (words: string) => emptyWords.test(words);
const saysNotApplicable = (words: string) => {
  const read = readFigure(words, { scale: 0, unit: '' });
  return !('fault' in read) && read.notApplicable;
};
const keyOf = (words: string) => matchKey(words);

/** Names of the unit, of its place with and without the kind, and the code of the place; a key of two units leads to both. */
function unitsByKey(rows: readonly PasteRow[]): ReadonlyMap<string, readonly PasteRow[]> {
  const found = new Map<string, PasteRow[]>();
  for (const row of rows) {
    const names = [row.unitName, row.placeName, row.placeName.replace(kinds, ''), row.placeCode ?? ''];
    for (const key of new Set(names.map(keyOf))) {
      if (key !== '') found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return found;
}

/** Words in the first column of any line but the first name units, known or not; numbers do where all of them are codes. */
function hasNames(block: readonly (readonly string[])[], byKey: ReadonlyMap<string, unknown>): boolean {
  const lines = isHeading(block, byKey) ? block.slice(1) : block;
  const firsts = lines.filter((line) => line.length > 1 && !isEmpty(line[0] ?? '')).map((line) => line[0]!);
  if (firsts.length === 0) return false;
  const isName = (words: string) => byKey.has(keyOf(words));
  return firsts.every(isName) || firsts.some((words) => /\p{L}{2}/u.test(words) && !saysNotApplicable(words));
}

/** A first line of more than one, where something stands, and no figure nor a known unit. */
function isHeading(block: readonly (readonly string[])[], byKey: ReadonlyMap<string, unknown>): boolean {
  const [line] = block;
  if (!line || block.length < 2) return false;
  const words = line.filter((one) => !isEmpty(one));
  return (
    words.length > 0 &&
    !byKey.has(keyOf(line[0] ?? '')) &&
    words.every((one) => !/\d/u.test(one) && !saysNotApplicable(one))
  );
}
