import { Link } from 'react-router';
import type { Lineage } from '../queries.server.ts';
import { lineageText as text } from '../text.vi.ts';
import styles from './change-list.module.css';

/** What replaced or amended the paper, and what it replaced or amended itself. */
export function ChangeList({ changes }: { changes: Lineage['changes'] }) {
  if (changes.length === 0) return <p className={styles.none}>{text.changesNone}</p>;
  return (
    <ul className={styles.list}>
      {changes.map(({ relation, isByThis, node }) => (
        <li key={`${relation} ${isByThis} ${node.label} ${node.issuedOn}`}>
          <span className={styles.word}>{text.changed[relation][isByThis ? 'true' : 'false']}</span>
          {node.id === null ? (
            <span>{node.label}</span>
          ) : (
            <Link to={`/van-ban/${node.id}/dong-chay`}>{node.label}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}
