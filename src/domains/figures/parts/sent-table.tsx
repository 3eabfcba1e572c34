import { figureWords } from '../entry/rules.ts';
import { entryText as text, sentText } from '../entry/text.vi.ts';
import { useState } from 'react';
import type { CountedLine, EntryPage } from '../page/queries.server.ts';
import { CellName } from './cell-name.tsx';
import { LeaveForm } from '../carrying/parts/leave-form.tsx';
import { carryingText } from '../carrying/text.vi.ts';
import { CellRecords } from './cell-records.tsx';
import formStyles from './entry-form.module.css';
import { FigureShown } from './figure-shown.tsx';
import { FigureTable, type PageCell } from './figure-table.tsx';
import styles from './sent-table.module.css';

/** A form to read: as it was sent, or as far as it is typed. */
export function SentTable({ page }: { page: EntryPage }) {
  return (
    <div className={formStyles.panel}>
      <FigureTable
        caption={`${page.formName}, ${page.periodName}`}
        page={page}
        renderRow={(cell) => <SentRow key={cell.position} cell={cell} page={page} />}
      />
    </div>
  );
}

function SentRow({ cell, page }: { cell: PageCell; page: EntryPage }) {
  const { position, scale } = cell;
  const [isOpen, setOpen] = useState(false);
  const counted = page.counted[position];
  const figure = page.sent ? page.sent.cells[position] : standingOf(page, position);
  const remark = page.remarks.find((one) => one.position === position)?.reason;
  const address = `/so-lieu/${page.collectionId}/${page.unitId}`;
  return (
    <>
      <tr className={styles.row}>
        <th scope="row" className={styles.name}>
          <CellName {...{ cell, counted, remark, isOpen }} unitId={page.unitId} onRecords={() => setOpen(!isOpen)} />
        </th>
        <td className={styles.unit}>{cell.unit}</td>
        <td className={styles.now}>
          <FigureShown cell={figure} scale={scale} />
        </td>
        <td className={styles.before} data-label={text.last}>
          <FigureShown cell={page.before.last?.cells[position]} scale={scale} />
        </td>
        <td className={styles.before} data-label={text.lastYear} data-side="year">
          <FigureShown cell={page.before.lastYear?.cells[position]} scale={scale} />
        </td>
        <td className={styles.tools}>
          {figure?.note ? <p className={styles.note}>{figure.note}</p> : null}
          {page.sent && counted?.sent && hasChanged(counted) ? (
            <p className={styles.since}>
              {sentText.since(counted.sent.added, counted.sent.removed)}:{' '}
              {sentText.sinceValue(
                figureWords(counted.sent.value, scale),
                figureWords(counted.sent.value + counted.sent.amount, scale),
              )}
            </p>
          ) : null}
          {page.mayWrite && page.state !== 'returned' && counted?.sent?.mayLeave ? (
            <LeaveForm positions={[position]} submit={carryingText.leave} />
          ) : null}
        </td>
      </tr>
      {isOpen ? (
        <tr className={styles.more}>
          <td colSpan={6}>
            <CellRecords address={address} position={position} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function standingOf(page: EntryPage, position: number) {
  const typed = page.standing.find((one) => one.position === position);
  if (typed && (typed.value !== null || typed.notApplicable)) return typed;
  const counted = page.counted[position];
  return { note: null, ...typed, notApplicable: false, value: counted?.value ?? null };
}

/** Whether the records behind a counted cell are others, or say something else, than when it was sent. */
export function hasChanged({ sent }: CountedLine): boolean {
  return sent !== null && (sent.added > 0 || sent.removed > 0 || sent.amount !== 0);
}
