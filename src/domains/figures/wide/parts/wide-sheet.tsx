import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
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
  overdueOf: (row: Row) => number;
  /** Shows the part of the form that a cell stands in. */
  onPart: (position: number) => void;
}

/** The grid with what is said of its cells and how it is sent. */
export function WideSheet({ grid, rows, columns, overdueOf, onPart }: WideSheetProps) {
  const { collection, cells } = grid;
  const sheet = useSheet(grid, rows);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [noting, setNoting] = useState<string | null>(null);
  const isTyping = rows.some((row) => row.isTyped);
  const keys = useGridKeys({
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
  const [plan, setPlan] = usePasting(keys, sheet, { rows, columns });
  const choose = useCallback((unitId: number, isChosen: boolean) => {
    setChosen((now) => new Set(isChosen ? [...now, unitId] : [...now].filter((one) => one !== unitId)));
  }, []);
  const sendOne = (unitId: number) => void sending.ask([unitId]);
  const jump = (unitId: number, position: number) => {
    const column = columns.findIndex((cell) => cell.position === position);
    if (column < 0) onPart(position);
    keys.goTo({
      row: Math.max(
        0,
        rows.findIndex((row) => row.unitId === unitId),
      ),
      column: Math.max(column, 0) + 1,
    });
  };
  const open = rows.filter((row) => row.isTyped && chosen.has(row.unitId)).map((row) => row.unitId);
  const current = rows[place.row];
  return (
    <div className={styles.grid}>
      <SkipLink to={isTyping ? 'gui-bieu' : 'o-dang-chon'}>{text.skip}</SkipLink>
      <p className={styles.keys}>{isTyping ? text.keys : text.reading}</p>
      <WideTable
        caption={text.table(collection.formName, collection.periodName)}
        {...{ columns, keys }}
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
              overdue={overdueOf(row)}
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

const nameIn = (rows: readonly Row[], unitId: number) => rows.find((row) => row.unitId === unitId)?.unitName ?? '';

/** Complete, readable and kept: nothing but sending is left to do. */
function isReady(sheet: Sheet, { unitId }: Row): boolean {
  const view = sheet.of(unitId)?.view();
  return view !== undefined && view.faults.length === 0 && view.filled > 0;
}

/** What can be read goes in; what cannot is put where it belongs too, marked, and never sent. */
function fill(sheet: Sheet, changes: readonly PastedCell[], { refused }: PastePlan): void {
  const marked = refused.flatMap(({ cell, words }) => (cell ? [{ ...cell, words, notApplicable: false }] : []));
  for (const [unitId, own] of Map.groupBy([...changes, ...marked], (one) => one.unitId)) sheet.of(unitId)?.enter(own);
}

/** The forms that are open stay as they are typed when the page is read anew; leaving with something unsaved asks first. */
function useSheet(grid: WideGrid, rows: readonly Row[]): Sheet {
  const { collection, cells, checks } = grid;
  const [sheet] = useState(() =>
    openSheet({ checks, post: (unitId, typed) => postCells(`/so-lieu/${collection.id}/${unitId}`, typed) }),
  );
  useMemo(() => {
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
  return sheet;
}

/** A block that is pasted while one stands in the grid is first shown as what it would change. */
function usePasting(
  { table, place, isEditing }: GridKeys,
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
