import type { Passage } from '../words/rules.ts';
import { wordsText } from '../words/text.vi.ts';
import styles from './passage-line.module.css';

interface Shown {
  passage: Passage;
  /** The annex in which it stands, if not in the paper itself. */
  file: string | null;
}

/** What stands around the words that were looked for. */
export function PassageLine({ passage: { before, hit, after }, file }: Shown) {
  return (
    <span className={styles.passage}>
      {file === null ? null : <b>{wordsText.inFile(file)} </b>}
      {before}
      {hit ? <mark className={styles.hit}>{hit}</mark> : null}
      {after}
    </span>
  );
}
