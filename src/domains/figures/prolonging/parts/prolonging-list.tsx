import { formatDay, formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Prolonging } from '../queries.server.ts';
import { prolongingText as text } from '../text.vi.ts';
import styles from './prolonging-list.module.css';

/** How a lock day was moved: from when to when, for whom, why, by whom. */
export function ProlongingList({ prolongings }: { prolongings: readonly Prolonging[] }) {
  if (prolongings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text.title}>
      {prolongings.map((one) => (
        <li key={one.id}>
          <strong>{text.moved(formatDay(one.lockedOn), formatDay(one.locksOn))}</strong>,{' '}
          {one.unitId === null ? text.all : text.one}: {one.reason}
          <span className={styles.by}>{text.by(one.byName, formatDayTime(one.at))}</span>
        </li>
      ))}
    </ul>
  );
}
