import { IconBook2 } from '@tabler/icons-react';
import { CarriedLines } from '../carrying/parts/carried-lines.tsx';
import { figureWords } from '../entry/rules.ts';
import { entryText as text } from '../entry/text.vi.ts';
import type { CountedLine } from '../page/queries.server.ts';
import styles from './cell-name.module.css';
import type { PageCell } from './figure-table.tsx';

interface CellNameProps {
  cell: PageCell;
  counted: CountedLine | undefined;
  remark: string | undefined;
  unitId: number;
  isOpen: boolean;
  onRecords: () => void;
}

/** What a cell asks for: its number and name, help on demand, where its figure comes from, what the collecting unit said of it. */
export function CellName({ cell, counted, remark, unitId, isOpen, onRecords }: CellNameProps) {
  return (
    <div className={styles.name}>
      <span className={styles.position} aria-hidden>
        {cell.position}
      </span>
      <div className={styles.words}>
        <span id={`ten-${cell.position}`}>{cell.label}</span>
        {cell.isRequired ? null : <span className={styles.optional}> ({text.optional})</span>}
        {cell.help ? (
          <details className={styles.help}>
            <summary>{text.help}</summary>
            <p>{cell.help}</p>
          </details>
        ) : null}
        {counted ? (
          <button type="button" className={styles.counted} aria-expanded={isOpen} onClick={onRecords}>
            <IconBook2 size={16} aria-hidden />
            <span>
              {text.counted(figureWords(counted.value, cell.scale))} · <u>{text.records(counted.records)}</u>
            </span>
          </button>
        ) : null}
        {counted ? <CarriedLines {...{ cell, unitId }} into={counted.into} outOf={counted.outOf} /> : null}
        {remark ? (
          <p className={styles.remark}>
            <strong>{text.remark}:</strong> {remark}
          </p>
        ) : null}
      </div>
    </div>
  );
}
