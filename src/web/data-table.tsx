import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import styles from './data-table.module.css';
import { Pager } from './pager.tsx';
import type { Page } from './paging.ts';
import { webText } from './text.vi.ts';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  /** CSS width on a PC: '9rem'. */
  width?: string;
  /** On a phone each column is a line of the card; `hide` leaves it out. */
  phone?: 'line' | 'hide';
}

interface DataTableProps<Row> {
  /** Read out before the table; not shown. */
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  columns: readonly Column<Row>[];
  /** Where a row leads: its first column becomes the link, the whole row takes the click. */
  rowLink?: (row: Row) => string;
  page?: Page | undefined;
  /** Boxes that belong to the CommandForm with the id `form`; checked keys are sent as `name`. */
  selection?: { form: string; name: string; label: (row: Row) => string } | undefined;
  /** Shown instead of a table without rows. */
  empty: ReactNode;
  /** Cells of a last row, by column key. */
  foot?: Readonly<Record<string, ReactNode>>;
}

/** A dense table on a PC, a card for each row on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowKey, page, empty, selection } = props;
  if (rows.length === 0) {
    return (
      <div className={styles.frame}>
        {empty}
        {page ? <Pager page={page} /> : null}
      </div>
    );
  }
  // A choice is for the rows that it was made among: other rows begin without one.
  return <FilledTable key={selection ? rows.map(rowKey).join() : 'table'} {...props} />;
}

function FilledTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, rowKey, columns, rowLink, page, selection, foot } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [selected, setSelected] = useState(0);
  const boxes = () => [...(body.current?.querySelectorAll<HTMLInputElement>('input[data-row]') ?? [])];
  const count = () => setSelected(boxes().filter((box) => box.checked).length);
  useEffect(() => {
    // A form that was carried out clears its boxes without a word; its reset is heard here.
    const onReset = () => setTimeout(count);
    document.addEventListener('reset', onReset);
    return () => document.removeEventListener('reset', onReset);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection ? (
              <th className={styles.box} scope="col">
                <input
                  type="checkbox"
                  aria-label={webText.table.selectAll}
                  checked={selected === rows.length}
                  onChange={(event) => {
                    for (const box of boxes()) box.checked = event.currentTarget.checked;
                    count();
                  }}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align} style={{ width: column.width }}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onChange={count}>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-link={rowLink ? true : undefined}>
              {selection ? (
                <td className={styles.box}>
                  <input
                    type="checkbox"
                    data-row
                    form={selection.form}
                    name={selection.name}
                    value={rowKey(row)}
                    aria-label={`${webText.table.choice}: ${selection.label(row)}`}
                  />
                </td>
              ) : null}
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  data-label={index === 0 ? undefined : column.head}
                  data-align={column.align}
                  data-phone={column.phone}
                  className={index === 0 ? styles.first : undefined}
                >
                  {index === 0 && rowLink ? (
                    <Link to={rowLink(row)} className={styles.link}>
                      {column.cell(row)}
                    </Link>
                  ) : (
                    <div>{column.cell(row)}</div>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {selection ? <td className={styles.box} aria-hidden /> : null}
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  data-align={column.align}
                  data-label={index === 0 ? undefined : column.head}
                  data-phone={foot[column.key] === undefined ? 'hide' : undefined}
                  className={index === 0 ? styles.first : undefined}
                >
                  {foot[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {selection ? (
        <p className={styles.selected} aria-live="polite">
          {webText.table.selected(selected)}
        </p>
      ) : null}
      {page ? <Pager page={page} /> : null}
    </div>
  );
}
