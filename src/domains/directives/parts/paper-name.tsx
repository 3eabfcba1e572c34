import { documentLabel } from '../text.vi.ts';
import styles from './paper-name.module.css';

interface PaperNameProps {
  paper: { kind: string; symbol: string; issuedOn: string; title: string };
  issuer?: string;
}

/** A paper in a list: number and day, what it is about, whose it is. */
export function PaperName({ paper, issuer }: PaperNameProps) {
  return (
    <>
      <span className={styles.symbol}>{documentLabel(paper)}</span>
      <br />
      <span className={styles.title}>{paper.title}</span>
      {issuer ? (
        <>
          <br />
          <span className={styles.issuer}>{issuer}</span>
        </>
      ) : null}
    </>
  );
}
