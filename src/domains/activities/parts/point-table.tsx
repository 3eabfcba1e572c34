import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import type { Point } from '../rules.ts';
import { text } from '../text.vi.ts';

const words = text.page;

/** The halls of a conference, one by one, with their sum. */
export function PointTable({ points }: { points: readonly Point[] }) {
  const total = points.reduce((sum, point) => sum + point.attendance, 0);
  return (
    <DataTable
      caption={words.points}
      rows={points.map((point, key) => ({ ...point, key }))}
      rowKey={(point) => point.key}
      columns={[
        { key: 'name', head: words.pointName, cell: (point) => point.name },
        {
          key: 'attendance',
          head: words.attendance,
          cell: (point) => formatNumber(point.attendance),
          align: 'right',
          width: '9rem',
        },
      ]}
      foot={{ name: words.total, attendance: formatNumber(total) }}
      empty={null}
    />
  );
}
