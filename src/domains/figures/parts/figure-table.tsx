import type { ClipboardEventHandler, KeyboardEvent, ReactNode } from 'react';
import { entryText as text } from '../entry/text.vi.ts';
import type { EntryPage } from '../page/queries.server.ts';
import styles from './figure-table.module.css';

export type PageCell = EntryPage['cells'][number];

interface FigureTableProps {
  caption: string;
  page: Pick<EntryPage, 'cells' | 'before'>;
  renderRow: (cell: PageCell) => ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
  onPaste?: ClipboardEventHandler;
}

/** The cells of a form under the headings of their sections, with the figures of before beside them; cards on a phone. */
export function FigureTable({ caption, page: { cells, before }, renderRow, onKeyDown, onPaste }: FigureTableProps) {
  const sections = [...Map.groupBy(cells, (cell) => cell.section)];
  return (
    // The keys of the grid: every input in it takes them, the table itself is none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      className={styles.table}
      data-new={before.lastYear === null || undefined}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.cell}</th>
          <th scope="col" className={styles.unitHead}>
            {text.unit}
          </th>
          <th scope="col" data-align="right" className={styles.nowHead}>
            {text.now}
          </th>
          <th scope="col" data-align="right" className={styles.beforeHead}>
            {text.last}
            {before.last ? <span>{before.last.name}</span> : null}
          </th>
          <th scope="col" data-align="right" className={styles.beforeHead}>
            {text.lastYear}
            {before.lastYear ? <span>{before.lastYear.name}</span> : null}
          </th>
          <th scope="col" className={styles.toolsHead}>
            {text.tools}
          </th>
        </tr>
      </thead>
      {sections.map(([section, ofSection]) => (
        <tbody key={section}>
          {section === '' && sections.length === 1 ? null : (
            <tr className={styles.section}>
              <th scope="rowgroup" colSpan={6}>
                {section || text.general}
              </th>
            </tr>
          )}
          {ofSection.map(renderRow)}
        </tbody>
      ))}
    </table>
  );
}
