import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { BoardPage, VisitView } from '../page/queries.server.ts';
import { text } from '../pages/text.vi.ts';
import styles from './board.module.css';

const words = text.page;

function result(visit: VisitView) {
  if (visit.removedReason !== null) return <StatusBadge tone="neutral">{words.removed}</StatusBadge>;
  if (visit.recommended === 0 && visit.settled === 0) return '–';
  return words.settled(formatNumber(visit.settled), formatNumber(visit.recommended));
}

const money = (visit: VisitView) =>
  visit.moneyRecommended + visit.moneyRecovered === 0
    ? '–'
    : `${formatNumber(visit.moneyRecovered)} / ${formatNumber(visit.moneyRecommended)}`;

/** The log, the newest first; what was taken off stays in it and says so. */
export function Visits({ visits }: Pick<BoardPage, 'visits'>) {
  return (
    <Section title={words.visits} flush>
      <DataTable
        caption={words.visits}
        rows={visits}
        rowKey={(visit) => visit.id}
        rowLink={(visit) => `/giam-sat/ban/cuoc/${visit.id}`}
        columns={[
          { key: 'subject', head: words.subject, cell: (visit) => visit.subject, width: '40%' },
          { key: 'day', head: words.day, cell: (visit) => formatDay(visit.onDay) },
          { key: 'result', head: words.result, cell: result },
          { key: 'money', head: words.money, cell: money, align: 'right' },
        ]}
        empty={<p className={styles.padded}>{words.noVisits}</p>}
      />
    </Section>
  );
}
