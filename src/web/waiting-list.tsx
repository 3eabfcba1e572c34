import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { WaitingLine } from '#platform/waiting-line.ts';
import { StatusBadge } from './status-badge.tsx';
import styles from './waiting-list.module.css';

interface WaitingListProps {
  title: string;
  lines: readonly WaitingLine[];
  /** The word beside a line whose limit has passed. */
  late: string;
}

/** What waits, a line each: the sentence, and the one thing to do about it. Nothing where nothing waits. */
export function WaitingList({ title, lines, late }: WaitingListProps) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="waiting">
      <h2 id="waiting">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.to}>
            <Link to={line.to} className={styles.line}>
              <span className={styles.words}>
                {line.words} {line.isLate ? <StatusBadge tone="danger">{late}</StatusBadge> : null}
              </span>
              <span className={styles.act}>
                {line.act}
                <IconChevronRight size={18} aria-hidden />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
