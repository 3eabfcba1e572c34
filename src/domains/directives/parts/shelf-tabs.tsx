import { Link } from 'react-router';
import { listText } from '../pages/text.vi.ts';
import type { Shelf } from '../schema.ts';
import styles from './shelf-tabs.module.css';

const words: Record<Shelf, string> = { in: 'den', out: 'di', inbox: 'gui-toi' };

/** The shelf that an address names; the arrivals without one. */
export function shelfOf(word: string | null): Shelf {
  return (Object.keys(words) as Shelf[]).find((shelf) => words[shelf] === word) ?? 'in';
}

/** The three books of a unit, each with an address of its own. */
export function ShelfTabs({ shelf }: { shelf: Shelf }) {
  return (
    <nav className={styles.tabs} aria-label={listText.shelvesLabel}>
      {(Object.keys(words) as Shelf[]).map((each) => (
        <Link
          key={each}
          to={`?so=${words[each]}`}
          className={styles.tab}
          aria-current={each === shelf ? 'page' : undefined}
        >
          {listText.shelves[each]}
        </Link>
      ))}
    </nav>
  );
}
