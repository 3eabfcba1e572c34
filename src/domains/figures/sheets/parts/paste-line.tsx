import { Button } from '@mantine/core';
import { Notice } from '#web/notice.tsx';
import type { Paste } from '../paste/rules.ts';
import { pasteText as text } from '../text.vi.ts';
import styles from './paste-line.module.css';

export interface Pasted {
  paste: Paste;
  /** Puts the cells back as they were; null once that was done. */
  undo: (() => void) | null;
}

/** What a pasted block became, with the one step back. */
export function PasteLine({ paste, undo }: Pasted) {
  return (
    <div className={styles.line} aria-live="polite">
      <Notice tone={'refusal' in paste || hasBad(paste) ? 'warning' : 'success'}>
        <p>{undo === null && !('refusal' in paste) ? text.undone : sentences(paste).join(' ')}</p>
        {undo ? (
          <Button variant="default" onClick={undo}>
            {text.undo}
          </Button>
        ) : null}
      </Notice>
    </div>
  );
}

const hasBad = (paste: Paste) =>
  'cells' in paste && (paste.unknown > 0 || paste.beyond > 0 || paste.cells.some(({ read }) => 'fault' in read));

function sentences(paste: Paste): string[] {
  if ('refusal' in paste) return [text.wide(paste.columns)];
  const { cells, column, unknown, beyond } = paste;
  const bad = cells.filter(({ read }) => 'fault' in read).length;
  return [
    text.done(cells.length - bad),
    ...(column === null ? [] : [text.byCode(column)]),
    ...(bad > 0 ? [text.bad(bad)] : []),
    ...(unknown > 0 ? [text.unknown(unknown)] : []),
    ...(beyond > 0 ? [text.beyond(beyond)] : []),
  ];
}
