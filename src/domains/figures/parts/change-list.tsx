import { entryText } from '../entry/text.vi.ts';
import { historyText as text } from '../entry/text.vi.ts';
import type { CellChange } from '../sending/rules.ts';
import styles from './change-list.module.css';
import { FigureShown } from './figure-shown.tsx';

interface ChangeListProps {
  changes: readonly CellChange[];
  cells: readonly { position: number; label: string; unit: string; scale: number }[];
}

/** Cells as they were and as they are, one line each. */
export function ChangeList({ changes, cells }: ChangeListProps) {
  return (
    <ul className={styles.changes}>
      {changes.map(({ position, before, after }) => {
        const cell = cells[position - 1];
        const scale = cell?.scale ?? 0;
        return (
          <li key={position}>
            <span className={styles.position}>{position}</span>
            <span className={styles.label}>{cell?.label}</span>
            <span className={styles.figures}>
              <span className="visually-hidden">{text.before}</span>
              <FigureShown cell={before} scale={scale} />
              <span aria-hidden> → </span>
              <span className="visually-hidden">{text.after}</span>
              <strong>
                <FigureShown cell={after} scale={scale} />
              </strong>
            </span>
            {after.note && after.note !== before.note ? (
              <span className={styles.note}>
                {entryText.note}: {after.note}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
