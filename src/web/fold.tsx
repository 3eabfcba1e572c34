import type { ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  title: string;
  about?: string;
  /** How it stands at first. */
  open?: boolean;
  children: ReactNode;
}

/** A form that is seldom wanted, folded away until somebody asks for it. The browser's own element: it opens without scripts, by any key. */
export function Fold({ title, about, open, children }: FoldProps) {
  return (
    <details className={styles.fold} open={open}>
      <summary>{title}</summary>
      {about ? <p className={styles.about}>{about}</p> : null}
      {children}
    </details>
  );
}
