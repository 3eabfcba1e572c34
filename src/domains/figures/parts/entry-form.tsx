import { type KeyboardEvent, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useUnsent } from '#web/unsent.tsx';
import { entryText as text } from '../entry/text.vi.ts';
import type { EntryPage } from '../page/queries.server.ts';
import styles from './entry-form.module.css';
import { EntryRow } from './entry-row.tsx';
import { FigureTable } from './figure-table.tsx';
import { postCells } from './post-cells.ts';
import { SendBar } from './send-bar.tsx';
import { openTyping, type Typing } from './typing.ts';

/** The grid of a form that is typed: keys go from cell to cell, everything is kept as it is typed. */
export function EntryForm({ page }: { page: EntryPage }) {
  const address = `/so-lieu/${page.collectionId}/${page.unitId}`;
  const grid = useRef<HTMLDivElement>(null);
  const [typing] = useState(() => typingOf(page, address));
  const [isTried, setTried] = useState(false);
  useKeeping(typing);
  const jump = useCallback((position: number) => {
    grid.current?.querySelector<HTMLInputElement>(`[data-cell="${position}"]`)?.focus();
  }, []);
  const remarks = new Map(page.remarks.map((one) => [one.position, one.reason]));
  const [says] = useState(() => page.checks.map((check) => check.says));
  return (
    <>
      <div ref={grid} className={styles.panel}>
        <p className={styles.keys}>{text.keys}</p>
        <FigureTable
          caption={`${page.formName}, ${page.periodName}`}
          page={page}
          onKeyDown={moveByKeys}
          renderRow={(cell) => (
            <EntryRow
              key={cell.position}
              {...{ cell, typing, says, isTried, address }}
              counted={page.counted[cell.position]}
              last={page.before.last?.cells[cell.position]}
              lastYear={page.before.lastYear?.cells[cell.position]}
              remark={remarks.get(cell.position)}
              sent={page.sent?.cells[cell.position]}
            />
          )}
        />
      </div>
      <SendBar {...{ page, typing, jump }} onTried={() => setTried(true)} />
    </>
  );
}

function typingOf({ cells, counted, standing, checks }: EntryPage, address: string): Typing {
  return openTyping({
    ...{ standing, checks },
    cells: cells.map((cell) => ({ ...cell, counted: counted[cell.position]?.value ?? null })),
    post: (typed) => postCells(address, typed),
  });
}

/** Enter and the arrows go down and up the column; behind the last cell stands the button. */
function moveByKeys(event: KeyboardEvent): void {
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || !from.dataset.cell) return;
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>('[data-cell]')];
  const next = inputs[inputs.indexOf(from) + step];
  if (next) next.focus();
  else if (step > 0) document.querySelector<HTMLElement>('#gui-bieu')?.focus();
}

/** Leaving with something unsaved asks first; a page that is put away, or a line that is back, sends what it has. */
function useKeeping(typing: Typing): void {
  const unsent = useUnsent();
  const unsaved = () => typing.view().unsaved > 0;
  const isUnsaved = useSyncExternalStore(typing.subscribe, unsaved, unsaved);
  useEffect(() => unsent(isUnsaved), [isUnsaved, unsent]);
  useEffect(() => {
    const send = () => void typing.flush();
    const onHidden = () => document.visibilityState === 'hidden' && send();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', send);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', send);
      typing.stop();
    };
  }, [typing]);
}
