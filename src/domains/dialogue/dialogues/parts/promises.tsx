import { Link } from 'react-router';
import { StateBadge } from '#domains/commitments/parts/state-badge.tsx';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { DialogueDetail } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import styles from './dialogue.module.css';

/** What was promised, by whom, and how it stands: the promise itself is a task with a page of its own. */
export function Promises({ conclusions }: { conclusions: DialogueDetail['conclusions'] }) {
  return (
    <ul className={styles.matters}>
      {conclusions.map(({ id, what, ownerName, product, dueOn, promise }) => (
        <li key={id}>
          <p className={styles.words}>{promise ? <Link to={`/nhiem-vu/${promise.id}`}>{what}</Link> : what}</p>
          <p className={styles.soft}>
            {[ownerName, product, `${text.conclusions.due}: ${formatDay(dueOn)}`].join(' · ')}
          </p>
          {promise ? (
            <p className={styles.promise}>
              <StateBadge line={promise} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
