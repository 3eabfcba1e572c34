import { type Column, DataTable } from '#web/data-table.tsx';
import { TextField } from '#web/fields.tsx';
import { CarriedLines } from '../../carrying/parts/carried-lines.tsx';
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

interface FigureProps {
  reported: Reported | null;
  scale: number;
  isMain?: boolean;
  /** The row begins with the name of a section: the figure stands beside the cell, below that name. */
  isBelow: boolean;
}

function Figure({ reported, scale, isMain, isBelow }: FigureProps) {
  const isValue = reported !== null && reported.value !== null;
  const words = reported ? figureOf(reported, scale) : text.none;
  return (
    <span className={styles.figure} data-below={isBelow || undefined}>
      <span className={isValue ? (isMain ? styles.main : undefined) : styles.absent}>{words}</span>
    </span>
  );
}

interface Props {
  unitId: number;
  cells: JudgedCell[];
  remarks: { position: number; reason: string }[];
  /** Fields to write why a cell is sent back. */
  isReturning: boolean;
}

type Begins = (cell: JudgedCell) => boolean;

const begun =
  (cells: readonly JudgedCell[]): Begins =>
  ({ section, position }) =>
    section !== '' && section !== cells[position - 2]?.section;

/** A column of an earlier period; none where nothing of it was ever reported. */
function columnBefore(
  cells: readonly JudgedCell[],
  key: 'lastPeriod' | 'lastYear',
  head: string,
  begins: Begins,
): Column<JudgedCell>[] {
  if (cells.every((cell) => cell[key] === null)) return [];
  return [
    {
      ...{ key, head, width: '8.5rem', align: 'right' },
      cell: (cell) => <Figure reported={cell[key]} scale={cell.scale} isBelow={begins(cell)} />,
    },
  ];
}

const columnsOf = ({ unitId, cells, remarks, isReturning }: Props, begins: Begins): Column<JudgedCell>[] => [
  {
    key: 'cell',
    head: text.cell,
    cell: (cell) => <CellFacts {...{ unitId, cell, remarks, isReturning }} isFirst={begins(cell)} />,
  },
  {
    ...{ key: 'value', head: text.value, width: '9rem', align: 'right' },
    cell: (cell) => <Figure reported={cell} scale={cell.scale} isMain isBelow={begins(cell)} />,
  },
  ...columnBefore(cells, 'lastPeriod', text.lastPeriod, begins),
  ...columnBefore(cells, 'lastYear', text.lastYear, begins),
];

/** The cells that a unit sent, each beside what it reported before, with everything that helps to judge it. */
export function JudgedCells(props: Props) {
  return (
    <DataTable
      caption={text.value}
      rows={props.cells}
      rowKey={(cell) => cell.position}
      columns={columnsOf(props, begun(props.cells))}
      empty={null}
    />
  );
}

type CellProps = Omit<Props, 'cells'> & { cell: JudgedCell; isFirst: boolean };

function CellFacts({ unitId, cell, remarks, isReturning, isFirst }: CellProps) {
  const { position, scale } = cell;
  const reason = remarks.find((one) => one.position === position)?.reason;
  return (
    <div className={styles.cell}>
      {isFirst ? <p className={styles.section}>{cell.section}</p> : null}
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
      <CarriedLines {...{ cell, unitId }} into={cell.into} outOf={cell.outOf} />
      {isReturning ? (
        <details>
          <summary>{text.writeReason(position)}</summary>
          <TextField name={`reason_${position}`} label={text.reasonAt(position)} maxLength={1000} />
        </details>
      ) : null}
    </div>
  );
}
