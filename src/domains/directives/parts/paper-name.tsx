import { documentLabel } from '../text.vi.ts';
import styles from './paper-name.module.css';

interface PaperNameProps {
  paper: { kind: string; symbol: string; issuedOn: string; title: string };
  issuer?: string;
  /** What became of it. */
  note?: string | null;
}

/** A paper in a list: number and day, what it is about, whose it is. */
export function PaperName({ paper, issuer, note }: PaperNameProps) {
  return (
    <>
      <span className={styles.symbol}>{documentLabel(paper)}</span>
      <span className={styles.title}>{paper.title}</span>
      {issuer ? <span className={styles.issuer}>{issuer}</span> : null}
      {note ? <span className={styles.issuer}>{note}</span> : null}
    </>
  );
}
