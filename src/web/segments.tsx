import { Link } from 'react-router';
import styles from './segments.module.css';

interface SegmentsProps {
  /** What one chooses between, read out before them. */
  label: string;
  items: readonly { to: string; label: string; current: boolean }[];
}

/** Two or three sides of the same thing, each with an address: beside the filters, where tabs would be too loud. */
export function Segments({ label, items }: SegmentsProps) {
  return (
    <nav className={styles.segments} aria-label={label}>
      {items.map((item) => (
        <Link key={item.label} to={item.to} className={styles.segment} aria-current={item.current ? 'true' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
