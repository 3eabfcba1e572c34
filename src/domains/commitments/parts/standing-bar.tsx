import type { UnitStanding } from '../units-below/rules.ts';
import { totalOf } from '../units-below/rules.ts';
import styles from './standing-bar.module.css';

const parts = ['confirmed', 'claimed', 'inProgress', 'behind'] as const;

/** How a whole divides, to look at: the numbers beside it say the same. */
export function StandingBar(standing: UnitStanding) {
  const total = totalOf(standing);
  if (total === 0) return null;
  return (
    <span className={styles.bar} aria-hidden>
      {parts.map((part) =>
        standing[part] > 0 ? (
          <i key={part} data-part={part} style={{ width: `${(100 * standing[part]) / total}%` }} />
        ) : null,
      )}
    </span>
  );
}
