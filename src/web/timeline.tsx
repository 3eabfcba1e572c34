import type { ReactNode } from 'react';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Tone } from './status-badge.tsx';
import styles from './timeline.module.css';

interface TimelineItem {
  key: string | number;
  /** An instant as ISO text. */
  at: string;
  title: ReactNode;
  by?: ReactNode;
  body?: ReactNode;
  tone?: Tone;
}

/** What happened, in the order given; the newest first is what people look for. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className={styles.timeline}>
      {items.map((item) => (
        <li key={item.key} className={styles.item} data-tone={item.tone ?? 'neutral'}>
          <p className={styles.title}>{item.title}</p>
          <p className={styles.when}>
            <time dateTime={item.at}>{formatDayTime(item.at)}</time>
            {item.by ? <span>{item.by}</span> : null}
          </p>
          {item.body ? <div className={styles.body}>{item.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
