import { type RefObject, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { SkipLink } from '#web/skip-link.tsx';
import { useUnsent } from '#web/unsent.tsx';
import type { PageCell } from '../../parts/figure-table.tsx';
import { postCells } from '../../parts/post-cells.ts';
import { readPasted } from '../../sheets/paste/rules.ts';
import { type PastedCell, type PastePlan, planPaste } from '../paste/rules.ts';
import type { WideGrid, WideRow as Row } from '../queries.server.ts';
import { wideText as text } from '../text.vi.ts';
import { CellBar } from './cell-bar.tsx';
import type { Place } from './keys.ts';
import { PastePreview } from './paste-preview.tsx';
import { SendMany } from './send-many.tsx';
import { openSheet, type Sheet } from './sheet.ts';
import { type GridKeys, useGridKeys } from './use-grid-keys.ts';
import { useSending } from './use-sending.ts';
import { WideFoot } from './wide-foot.tsx';
import { WideRow } from './wide-row.tsx';
import styles from './wide-sheet.module.css';
import { WideTable } from './wide-table.tsx';

interface WideSheetProps {
  grid: WideGrid;
  rows: readonly Row[];
  /** The cells of the part that stands on the screen. */
  columns: readonly PageCell[];
  /** Shows the part of the form that a cell stands in. */
  onPart: (position: number) => void;
}

/** The grid with what is said of its cells and how it is sent. */
export function WideSheet({ grid, rows, columns, onPart }: WideSheetProps) {
  const { collection, cells } = grid;
  const sheet = useSheet(grid, rows);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [aim, setAim] = useState<Aim | null>(null);
  const [noting, setNoting] = useState<string | null>(null);
  const isTyping = rows.some((row) => row.isTyped);
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table, {
    ...{ rows: rows.length, columns: columns.length },
    typedAt: ({ row, column }) => {
      const typing = rows[row] && sheet.of(rows[row].unitId);
      const cell = columns[column - 1];
      return typing && cell ? { typing, position: cell.position } : null;
    },
    leave: () => document.querySelector<HTMLElement>(isTyping ? '#gui-bieu' : '#o-dang-chon')?.focus(),
    note: () => setNoting(`${keys.place.row} ${keys.place.column}`),
  });
  const { place } = keys;
  const nameOf = useCallback((unitId: number) => nameIn(rows, unitId), [rows]);
  const sending = useSending(sheet, () => setChosen(new Set()));
  const [plan, setPlan] = usePasting(table, keys, sheet, { rows, columns });
  const choose = useCallback((unitId: number, isChosen: boolean) => {
    setChosen((now) => new Set(isChosen ? [...now, unitId] : [...now].filter((one) => one !== unitId)));
  }, []);
  const ask = useRef(sending.ask);
  useEffect(() => {
    ask.current = sending.ask;
  });
  const sendOne = useCallback((unitId: number) => void ask.current([unitId]), []);
  const nameOfRow = useMemo(() => namesIn(rows), [rows]);
  const jump = (unitId: number, position: number) => {
    if (!columns.some((cell) => cell.position === position)) onPart(position);
    setAim({ unitId, position });
  };
  useAim(aim, { rows, columns, goTo: keys.goTo, onMet: () => setAim(null) });
  const open = rows.filter((row) => row.isTyped && chosen.has(row.unitId)).map((row) => row.unitId);
  const current = rows[place.row];
  return (
    <div className={styles.grid}>
      <SkipLink to={isTyping ? 'gui-bieu' : 'o-dang-chon'}>{text.skip}</SkipLink>
      <p className={styles.keys}>{isTyping ? text.keys : text.reading}</p>
      <WideTable
        caption={text.table(collection.formName, collection.periodName)}
        {...{ columns, table, keys }}
        isTyped={isTyping}
        rowCount={rows.length}
        renderRow={(at, isNear) => {
          const row = rows[at]!;
          return (
            <WideRow
              key={row.unitId}
              {...{ row, at, columns, isNear }}
              cellCount={cells.length}
              typing={sheet.of(row.unitId)}
              collectionId={collection.id}
              mayCollect={collection.mayCollect}
              name={nameOfRow(row)}
              active={place.row === at ? place.column : null}
              isEditing={place.row === at && keys.isEditing}
              isChosen={chosen.has(row.unitId)}
              onChoose={choose}
              onSend={sendOne}
            />
          );
        }}
        foot={<WideFoot {...{ rows, columns, sheet }} notAdded={grid.notAdded} />}
      />
      <CellBar
        grid={grid}
        row={current}
        cell={columns[place.column - 1]}
        typing={current && sheet.of(current.unitId)}
        isNoting={noting === `${place.row} ${place.column}`}
        onNote={() => setNoting(`${place.row} ${place.column}`)}
      />
      {isTyping ? (
        <SendMany
          {...{ sheet, sending, nameOf }}
          chosen={open}
          collectorName={collection.unitName}
          onChooseAll={() => setChosen(new Set(rows.filter((row) => isReady(sheet, row)).map((row) => row.unitId)))}
          onJump={jump}
        />
      ) : null}
      <PastePreview
        {...{ plan, cells, sheet, nameOf }}
        onClose={() => setPlan(null)}
        onFill={(changes) => {
          fill(sheet, changes, plan!);
          setPlan(null);
        }}
      />
    </div>
  );
}

/** Units of one line are told apart by their places, without what all their names begin with. */
function namesIn(rows: readonly Row[]): (row: Row) => string {
  const places = new Set(rows.map((row) => row.placeName));
  return places.size === rows.length && !places.has('') ? (row) => row.placeName : (row) => row.unitName;
}

const nameIn = (rows: readonly Row[], unitId: number) => rows.find((row) => row.unitId === unitId)?.unitName ?? '';

/** Complete, readable and kept: nothing but sending is left to do. */
function isReady(sheet: Sheet, { unitId }: Row): boolean {
  const view = sheet.of(unitId)?.view();
  return view !== undefined && view.faults.length === 0 && view.filled > 0;
}

/** What can be read goes in; what cannot is put where it belongs too, marked, and never sent. */
function fill(sheet: Sheet, changes: readonly PastedCell[], { refused }: PastePlan): void {
  const marked = refused.flatMap(({ cell, words }) => (cell ? [{ ...cell, words, notApplicable: false }] : []));
  for (const [unitId, own] of Map.groupBy([...changes, ...marked], (one) => one.unitId)) sheet.of(unitId)?.typeAll(own);
}

/** The forms that are open stay as they are typed when the page is read anew; leaving with something unsaved asks first. */
function useSheet(grid: WideGrid, rows: readonly Row[]): Sheet {
  const { collection, cells, checks } = grid;
  const [sheet] = useState(() =>
    openSheet({ checks, post: (unitId, typed) => postCells(`/so-lieu/${collection.id}/${unitId}`, typed) }),
  );
  const held = useMemo(() => {
    const forms = rows
      .filter((row) => row.isTyped)
      .map(({ unitId, rev, state, standing, counted }) => ({
        ...{ unitId, standing, key: `${rev} ${state}` },
        cells: cells.map((cell) => ({ ...cell, counted: counted[cell.position] ?? null })),
      }));
    sheet.hold(
      forms,
      rows.filter((row) => !row.isTyped).map((row) => row.unitId),
    );
    return sheet;
  }, [sheet, rows, cells]);
  const unsent = useUnsent();
  const unsaved = () => sheet.view().unsaved > 0;
  const isUnsaved = useSyncExternalStore(sheet.subscribe, unsaved, unsaved);
  useEffect(() => unsent(isUnsaved), [isUnsaved, unsent]);
  useEffect(() => {
    const send = () => void sheet.flush();
    const onHidden = () => document.visibilityState === 'hidden' && send();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', send);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', send);
      sheet.stop();
    };
  }, [sheet]);
  return held;
}

type Aim = { unitId: number; position: number };

/** Goes to a cell as soon as its part of the form stands on the screen. */
function useAim(
  aim: Aim | null,
  to: { rows: readonly Row[]; columns: readonly PageCell[]; goTo: (place: Place) => void; onMet: () => void },
): void {
  const { rows, columns, goTo, onMet } = to;
  useEffect(() => {
    if (aim === null) return;
    const row = rows.findIndex((one) => one.unitId === aim.unitId);
    const column = columns.findIndex((cell) => cell.position === aim.position);
    if (column < 0) return;
    if (row >= 0) goTo({ row, column: column + 1 });
    onMet();
  });
}

/** A block that is pasted while one stands in the grid is first shown as what it would change. */
function usePasting(
  table: RefObject<HTMLTableElement | null>,
  { place, isEditing }: GridKeys,
  sheet: Sheet,
  { rows, columns }: { rows: readonly Row[]; columns: readonly PageCell[] },
) {
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const at: Place = { row: place.row, column: Math.max(0, place.column - 1) };
  const onPaste = (event: ClipboardEvent) => {
    if (!table.current?.contains(document.activeElement)) return;
    const words = event.clipboardData?.getData('text/plain') ?? '';
    const isBlock = /[\t\n]/u.test(words.trim());
    if (words.trim() === '' || (isEditing && !isBlock)) return;
    event.preventDefault();
    if (rows.some((row) => sheet.of(row.unitId))) setPlan(planPaste(readPasted(words), { rows, columns, at }));
  };
  useEffect(() => {
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
  return [plan, setPlan] as const;
}
