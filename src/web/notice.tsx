import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { type Tone, toneIcons } from './status-badge.tsx';

/** A line that stands in the page for as long as it holds true. */
export function Notice({ tone, title, children }: { tone: Tone; title?: string; children?: ReactNode }) {
  const Icon = tone === 'neutral' ? IconInfoCircle : toneIcons[tone];
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon size={20} aria-hidden className={styles.icon} />
      <div>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
