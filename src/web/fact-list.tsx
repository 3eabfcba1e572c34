import type { ReactNode } from 'react';
import styles from './fact-list.module.css';
import { webText } from './text.vi.ts';

interface Fact {
  label: string;
  value: ReactNode;
  /** Takes a line of its own: for long text. */
  wide?: boolean;
}

/** Labels and values. What is empty says so: a gap could be a mistake of the page. */
export function FactList({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ label, value, wide }) => (
        <div key={label} className={styles.fact} data-wide={wide || undefined}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className={styles.none}>{webText.facts.none}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
