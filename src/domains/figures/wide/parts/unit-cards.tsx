import { Link } from 'react-router';
import { StateBadge } from '../../follow/parts/state-badge.tsx';
import type { WideRow } from '../queries.server.ts';
import { wideText as text } from '../text.vi.ts';
import styles from './unit-cards.module.css';

interface UnitCardsProps {
  rows: readonly WideRow[];
  collectionId: number;
}

/** On a phone a grid of many columns is no tool: the units, each with its state and the way to its own form. */
export function UnitCards({ rows, collectionId }: UnitCardsProps) {
  return (
    <div className={styles.cards}>
      <p>{text.phone}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.unitId}>
            <Link
              to={row.isTyped ? `/so-lieu/${collectionId}/${row.unitId}` : `/so-lieu/thu/${collectionId}/${row.unitId}`}
            >
              <span className={styles.name}>{row.unitName}</span>
              <StateBadge state={row.state} />
              <span className={styles.step}>{row.isTyped ? text.openForm : text.look}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
