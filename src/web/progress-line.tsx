import { Link } from 'react-router';
import styles from './progress-line.module.css';
import type { Tone } from './status-badge.tsx';

interface ProgressLineProps {
  label: string;
  total: number;
  /** `words` say the count in full: “12 đã xong”. */
  parts: readonly { tone: Tone; count: number; words: string; /** Where what is counted stands. */ to?: string }[];
}

/** How a whole divides, as a bar to see and as exact words to read. */
export function ProgressLine({ label, total, parts }: ProgressLineProps) {
  const shown = parts.filter((part) => part.count > 0);
  return (
    <div className={styles.progress}>
      <p className={styles.label}>{label}</p>
      <div className={styles.bar} aria-hidden>
        {shown.map((part) => (
          <span
            key={part.words}
            data-tone={part.tone}
            style={{ width: `${(100 * part.count) / Math.max(total, 1)}%` }}
          />
        ))}
      </div>
      <ul className={styles.words}>
        {parts.map((part) => (
          <li key={part.words} data-tone={part.tone}>
            {part.to && part.count > 0 ? <Link to={part.to}>{part.words}</Link> : part.words}
          </li>
        ))}
      </ul>
    </div>
  );
}
