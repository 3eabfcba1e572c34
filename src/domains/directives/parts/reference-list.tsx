import { Link } from 'react-router';
import { relationText } from '../lineage/text.vi.ts';
import type { ReferenceRow } from '../references/queries.server.ts';
import { capital, referenceLabel } from '../text.vi.ts';
import styles from './reference-list.module.css';

const most = 30;

/** The papers that a paper names, each with what it does with them; those that open to the reader are links. */
export function ReferenceList({ references }: { references: readonly ReferenceRow[] }) {
  return (
    <ul className={styles.list}>
      {references.slice(0, most).map((reference) => {
        const label = capital(referenceLabel(reference));
        return (
          <li key={reference.id}>
            {reference.held ? <Link to={`/van-ban/${reference.held.id}`}>{label}</Link> : label}{' '}
            <span className={styles.relation}>– {relationText[reference.relation]}</span>
          </li>
        );
      })}
    </ul>
  );
}
