import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useUnsent } from '#web/unsent.tsx';
import { entryText as text } from '../entry/text.vi.ts';
import { figureWords } from '../entry/rules.ts';
import type { EntryPage } from '../page/queries.server.ts';
import { pastedFigures, readPasted } from '../sheets/paste/rules.ts';
import { type Pasted, PasteLine } from '../sheets/parts/paste-line.tsx';
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
  const [pasted, setPasted] = useState<Pasted | null>(null);
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
        {pasted ? <PasteLine {...pasted} /> : null}
        <FigureTable
          caption={`${page.formName}, ${page.periodName}`}
          page={page}
          onKeyDown={moveByKeys}
          onPaste={(event) => pasteBlock(event, { page, typing, setPasted })}
          renderRow={(cell) => (
            <EntryRow
              key={cell.position}
              {...{ cell, typing, says, isTried, address }}
              unitId={page.unitId}
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

interface PasteBoard {
  page: EntryPage;
  typing: Typing;
  setPasted: (pasted: Pasted) => void;
}

/** A block from a spreadsheet fills several cells; what has neither a tab nor a second line is pasted as ever. */
function pasteBlock(event: ClipboardEvent, { page, typing, setPasted }: PasteBoard): void {
  const { target } = event;
  const words = event.clipboardData.getData('text/plain');
  if (!(target instanceof HTMLInputElement) || !target.dataset.cell || !/[\t\r\n]/u.test(words)) return;
  event.preventDefault();
  const shown = [...Map.groupBy(page.cells, (cell) => cell.section).values()].flat();
  const scales = new Map(page.cells.map((cell) => [cell.position, cell.scale]));
  const paste = pastedFigures(readPasted(words), shown, Number(target.dataset.cell));
  if ('refusal' in paste) return setPasted({ paste, undo: null });
  const undo = typing.typeAll(
    paste.cells.map(({ position, words: asPasted, read }) => ({
      position,
      words: 'fault' in read ? asPasted.slice(0, 40) : wordsOf(read.value, scales.get(position) ?? 0),
      notApplicable: !('fault' in read) && read.notApplicable,
    })),
  );
  const undone = () => {
    undo();
    setPasted({ paste, undo: null });
  };
  setPasted({ paste, undo: paste.cells.length > 0 ? undone : null });
}

const wordsOf = (value: number | null, scale: number) => (value === null ? '' : figureWords(value, scale));

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
