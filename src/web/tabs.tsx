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
        <Link
          key={item.to}
          to={item.to}
          className={styles.tab}
          aria-current={item.current ? 'page' : undefined}
          ref={item.current ? bringIntoSight : undefined}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}

/** On a phone the tabs run past the edge: the current one is drawn into sight, and the page stays where it is. */
function bringIntoSight(tab: HTMLAnchorElement | null): void {
  const strip = tab?.parentElement;
  if (tab && strip) strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
}
