import { type Column, DataTable } from '#web/data-table.tsx';
import { TextField } from '#web/fields.tsx';
import type { JudgedCell } from '../../deciding/queries.server.ts';
import type { Reported } from '../../deciding/rules.ts';
import { figureWords } from '../../entry/rules.ts';
import { unitText as text } from '../text.vi.ts';
import styles from './judged-cells.module.css';

/** A figure in words: nothing, 0 and "not applicable" are three. */
export function figureOf(reported: Reported, scale: number): string {
  if (reported.notApplicable) return text.notApplicable;
  return reported.value === null ? text.none : figureWords(reported.value, scale);
}

function Figure({ reported, scale, isMain }: { reported: Reported | null; scale: number; isMain?: boolean }) {
  const isValue = reported !== null && reported.value !== null;
  const words = reported ? figureOf(reported, scale) : text.none;
  return <span className={isValue ? (isMain ? styles.main : undefined) : styles.absent}>{words}</span>;
}

interface Props {
  cells: JudgedCell[];
  remarks: { position: number; reason: string }[];
  /** Fields to write why a cell is sent back. */
  isReturning: boolean;
}

/** The cells that a unit sent, each beside what it reported before, with everything that helps to judge it. */
export function JudgedCells({ cells, remarks, isReturning }: Props) {
  const columns: Column<JudgedCell>[] = [
    {
      key: 'cell',
      head: text.cell,
      cell: (cell) => <CellFacts {...{ cell, cells, remarks, isReturning }} />,
    },
    {
      key: 'value',
      head: text.value,
      width: '9rem',
      align: 'right',
      cell: (cell) => <Figure reported={cell} scale={cell.scale} isMain />,
    },
    {
      key: 'last',
      head: text.lastPeriod,
      width: '8rem',
      align: 'right',
      cell: (cell) => <Figure reported={cell.lastPeriod} scale={cell.scale} />,
    },
    {
      key: 'year',
      head: text.lastYear,
      width: '8rem',
      align: 'right',
      cell: (cell) => <Figure reported={cell.lastYear} scale={cell.scale} />,
    },
  ];
  return (
    <DataTable caption={text.value} rows={cells} rowKey={(cell) => cell.position} columns={columns} empty={null} />
  );
}

function CellFacts({ cell, cells, remarks, isReturning }: Props & { cell: JudgedCell }) {
  const { position, scale } = cell;
  const before = cells[position - 2];
  const reason = remarks.find((one) => one.position === position)?.reason;
  return (
    <div className={styles.cell}>
      {cell.section !== '' && cell.section !== before?.section ? (
        <p className={styles.section}>{cell.section}</p>
      ) : null}
      <p className={styles.label}>
        <span className={styles.position}>{position}.</span> {cell.label}{' '}
        <span className={styles.unit}>{`(${cell.unit})`}</span>
      </p>
      <ul className={styles.facts}>
        {cell.isJump ? <li data-tone="quiet">{text.jump}</li> : null}
        {cell.counted === null ? null : (
          <li>{cell.counted === cell.value ? text.countedSame : text.counted(figureWords(cell.counted, scale))}</li>
        )}
        {cell.note ? <li>{text.note(cell.note)}</li> : null}
        {cell.wasSealed ? (
          <li data-tone="changed">{text.wasSealed(figureOf(cell.wasSealed, scale))}</li>
        ) : cell.wasBefore ? (
          <li data-tone="changed">{text.wasBefore(figureOf(cell.wasBefore, scale))}</li>
        ) : null}
        {reason ? <li data-tone="remark">{text.remark(reason)}</li> : null}
      </ul>
      {isReturning ? <TextField name={`reason_${position}`} label={text.reasonAt(position)} maxLength={1000} /> : null}
    </div>
  );
}
