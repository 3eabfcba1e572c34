import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { RecordLine } from '#platform/measure.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { entryText as text } from '../entry/text.vi.ts';
import styles from './cell-records.module.css';

type Found = { lines: RecordLine[]; more: number };

async function readRecords(address: string): Promise<Found | 'failed'> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Found) : 'failed';
  } catch {
    return 'failed';
  }
}

/** The records behind a counted cell, each leading to its page; read when they are asked for. */
export function CellRecords({ address, position }: { address: string; position: number }) {
  const [found, setFound] = useState<Found | 'failed' | null>(null);
  useEffect(() => {
    let isGone = false;
    const show = (next: Found | 'failed') => {
      if (!isGone) setFound(next);
    };
    void readRecords(`${address}/o?o=${position}`).then(show);
    return () => void (isGone = true);
  }, [address, position]);
  if (found === null) return <p className={styles.about}>{text.loading}</p>;
  if (found === 'failed') return <p className={styles.about}>{text.recordsFailed}</p>;
  if (found.lines.length === 0) return <p className={styles.about}>{text.recordsNone}</p>;
  return (
    <>
      <p className={styles.title}>{text.recordsTitle}</p>
      <ul className={styles.lines}>
        {found.lines.map((line) => (
          <li key={line.id}>
            <span className={styles.on}>{formatDay(line.on)}</span>
            <Link to={line.to} target="_blank" rel="noreferrer">
              {line.title}
            </Link>
            <span className={styles.unit}>{line.unitName}</span>
          </li>
        ))}
      </ul>
      {found.more > 0 ? <p className={styles.about}>{text.recordsMore(found.more)}</p> : null}
    </>
  );
}
