import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { text } from '../pages/text.vi.ts';
import type { UnitBoards } from '../queries.server.ts';

const words = text.list;
const seats = ({ boards, members }: UnitBoards['inspection']) =>
  boards === 0 ? '–' : words.seats(formatNumber(boards), formatNumber(members));

function stateOf(line: UnitBoards) {
  if (line.inspection.boards === 0 && line.investment.boards === 0)
    return <StatusBadge tone="waiting">{words.none}</StatusBadge>;
  if (line.ending > 0) return <StatusBadge tone="warning">{words.ending(line.ending)}</StatusBadge>;
  return <StatusBadge tone="progress">{words.fine}</StatusBadge>;
}

/** A commune a line: how many boards and members, and what came of their visits this year. No names. */
export function BelowTable({ lines }: { lines: readonly UnitBoards[] }) {
  const sum = (of: (line: UnitBoards) => number) => lines.reduce((total, line) => total + of(line), 0);
  const all = (of: 'inspection' | 'investment') =>
    seats({ boards: sum((line) => line[of].boards), members: sum((line) => line[of].members) });
  return (
    <DataTable
      caption={words.below}
      rows={lines}
      rowKey={(line) => line.unitId}
      rowLink={(line) => `/giam-sat/ban?don-vi=${line.unitId}`}
      columns={[
        { key: 'unit', head: words.unit, cell: (line) => line.unitName, width: '20%' },
        { key: 'inspection', head: words.inspection, cell: (line) => seats(line.inspection) },
        { key: 'investment', head: words.investment, cell: (line) => seats(line.investment) },
        { key: 'visits', head: words.visits, cell: (line) => formatNumber(line.visits), align: 'right' },
        {
          key: 'settled',
          head: words.settled,
          cell: (line) => formatRate(line.settled, line.recommended),
          align: 'right',
        },
        {
          key: 'recovered',
          head: words.recovered,
          cell: (line) => `${formatNumber(line.moneyRecovered)} / ${formatNumber(line.moneyRecommended)}`,
          align: 'right',
        },
        { key: 'state', head: words.state, cell: stateOf },
      ]}
      foot={{
        unit: words.total,
        ...{ inspection: all('inspection'), investment: all('investment') },
        visits: formatNumber(sum((line) => line.visits)),
        settled: formatRate(
          sum((line) => line.settled),
          sum((line) => line.recommended),
        ),
        recovered: `${formatNumber(sum((line) => line.moneyRecovered))} / ${formatNumber(sum((line) => line.moneyRecommended))}`,
      }}
      empty={<EmptyState title={words.belowEmpty} />}
    />
  );
}
