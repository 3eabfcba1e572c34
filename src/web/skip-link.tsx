import styles from './skip-link.module.css';

/** Shows itself when the keyboard comes to it, and leads past what stands before `to`, the id of a focusable element. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a href={`#${to}`} className={styles.skip}>
      {children}
    </a>
  );
}
