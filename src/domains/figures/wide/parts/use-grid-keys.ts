import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Typing } from '../../parts/typing.ts';
import { type Place, placeAfter } from './keys.ts';

interface Setting {
  rows: number;
  columns: number;
  /** The cell at a place, where it is typed. */
  typedAt(place: Place): { typing: Typing; position: number } | null;
  /** Esc outside a cell: to what stands below the grid. */
  leave(): void;
  /** G: to the note of the cell. */
  note(): void;
}

/** 'rest': nobody has come to the grid. 'fresh': edited by typing over, so that the arrows go on to the next cell. */
type Mode = 'rest' | 'move' | 'edit' | 'fresh';

export interface GridKeys {
  place: Place;
  isEditing: boolean;
  goTo(place: Place): void;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  onClick(event: MouseEvent): void;
}

const arrows = new Set(['ArrowLeft', 'ArrowRight']);
const ends = new Set(['Home', 'End']);

/** The keys of a spreadsheet: one place has the focus, arrows lead on, typing writes over, F2 edits, Esc takes back. */
export function useGridKeys(table: RefObject<HTMLTableElement | null>, setting: Setting): GridKeys {
  const [place, setPlace] = useState<Place>({ row: 0, column: 1 });
  const [mode, setMode] = useState<Mode>('rest');
  const undo = useRef({ words: '', notApplicable: false });
  const isEditing = mode === 'edit' || mode === 'fresh';
  useFocusAt(table, place, mode);
  const goTo = useCallback((to: Place) => {
    setPlace(to);
    setMode('move');
  }, []);
  const edit = (as: Mode, first: string | null) => {
    const cell = setting.typedAt(place);
    if (!cell) return;
    const { words, notApplicable } = cell.typing.draft(cell.position);
    undo.current = { words, notApplicable };
    if (first !== null) cell.typing.type(cell.position, first);
    setMode(as);
  };
  const takeBack = () => {
    const cell = setting.typedAt(place);
    if (cell && cell.typing.draft(cell.position).words !== undo.current.words)
      cell.typing.typeAll([{ position: cell.position, ...undo.current }]);
    setMode('move');
  };
  return {
    ...{ place, isEditing, goTo },
    onKeyDown: (event) => {
      if (event.altKey || event.metaKey || (event.ctrlKey && !['Home', 'End'].includes(event.key))) return;
      const isDone =
        isEditing && event.key === 'Escape' ? (takeBack(), true) : !isEditing && keyAt(event, place, setting, edit);
      const next = isDone || staysInField(mode, event.key) ? null : placeAfter(place, event, setting);
      if (isDone || (next !== null && next !== 'out')) event.preventDefault();
      if (next === null) return;
      if (isEditing) leaveCell(setting.typedAt(place));
      if (next === 'out') setMode('rest');
      else goTo(next);
    },
    onFocus: (event) => {
      const to = placeOf(event.target);
      if (to && (to.row !== place.row || to.column !== place.column || mode === 'rest')) goTo(to);
    },
    onBlur: (event) => {
      if (isEditing && event.target instanceof HTMLInputElement) leaveCell(setting.typedAt(place));
      if (!table.current?.contains(event.relatedTarget)) setMode('rest');
    },
    onClick: (event) => {
      const to = placeOf(event.target as Element);
      if (!to || to.column === 0 || isEditing) return;
      // The first click comes to a cell, the second edits it.
      if (to.row === place.row && to.column === place.column && event.detail > 1) edit('edit', null);
      else goTo(to);
    },
  };
}

/** Puts the focus where one stands: on the cell, on its field, or on what stands before the name. */
function useFocusAt(table: RefObject<HTMLTableElement | null>, place: Place, mode: Mode): void {
  useLayoutEffect(() => {
    if (mode === 'rest') return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`);
    const isInside = place.column === 0 || mode !== 'move';
    const target = isInside ? cell?.querySelector<HTMLElement>('input, a') : cell;
    // A button beside the name keeps the focus that its click brought.
    if (place.column === 0 && cell?.contains(document.activeElement)) return;
    if (target && target !== document.activeElement) target.focus();
    if (mode === 'edit' && target instanceof HTMLInputElement) target.select();
    // Behind the sign that opened the field, where the next one goes.
    else if (mode === 'fresh' && target instanceof HTMLInputElement) target.setSelectionRange(99, 99);
  }, [table, place, mode]);
}

/** In a field Home, End and the arrows move the caret; opened by typing over, the arrows go on to the next cell. */
function staysInField(mode: Mode, key: string): boolean {
  if (mode === 'edit') return arrows.has(key) || ends.has(key);
  return mode === 'fresh' && ends.has(key);
}

/** A key outside a field that does something else than move; whether it did. */
function keyAt(
  { key, currentTarget }: KeyboardEvent,
  place: Place,
  { typedAt, leave, note }: Setting,
  edit: (as: Mode, first: string | null) => void,
): boolean {
  const cell = typedAt(place);
  if (key === 'Escape') leave();
  else if (key === 'Enter' && place.column === 0) linkIn(currentTarget, place)?.click();
  else if (place.column === 0 || !cell) return false;
  else if (key === 'F2') edit('edit', null);
  else if (/^[\d.,]$/u.test(key)) edit('fresh', key);
  else if (key === 'Delete' || key === 'Backspace') cell.typing.type(cell.position, '');
  else if (key.toLowerCase() === 'k') cell.typing.toggleNotApplicable(cell.position);
  else if (key.toLowerCase() === 'g') note();
  else return false;
  return true;
}

function placeOf(target: Element): Place | null {
  const cell = target.closest<HTMLElement>('[data-row][data-column]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

function linkIn(table: Element, { row }: Place): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-row="${row}"][data-column="0"] a`);
}

type TypedPlace = { typing: Typing; position: number };

const leaveCell = (cell: TypedPlace | null) => cell?.typing.leave(cell.position);
