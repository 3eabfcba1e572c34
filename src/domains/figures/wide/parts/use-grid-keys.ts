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
  table: RefObject<HTMLTableElement | null>;
  place: Place;
  isEditing: boolean;
  goTo(place: Place): void;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  onClick(event: MouseEvent): void;
}

const arrows = new Set(['ArrowLeft', 'ArrowRight']);

/** The keys of a spreadsheet: one place has the focus, arrows lead on, typing writes over, F2 edits, Esc takes back. */
export function useGridKeys(setting: Setting): GridKeys {
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 1 });
  const [mode, setMode] = useState<Mode>('rest');
  const undo = useRef({ words: '', notApplicable: false });
  const isEditing = mode === 'edit' || mode === 'fresh';
  useLayoutEffect(() => {
    if (mode === 'rest') return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`);
    const target = place.column === 0 || isEditing ? cell?.querySelector<HTMLElement>('input, a') : cell;
    if (target && target !== document.activeElement) target.focus();
    if (mode === 'edit' && target instanceof HTMLInputElement) target.select();
  }, [place, mode, isEditing]);
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
      cell.typing.enter([{ position: cell.position, ...undo.current }]);
    setMode('move');
  };
  const inMove = (event: KeyboardEvent): boolean => {
    const { key } = event;
    if (key === 'Escape') return (setting.leave(), true);
    if (key === 'Enter' && place.column === 0) return (linkIn(event.currentTarget, place)?.click(), true);
    if (place.column === 0 || !setting.typedAt(place)) return false;
    if (key === 'F2') return (edit('edit', null), true);
    if (/^[\d.,]$/u.test(key)) return (edit('fresh', key), true);
    if (key === 'Delete' || key === 'Backspace') return (clear(setting.typedAt(place)!), true);
    if (key.toLowerCase() === 'k') return (toggle(setting.typedAt(place)!), true);
    if (key.toLowerCase() === 'g') return (setting.note(), true);
    return false;
  };
  return {
    ...{ table, place, isEditing, goTo },
    onKeyDown: (event) => {
      if (event.altKey || event.metaKey || (event.ctrlKey && !['Home', 'End'].includes(event.key))) return;
      if (isEditing && event.key === 'Escape') {
        event.preventDefault();
        takeBack();
        return;
      }
      if (!isEditing && inMove(event)) {
        event.preventDefault();
        return;
      }
      // In a field the arrows, Home and End move the caret, unless it was opened by typing over.
      if (isEditing && (event.key === 'Home' || event.key === 'End')) return;
      if (mode === 'edit' && arrows.has(event.key)) return;
      const next = placeAfter(place, event, setting);
      if (next === null) return;
      if (isEditing) leaveCell(setting.typedAt(place));
      if (next === 'out') {
        setMode('rest');
        return;
      }
      event.preventDefault();
      goTo(next);
    },
    onFocus: (event) => {
      const to = placeOf(event.target);
      if (!to || (to.row === place.row && to.column === place.column && mode !== 'rest')) return;
      goTo(to);
    },
    onBlur: (event) => {
      if (isEditing && event.target instanceof HTMLInputElement) leaveCell(setting.typedAt(place));
      if (!table.current?.contains(event.relatedTarget)) setMode('rest');
    },
    onClick: (event) => {
      const to = placeOf(event.target as Element);
      if (!to || to.column === 0 || isEditing) return;
      const isHere = to.row === place.row && to.column === place.column;
      // The first click comes to a cell, the second edits it.
      if (isHere && event.detail > 1) edit('edit', null);
      else goTo(to);
    },
  };
}

function placeOf(target: Element): Place | null {
  const cell = target.closest<HTMLElement>('[data-row][data-column]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

function linkIn(table: Element, { row }: Place): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-row="${row}"][data-column="0"] a`);
}

type TypedPlace = { typing: Typing; position: number };

const clear = ({ typing, position }: TypedPlace) => typing.type(position, '');
const toggle = ({ typing, position }: TypedPlace) => typing.toggleNotApplicable(position);
const leaveCell = (cell: TypedPlace | null) => cell?.typing.leave(cell.position);
