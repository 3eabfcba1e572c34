import { IconInbox, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  /** Why it is empty, or what to do so that it fills. */
  body?: ReactNode;
  action?: ReactNode;
  icon?: TablerIcon;
}

export function EmptyState({ title, body, action, icon: Icon = IconInbox }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon size={28} stroke={1.5} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {body ? <div className={styles.body}>{body}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
