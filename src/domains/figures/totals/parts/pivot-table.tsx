import { Link } from 'react-router';
import type { TableRow, TotalsTable } from '../table/queries.server.ts';
import { tableText as text } from '../table/text.vi.ts';
import { FigureCell } from './figure-cell.tsx';
import styles from './pivot-table.module.css';

/** The table scrolls within itself; the name of a row and the heads stay in sight. */
export function PivotTable({ table }: { table: TotalsTable }) {
  const { columns, chosen, address, place } = table;
  const rowHead = text.rowWords[place.level][address.rows];
  const isGrouped = chosen.length > 1 && address.rows !== 'periods';
  const perIndicator = columns.length / Math.max(chosen.length, 1);
  const rows = table.total ? [table.total, ...table.rows] : table.rows;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.frame} tabIndex={0} aria-label={text.title}>
      <table className={styles.table}>
        <caption className="visually-hidden">
          {chosen.map((one) => `${one.name} (${one.unit})`).join('; ')}, {place.name}
        </caption>
        <thead>
          {isGrouped ? (
            <tr>
              <th scope="col" rowSpan={2} className={styles.name}>
                {rowHead}
              </th>
              {chosen.map((one) => (
                <th key={one.id} scope="colgroup" colSpan={perIndicator} className={styles.indicator}>
                  <span>
                    {one.name} <small>({one.unit})</small>
                  </span>
                </th>
              ))}
            </tr>
          ) : null}
          <tr className={isGrouped ? styles.second : undefined}>
            {isGrouped ? null : (
              <th scope="col" className={styles.name}>
                {rowHead}
              </th>
            )}
            {columns.map((column, at) => (
              <th
                key={column.key}
                scope="col"
                data-group={column.isGroup || undefined}
                data-first={(at > 0 && at % perIndicator === 0 && isGrouped) || undefined}
              >
                {address.rows === 'periods' ? (
                  <>
                    {column.label} <small>({chosen[at]!.unit})</small>
                  </>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-kind={row.kind}>
              <th scope="row" className={styles.name}>
                <RowName row={row} />
              </th>
              {row.cells.map((cell, at) => (
                <td
                  key={columns[at]!.key}
                  data-group={columns[at]!.isGroup || undefined}
                  data-first={(at > 0 && at % perIndicator === 0 && isGrouped) || undefined}
                >
                  <FigureCell cell={cell} of={`${row.name}, ${columns[at]!.fullLabel}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowName({ row }: { row: TableRow }) {
  return (
    <>
      {row.to ? <Link to={row.to}>{row.name}</Link> : row.name}
      {row.isClosed ? <small className={styles.closed}>{text.closed}</small> : null}
    </>
  );
}
