import { Link } from 'react-router';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { figureWords } from '../../entry/rules.ts';
import type { CarriedLine } from '../queries.server.ts';
import { carryingText as text } from '../text.vi.ts';
import styles from './carried-lines.module.css';

interface CarriedLinesProps {
  cell: { scale: number; unit: string };
  unitId: number;
  into: readonly CarriedLine[];
  outOf: readonly CarriedLine[];
}

/** What of a cell came from an earlier report, and what went on to the next: how much, who left it, where it counts. */
export function CarriedLines({ cell: { scale, unit }, unitId, into, outOf }: CarriedLinesProps) {
  if (into.length + outOf.length === 0) return null;
  const figure = ({ amount }: CarriedLine) => `${figureWords(amount, scale)} ${unit}`;
  const by = ({ byName, at }: CarriedLine) => <span className={styles.by}>{text.by(byName, formatDayTime(at))}</span>;
  return (
    <ul className={styles.lines}>
      {into.map((part) => (
        <li key={part.id}>
          {text.into(figure(part), part.records, part.from)} {by(part)}
        </li>
      ))}
      {outOf.map((part) => (
        <li key={part.id}>
          {part.takenBy ? (
            <>
              {text.taken(figure(part), part.records)}{' '}
              <Link to={`/so-lieu/${part.takenBy.collectionId}/${unitId}`}>{part.takenBy.name}</Link>
            </>
          ) : (
            <span title={text.waitsHint}>{text.waits(figure(part), part.records)}</span>
          )}{' '}
          {by(part)}
        </li>
      ))}
    </ul>
  );
}
