import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Column } from '#web/data-table.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { ActivityLine } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';

const words = text.list;

/** What, when, where, how many; and whose, where the list holds several units'. */
export function activityColumns(withOwner: boolean): Column<ActivityLine>[] {
  const owner = {
    key: 'owner',
    head: words.owner,
    cell: (line: ActivityLine) => line.ownerName,
    width: '24%',
  };
  return [
    {
      key: 'what',
      head: words.what,
      cell: (line) => (
        <>
          <span className={styles.clamp}>{line.title}</span>
          {line.withdrawn ? <StatusBadge tone="neutral">{words.withdrawn}</StatusBadge> : null}
        </>
      ),
      width: withOwner ? '34%' : '46%',
    },
    { key: 'day', head: words.day, cell: (line) => formatDay(line.happenedOn), width: '7.5rem' },
    { key: 'place', head: words.place, cell: (line) => line.place },
    ...(withOwner ? [owner] : []),
    {
      key: 'attendance',
      head: words.attendance,
      cell: (line) => formatNumber(line.attendance),
      align: 'right',
      width: '8rem',
    },
  ];
}
