import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formText as text } from '../pages/text.vi.ts';
import type { FormCollection } from '../shelf/queries.server.ts';
import styles from './openings.module.css';

/** The periods that were opened, the newest first, each with how many sent. */
export function Openings({ collections }: { collections: FormCollection[] }) {
  if (collections.length === 0) return <p className={styles.none}>{text.noCollections}</p>;
  return (
    <ul className={styles.list}>
      {collections.map((one) => (
        <li key={one.id}>
          <Link to={`/so-lieu/thu/${one.id}`}>{one.name}</Link>
          <span>{text.due(formatDay(one.dueOn))}</span>
          <span>{text.sent(one.sent, one.expected)}</span>
        </li>
      ))}
    </ul>
  );
}
