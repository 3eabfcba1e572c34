import { Link } from 'react-router';
import type { MyWork } from '../today/queries.server.ts';
import { text } from '../text.vi.ts';
import styles from './work.module.css';

/** The three questions of the morning as numbers, each the way to its list. Counts stop at a hundred. */
export function WorkTiles({ counts }: { counts: MyWork['counts'] }) {
  const words = text.home;
  const tiles = [
    {
      key: 'toDo',
      to: '/nhiem-vu',
      label: words.toDo,
      count: counts.toDo,
      note: words.ofThemLate(counts.late),
      isBad: counts.late > 0,
    },
    {
      key: 'toConfirm',
      to: '/nhiem-vu?phia=giao&hien=claimed',
      label: words.toConfirm,
      count: counts.toConfirm,
      note: words.confirmNote,
      isBad: false,
    },
    {
      key: 'lateBelow',
      to: '/nhiem-vu?phia=giao&hien=late',
      label: words.lateBelow,
      count: counts.lateBelow,
      note: words.lateBelowNote,
      isBad: counts.lateBelow > 0,
    },
  ];
  return (
    <ul className={styles.tiles}>
      {tiles.map((tile) => (
        <li key={tile.key}>
          <Link to={tile.to} className={styles.tile} data-bad={(tile.isBad && tile.count > 0) || undefined}>
            <span>{tile.label}</span>
            <strong>{words.count(tile.count)}</strong>
            <small>{tile.note}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
