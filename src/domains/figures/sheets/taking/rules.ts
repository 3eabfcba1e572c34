import type { Day } from '#platform/calendar/day.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { type CollectionDates, type ExpectationState, standingOf } from '../../collections/rules.ts';
import { type CellValue, sameCell, type StandingCell } from '../../entry/rules.ts';
import { type CellFault, type FilledRow, type Place, readFilled } from '../filled/rules.ts';

export type FileRow = FilledRow & { file: string };

/** Something that is not taken, with the words that stand there. */
export interface RowFault {
  file: string;
  at: Place;
  fault: CellFault | 'mark-broken' | 'mark-missing' | 'row-mixed' | 'cell-twice';
  words: string;
}

export interface TakenCell {
  position: number;
  label: string;
  scale: number;
  /** As it is shown now, and as it would be. */
  before: CellValue;
  after: CellValue;
  /** What is kept of it: null for a figure that is the one of the records. */
  value: number | null;
  /** The version that it is typed over. */
  version: number;
}

export interface CellOfForm {
  position: number;
  code: string;
  label: string;
  unit: string;
  scale: number;
}

interface Taking {
  cells: readonly CellOfForm[];
  standing: ReadonlyMap<number, StandingCell>;
  counted: ReadonlyMap<number, number>;
}

const longestNote = 1000;

/** What rows of a unit would change, what is wrong with them, and how many say what stands. A row alone is judged alone. */
export function weighRows(
  rows: readonly FileRow[],
  taking: Taking,
): { changes: TakenCell[]; faults: RowFault[]; same: number } {
  const changes = new Map<number, TakenCell>();
  const seen = new Map<number, string>();
  const faults: RowFault[] = [];
  let same = 0;
  for (const row of rows) {
    const cell = taking.cells[row.mark.position - 1];
    const { file, at } = row;
    const refuse = (fault: RowFault['fault'], words: string) => faults.push({ file, at, fault, words });
    if (!cell) refuse('mark-broken', String(row.mark.position));
    else if (row.code !== '' && row.code !== cell.code) refuse('row-mixed', row.code);
    else {
      const read = readFilled(row, cell);
      const before = seen.get(cell.position);
      const said = JSON.stringify([read, row.note]);
      seen.set(cell.position, said);
      if (before !== undefined) {
        if (before !== said) refuse('cell-twice', cell.label);
      } else if ('fault' in read) refuse(read.fault, read.words);
      else {
        const change = changeOf(cell, { ...read, note: noteOf(row.note) }, taking);
        if (change) changes.set(cell.position, change);
        else same += 1;
      }
    }
  }
  return { changes: [...changes.values()].toSorted((one, other) => one.position - other.position), faults, same };
}

const noteOf = (note: string) => cleanText(note).trim().slice(0, longestNote) || null;

/** An empty cell of a sheet takes nothing away, neither a figure nor a note. */
function changeOf(cell: CellOfForm, read: CellValue, { standing, counted }: Taking): TakenCell | null {
  const { position, label, scale } = cell;
  const stands = standing.get(position) ?? { value: null, notApplicable: false, note: null, version: 0 };
  const ofRecords = counted.get(position) ?? null;
  const isEmpty = read.value === null && !read.notApplicable;
  const after = { ...(isEmpty ? stands : read), note: read.note ?? stands.note };
  const kept = ({ value, notApplicable, note }: CellValue): CellValue => ({
    ...{ value: value === ofRecords ? null : value, notApplicable, note },
  });
  if (sameCell(kept(after), kept(stands))) return null;
  const shown = ({ value, notApplicable, note }: CellValue): CellValue => ({
    ...{ value: notApplicable ? null : (value ?? ofRecords), notApplicable, note },
  });
  return {
    ...{ position, label, scale, version: stands.version, value: kept(after).value },
    ...{ before: shown(stands), after: shown(after) },
  };
}

/** Why a unit's form takes nothing from a file now, or null. */
export function takingRefusal(
  form: CollectionDates & { startsOn: Day; state: ExpectationState },
  mayWrite: boolean,
  today: Day,
): { code: string; details: Record<string, string> } | null {
  if (!mayWrite) return { code: 'sheet-not-yours', details: {} };
  if (form.state === 'sealed') return { code: 'sheet-form-sealed', details: {} };
  const standing = standingOf(form, form.startsOn, today);
  if (standing === 'not-begun') return { code: 'period-not-begun', details: {} };
  return standing === 'locked' && form.state !== 'returned'
    ? { code: 'form-locked', details: { on: form.locksOn } }
    : null;
}
