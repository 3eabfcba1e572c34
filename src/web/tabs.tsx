import { Link } from 'react-router';
import styles from './tabs.module.css';

interface TabsProps {
  /** What the tabs divide, read out before them. */
  label: string;
  items: readonly { to: string; label: string; current: boolean }[];
}

/** Parts of one page, each with an address of its own. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {items.map((item) => (
        <Link key={item.to} to={item.to} className={styles.tab} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
