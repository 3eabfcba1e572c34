import { useSyncExternalStore } from 'react';
import { EntryDetails } from '../../parts/entry-details.tsx';
import { faultWords } from '../../parts/entry-row.tsx';
import { figureSaid } from '../../parts/figure-shown.tsx';
import type { PageCell } from '../../parts/figure-table.tsx';
import type { Typing } from '../../parts/typing.ts';
import type { WideGrid, WideRow } from '../queries.server.ts';
import { farFrom } from '../rules.ts';
import { barText as text } from '../text.vi.ts';
import styles from './cell-bar.module.css';

interface CellBarProps {
  grid: WideGrid;
  row: WideRow | undefined;
  cell: PageCell | undefined;
  typing: Typing | undefined;
  isNoting: boolean;
  onNote: () => void;
}

/** Whatever is to say of the cell where one stands: the figures before, how far it is from them, its note, a conflict. */
export function CellBar({ grid, row, cell, typing, isNoting, onNote }: CellBarProps) {
  return (
    <section id="o-dang-chon" className={styles.bar} aria-label={text.label}>
      {row && cell ? (
        <>
          <p className={styles.title}>
            <strong>{cell.label}</strong> <span>({cell.unit})</span> · {row.unitName}
          </p>
          {typing ? (
            <Typed key={`${row.unitId} ${cell.position}`} {...{ grid, row, cell, typing, isNoting, onNote }} />
          ) : (
            <>
              <Facts {...{ grid, row, cell }} value={row.sent?.values[cell.position - 1] ?? null} />
              <p className={styles.why}>{whyRead(row)}</p>
            </>
          )}
        </>
      ) : (
        <p className={styles.why}>{text.choose}</p>
      )}
    </section>
  );
}

function whyRead({ state }: WideRow): string {
  if (state === 'expected') return text.locked;
  return state === 'returned' ? text.returned : text.sent;
}

interface FactsProps {
  grid: WideGrid;
  row: WideRow;
  cell: PageCell;
  value: number | null;
}

function Facts({ grid, row, cell, value }: FactsProps) {
  const { position, scale } = cell;
  const before = { last: row.last[position], lastYear: row.lastYear[position] };
  const far = farFrom(value, before, scale);
  const counted = row.counted[position];
  return (
    <>
      <p className={styles.facts}>
        {grid.lastName && before.last ? <span>{text.last(grid.lastName, figureSaid(before.last, scale))}</span> : null}
        {grid.lastYearName && before.lastYear ? (
          <span>{text.last(grid.lastYearName, figureSaid(before.lastYear, scale))}</span>
        ) : null}
        {counted === undefined ? null : (
          <span>{text.counted(figureSaid({ value: counted, notApplicable: false }, scale))}</span>
        )}
      </p>
      {far ? (
        <p className={styles.far}>
          <strong>{text.far[far]}.</strong> {text.farHint}
        </p>
      ) : null}
    </>
  );
}

function Typed(props: CellBarProps & { row: WideRow; cell: PageCell; typing: Typing }) {
  const { grid, row, cell, typing, isNoting, onNote } = props;
  const { position, scale } = cell;
  const read = () => typing.draft(position);
  const draft = useSyncExternalStore(typing.subscribe, read, read);
  const readFaults = () => typing.faultsAt(position);
  const faults = useSyncExternalStore(typing.subscribe, readFaults, readFaults).split(' ').filter(Boolean);
  const { value } = typing.figure(position);
  const counted = row.counted[position];
  const isOther = counted !== undefined && value !== null && value !== counted;
  return (
    <>
      <Facts {...{ grid, row, cell, value }} />
      <p className={styles.tools}>
        <label>
          <input type="checkbox" checked={draft.notApplicable} onChange={() => typing.toggleNotApplicable(position)} />{' '}
          {text.setNotApplicable}
        </label>
        <button type="button" onClick={onNote}>
          {text.note}
        </button>
      </p>
      <EntryDetails
        {...{ cell, draft, typing }}
        messages={faultWords(faults, { scale, says: grid.checks.map((check) => check.says) })}
        counted={isOther ? { value: counted, records: 0, sent: null, into: [], outOf: [] } : undefined}
        open={isNoting ? 'note' : null}
        address={`/so-lieu/${grid.collection.id}/${row.unitId}`}
      />
    </>
  );
}
