import { type CellConflict, type CellValue, figureWords, parseFigure, type StandingCell } from '../entry/rules.ts';
import { type CellCheck, failedChecks } from '../forms/rules.ts';

/** What typing needs to know of a cell; `counted` is what the records say, or null. */
export interface TypingCell {
  position: number;
  scale: number;
  isRequired: boolean;
  counted: number | null;
}

export interface Draft {
  words: string;
  notApplicable: boolean;
  note: string;
  /** The version at the server that it is typed over. */
  version: number;
  state: 'saved' | 'waiting' | 'sending' | 'invalid' | 'conflict';
  over: CellConflict | null;
  /** What was sent and perhaps arrived: met again at the server it is one's own, and no conflict. */
  tried: CellValue | null;
}

export type Fault = { position: number } & (
  | { kind: 'missing' | 'invalid' | 'conflict' | 'unexplained' }
  | { kind: 'check'; check: number }
);

const largestNote = 1000;

export function draftOf(cell: TypingCell, standing: StandingCell | undefined): Draft {
  const value = standing?.notApplicable ? null : (standing?.value ?? cell.counted);
  return {
    words: value === null ? '' : figureWords(value, cell.scale),
    ...{ notApplicable: standing?.notApplicable ?? false, note: standing?.note ?? '', version: standing?.version ?? 0 },
    ...{ state: 'saved', over: null, tried: null },
  };
}

/** What a draft says: with nothing typed a counted cell says what the records say. */
export function valueOf(cell: TypingCell, draft: Draft): number | null | 'number-invalid' {
  if (draft.notApplicable) return null;
  return parseFigure(draft.words, cell.scale) ?? cell.counted;
}

/** As it is kept: a figure that is that of the records is not typed, and follows them. */
export function kept(cell: TypingCell, draft: Draft): CellValue {
  const value = valueOf(cell, draft);
  const isCounted = !draft.notApplicable && value === cell.counted;
  return {
    value: isCounted || value === 'number-invalid' ? null : value,
    notApplicable: draft.notApplicable,
    note: draft.note.trim().slice(0, largestNote) || null,
  };
}

/** Everything that is wrong with what stands typed, in the order of the cells. */
export function faultsOf(
  cells: readonly TypingCell[],
  drafts: ReadonlyMap<number, Draft>,
  checks: readonly CellCheck[],
): Fault[] {
  const values = cells.map((cell) => valueOf(cell, drafts.get(cell.position)!));
  const faults = cells.flatMap((cell, index): Fault[] => {
    const { position } = cell;
    const draft = drafts.get(position)!;
    const value = values[index]!;
    if (draft.state === 'conflict') return [{ position, kind: 'conflict' }];
    if (value === 'number-invalid') return [{ position, kind: 'invalid' }];
    if (value === null && !draft.notApplicable) return cell.isRequired ? [{ position, kind: 'missing' }] : [];
    const differs = cell.counted !== null && !draft.notApplicable && value !== cell.counted;
    return differs && draft.note.trim() === '' ? [{ position, kind: 'unexplained' }] : [];
  });
  const numbers = values.map((value) => (value === 'number-invalid' ? null : value));
  for (const check of failedChecks(checks, numbers))
    faults.push({ position: check.left[0]!, kind: 'check', check: checks.indexOf(check) });
  return faults.toSorted((one, other) => one.position - other.position);
}
