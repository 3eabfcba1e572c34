import { Notice } from '#web/notice.tsx';
import { LeaveForm } from '../carrying/parts/leave-form.tsx';
import { carryingText } from '../carrying/text.vi.ts';
import { sentText as text } from '../entry/text.vi.ts';
import type { EntryPage } from '../page/queries.server.ts';
import { SealNotice } from '../sealing/parts/seal-notice.tsx';
import styles from './entry-notices.module.css';
import { hasChanged } from './sent-table.tsx';

/** What stands over the cells: why it came back, what is being corrected, what the records say since. */
export function EntryNotices({ page, isTyped, isDone }: { page: EntryPage; isTyped: boolean; isDone: boolean }) {
  const since = isDone ? Object.values(page.counted).filter(hasChanged).length : 0;
  const toLeave = Object.entries(page.counted).flatMap(([position, { sent }]) =>
    sent?.mayLeave ? [Number(position)] : [],
  );
  const mayMend = page.mayWrite && !page.isLocked;
  return (
    <>
      {page.state === 'returned' ? <Returned page={page} /> : null}
      {page.seal ? <SealNotice seal={page.seal} state={page.state} cells={page.cells} /> : null}
      {isTyped && isDone && page.sent ? <Notice tone="progress">{text.correcting(page.sent.rev)}</Notice> : null}
      {since > 0 && !isTyped ? (
        <Notice tone="warning" title={text.sinceTitle(since)}>
          {mayMend ? <p>{text.sinceBody}</p> : null}
          {page.mayWrite && toLeave.length > 0 ? (
            <LeaveForm positions={toLeave} submit={carryingText.leaveAll} />
          ) : null}
        </Notice>
      ) : null}
      {page.isLocked ? <Notice tone="neutral">{page.sent ? text.locked : text.missed}</Notice> : null}
      {page.mayWrite ? null : <Notice tone="neutral">{text.reading}</Notice>}
    </>
  );
}

/** The reasons of the collecting unit: those of the whole here, those of cells at their cells, named here as a way there. */
function Returned({ page }: { page: EntryPage }) {
  return (
    <Notice tone="warning" title={text.returned}>
      <p>{text.returnedBody}</p>
      <ul className={styles.reasons}>
        {page.remarks.map(({ position, reason }) => (
          <li key={position}>
            {position > 0 ? (
              <strong>{text.returnedAt(position, page.cells[position - 1]?.label ?? '')}: </strong>
            ) : null}
            {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
