import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  title?: string;
  /** At the end of the title line: a link, a count. */
  aside?: ReactNode;
  /** Lets a table or list reach the edges of the panel. */
  flush?: boolean;
  children: ReactNode;
}

/** A panel with a title of its own. */
export function Section({ title, aside, flush, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={title ? id : undefined} data-flush={flush || undefined}>
      {title ? (
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** State and next action in the main column, facts beside it; on a phone one below the other. */
export function DetailLayout({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.detail}>
      <div className={styles.column}>{main}</div>
      <div className={styles.column}>{aside}</div>
    </div>
  );
}

/** Things below each other, at the distance of panels. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
