import type { ReactNode, Ref } from 'react';
import { Link } from 'react-router';
import styles from './place-entry.module.css';

interface PlaceEntryProps {
  to: string;
  children: string;
  isSelected?: boolean;
  /** Leads on to places below. */
  leadsOn?: boolean;
  aside?: ReactNode;
  ref?: Ref<HTMLAnchorElement> | undefined;
}

/** One place in a tree or a list. A bare link: a page may hold hundreds, and each is drawn on the server. */
export function PlaceEntry({ to, children, isSelected = false, leadsOn = false, aside, ref }: PlaceEntryProps) {
  return (
    <Link
      to={to}
      ref={ref}
      className={styles.entry}
      aria-current={isSelected ? 'true' : undefined}
      data-leads-on={leadsOn || undefined}
    >
      <span>{children}</span>
      {aside ? <span className={styles.aside}>{aside}</span> : null}
    </Link>
  );
}
