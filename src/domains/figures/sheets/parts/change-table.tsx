import { type Column, DataTable } from '#web/data-table.tsx';
import { FigureShown } from '../../parts/figure-shown.tsx';
import type { TakenCell } from '../taking/rules.ts';
import { takingText as text } from '../text.vi.ts';

const columns: Column<TakenCell>[] = [
  { key: 'cell', head: text.cell, cell: ({ position, label }) => text.numbered(position, label) },
  {
    ...{ key: 'before', head: text.before, width: '10rem', align: 'right' },
    cell: ({ before, scale }) => <FigureShown cell={before} scale={scale} />,
  },
  {
    ...{ key: 'after', head: text.after, width: '10rem', align: 'right' },
    cell: ({ after, scale }) => (
      <strong>
        <FigureShown cell={after} scale={scale} />
      </strong>
    ),
  },
  { key: 'note', head: text.note, width: '18rem', cell: ({ after }) => after.note },
];

/** Cells as they stand and as they would be. */
export function ChangeTable({ caption, changes }: { caption: string; changes: readonly TakenCell[] }) {
  return <DataTable caption={caption} rows={changes} rowKey={(row) => row.position} columns={columns} empty={null} />;
}
