import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './failure.module.css';
import { webText } from './text.vi.ts';

interface FailureProps {
  title: string;
  body: ReactNode;
  requestId?: string;
  action?: ReactNode;
}

/** What happened, what to do, and the id to quote. */
export function Failure({ title, body, requestId, action }: FailureProps) {
  return (
    <div className={styles.failure}>
      <span className={styles.icon}>
        <IconPlugConnectedX size={32} stroke={1.5} aria-hidden />
      </span>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.body}>{body}</div>
      {action ? <div className={styles.actions}>{action}</div> : null}
      {requestId ? (
        <p className={styles.id}>
          {webText.failure.requestId}: <code>{requestId}</code>
        </p>
      ) : null}
    </div>
  );
}
