import type { ReactNode } from 'react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { UnitView } from '../queries.server.ts';
import { text } from '../text.vi.ts';

const words = text.units;

export function UnitState({ closedOn }: { closedOn: string | null }) {
  if (closedOn === null) return <StatusBadge tone="success">{words.open}</StatusBadge>;
  return <StatusBadge tone="neutral">{words.closed(formatDay(closedOn))}</StatusBadge>;
}

interface UnitTableProps {
  caption: string;
  units: readonly UnitView[];
  /** What tells the units of this list apart beside their names. */
  by: 'organisation' | 'day' | 'place';
  empty: ReactNode;
}

const columns = {
  name: { key: 'name', head: words.name, cell: (unit: UnitView) => unit.name },
  organisation: { key: 'organisation', head: words.organisation, cell: (unit: UnitView) => unit.organisationName },
  place: { key: 'place', head: words.place, cell: (unit: UnitView) => unit.place || unit.territoryName },
  // Open is the rule and needs no badge.
  day: {
    key: 'day',
    head: words.openedOn,
    cell: (unit: UnitView) => (unit.closedOn === null ? formatDay(unit.openedOn) : <UnitState {...unit} />),
  },
};

const columnsBy = {
  organisation: [columns.name, columns.organisation, columns.day],
  day: [columns.name, columns.day],
  place: [columns.name, columns.place],
};

export function UnitTable({ caption, units, by, empty }: UnitTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={units}
      rowKey={(unit) => unit.id}
      rowLink={(unit) => `/don-vi/${unit.id}`}
      columns={columnsBy[by]}
      empty={empty}
    />
  );
}
