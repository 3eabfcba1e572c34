import type { Passage } from '../words/rules.ts';
import styles from './passage-line.module.css';

/** What stands around the words that were looked for. */
export function PassageLine({ passage: { before, hit, after } }: { passage: Passage }) {
  return (
    <span className={styles.passage}>
      {before}
      {hit ? <mark className={styles.hit}>{hit}</mark> : null}
      {after}
    </span>
  );
}
