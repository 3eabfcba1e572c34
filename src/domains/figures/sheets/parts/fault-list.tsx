import { Notice } from '#web/notice.tsx';
import type { RowFault } from '../taking/rules.ts';
import { faultWords, placeWords, takingText as text } from '../text.vi.ts';
import styles from './fault-list.module.css';

const mostShown = 100;

/** Where in the file, and what stands there: one line each. */
export function FaultList({ faults, hasManyFiles }: { faults: readonly RowFault[]; hasManyFiles: boolean }) {
  return (
    <Notice tone="danger" title={text.notTaken(faults.length)}>
      <ul className={styles.faults}>
        {faults.slice(0, mostShown).map(({ file, at, fault, words }) => (
          <li key={`${file} ${at.sheet} ${at.row} ${at.column} ${fault}`}>
            <strong>{placeWords(at, hasManyFiles ? file : null)}:</strong> {faultWords[fault](words)}
          </li>
        ))}
      </ul>
      {faults.length > mostShown ? <p>{text.more(faults.length - mostShown)}</p> : null}
    </Notice>
  );
}
