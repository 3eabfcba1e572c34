import { formatDay } from '#platform/vietnamese/day-format.ts';
import { detailText } from '../pages/text.vi.ts';
import type { StoredReading } from '../schema.ts';
import styles from './reference-list.module.css';

const most = 30;

/** The papers that a paper names, each once, with what it does with them. */
export function ReferenceList({ references }: { references: StoredReading['references'] }) {
  const once = references.filter(
    (one, at) => references.findIndex((other) => other.symbol === one.symbol && other.issuedOn === one.issuedOn) === at,
  );
  return (
    <ul className={styles.list}>
      {once.slice(0, most).map((reference) => (
        <li key={`${reference.symbol} ${reference.issuedOn}`}>
          {reference.symbol}
          {reference.issuedOn?.length === 10 ? ` (${formatDay(reference.issuedOn)})` : ''}{' '}
          <span className={styles.relation}>– {detailText.relation[reference.relation] ?? reference.relation}</span>
        </li>
      ))}
    </ul>
  );
}
