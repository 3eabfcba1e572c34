import { useSyncExternalStore } from 'react';
import { FigureShown } from '../../parts/figure-shown.tsx';
import type { PageCell } from '../../parts/figure-table.tsx';
import type { Typing } from '../../parts/typing.ts';
import type { WideRow } from '../queries.server.ts';
import { farFrom } from '../rules.ts';
import { barText, wideText as text } from '../text.vi.ts';
import styles from './wide-cell.module.css';

interface CellProps {
  row: WideRow;
  cell: PageCell;
  at: { row: number; column: number };
  isActive: boolean;
}

const beforeOf = ({ last, lastYear }: WideRow, position: number) => ({
  last: last[position],
  lastYear: lastYear[position],
});

/** A cell that is read: what the unit sent. What was sent back stands pale, since it counts no longer. */
export function ReadCell({ row, cell, at, isActive }: CellProps) {
  const { position, scale } = cell;
  const sent = row.sent && {
    value: row.sent.values[position - 1] ?? null,
    notApplicable: row.sent.notApplicable.includes(position),
  };
  const far = sent ? farFrom(sent.value, beforeOf(row, position), scale) : null;
  return (
    <td
      className={styles.cell}
      tabIndex={isActive ? 0 : -1}
      data-row={at.row}
      data-column={at.column}
      data-active={isActive || undefined}
      data-far={far ?? undefined}
      title={far ? barText.far[far] : undefined}
      data-pale={row.state === 'returned' || undefined}
      aria-readonly
    >
      <FigureShown cell={sent ?? undefined} scale={scale} />
      {far ? <span className="visually-hidden">, {text.far}</span> : null}
    </td>
  );
}

/** A cell that is typed: it shows what stands in its draft, and becomes a field while it is edited. */
export function TypedCell(props: CellProps & { typing: Typing; isEditing: boolean }) {
  const { row, cell, at, isActive, typing, isEditing } = props;
  const { position, scale } = cell;
  const read = () => typing.draft(position);
  const draft = useSyncExternalStore(typing.subscribe, read, read);
  const readFaults = () => typing.faultsAt(position);
  const faults = useSyncExternalStore(typing.subscribe, readFaults, readFaults).split(' ');
  const figure = typing.figure(position);
  const isCounted = row.counted[position] !== undefined && figure.value === row.counted[position];
  const far = farFrom(figure.value, beforeOf(row, position), scale);
  const kind = draft.state === 'conflict' ? 'conflict' : faults.includes('invalid') ? 'invalid' : null;
  const isWrong = kind !== null || faults.some((one) => one.startsWith('check') || one === 'unexplained');
  return (
    <td
      className={styles.cell}
      tabIndex={isActive && !isEditing ? 0 : -1}
      data-row={at.row}
      data-column={at.column}
      data-typed
      data-active={isActive || undefined}
      data-counted={isCounted || undefined}
      data-waiting={draft.state === 'waiting' || draft.state === 'sending' || undefined}
      data-far={far ?? undefined}
      title={far ? barText.far[far] : undefined}
      data-noted={draft.note !== '' || undefined}
      aria-invalid={isWrong || undefined}
      aria-describedby={isActive ? 'o-dang-chon' : undefined}
    >
      {isEditing ? (
        <input
          className={styles.input}
          inputMode={scale > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={40}
          aria-label={`${row.unitName}, ${cell.label}`}
          aria-invalid={isWrong || undefined}
          value={draft.words}
          onChange={(event) => typing.type(position, event.currentTarget.value)}
        />
      ) : (
        <>
          {draft.notApplicable ? (
            <span className={styles.notApplicable}>{text.notApplicable}</span>
          ) : draft.words === '' ? (
            <span className="visually-hidden">{text.none}</span>
          ) : (
            draft.words
          )}
          {kind ? <span className="visually-hidden">, {text[kind]}</span> : null}
          {isCounted ? <span className="visually-hidden">, {text.counted}</span> : null}
          {far ? <span className="visually-hidden">, {text.far}</span> : null}
        </>
      )}
    </td>
  );
}
