import { Link } from 'react-router';
import type { Reported } from '#domains/figures/reported/rules.ts';
import type { FigureName } from '../../sections/rules.ts';
import { type ReportedRow, type ReportedTable, reportedTables } from '../table/rules.ts';
import { reportedText as text } from '../text.vi.ts';
import styles from './reported-table.module.css';

/** A table of forms as the report shows it: heads in groups, every result leads to its explanation, what it lacks stands below. */
export function ReportedTables({ all, name }: { all: readonly Reported[]; name: FigureName }) {
  return reportedTables(all, name).map((table) => <OneTable key={table.caption ?? ''} table={table} />);
}

function OneTable({ table }: { table: ReportedTable }) {
  const { caption, rows, total, notes } = table;
  return (
    <figure className={styles.figure}>
      {caption ? <figcaption className={styles.caption}>{caption}</figcaption> : null}
      {rows.length === 0 && total === null ? null : <Frame table={table} />}
      {notes.length > 0 ? (
        <ul className={styles.notes} aria-label={text.notesTitle}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </figure>
  );
}

function Frame({ table }: { table: ReportedTable }) {
  const { by, caption, columns, rows, total } = table;
  const groups = columns.filter(({ group }, at) => group === null || columns[at - 1]?.group !== group);
  const isGrouped = columns.some(({ group }) => group !== null);
  return (
    // What scrolls must be reached by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.frame} aria-label={caption ?? text.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={isGrouped ? 2 : 1}>
              {by === 'place' ? text.place : text.indicator}
            </th>
            {groups.map(({ key, head, group }) =>
              group === null ? (
                <th key={key} scope="col" rowSpan={isGrouped ? 2 : 1}>
                  {head}
                </th>
              ) : (
                <th key={key} scope="colgroup" colSpan={columns.filter((one) => one.group === group).length}>
                  {group}
                </th>
              ),
            )}
          </tr>
          {isGrouped ? (
            <tr>
              {columns.map(({ key, head, group }) =>
                group === null ? null : (
                  <th key={key} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} table={table} row={row} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Row table={table} row={{ ...total, name: text.whole }} />
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

function Row({ table: { by, columns }, row }: { table: ReportedTable; row: ReportedRow }) {
  return (
    <tr>
      <th scope="row">
        {row.name}
        {by === 'indicator' ? <small> ({row.unit})</small> : null}
      </th>
      {row.cells.map((words, at) => {
        const isNumber = /\d/u.test(words);
        const { key } = columns[at]!;
        return (
          <td key={key} data-none={!isNumber || undefined}>
            {key === 'result' && isNumber ? <Link to={row.to}>{words}</Link> : words}
          </td>
        );
      })}
    </tr>
  );
}
