import { useState } from 'react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import type { Page } from '#web/paging.ts';
import { Section } from '#web/section.tsx';
import type { CollectionView, OwingUnit } from '../queries.server.ts';
import { daysLate } from '../rules.ts';
import { collectionText as text } from '../text.vi.ts';
import { StateBadge } from './state-badge.tsx';

export type Line = Omit<OwingUnit, 'sortKey'>;

interface Props {
  collection: CollectionView;
  rows: Line[];
  page: Page;
  today: string;
  /** The list shows what waits, and the reader may accept it. */
  isAccepting: boolean;
}

const columnsOf = (collection: CollectionView, today: string): Column<Line>[] => [
  { key: 'unit', head: text.unit, cell: (row) => row.unitName },
  {
    key: 'state',
    head: text.state,
    width: '17rem',
    cell: ({ state, firstSentOn }) => (
      <StateBadge state={state} overdue={firstSentOn === null ? daysLate(collection, null, today) : 0} />
    ),
  },
  {
    key: 'sent',
    head: text.firstSent,
    width: '14rem',
    cell: ({ firstSentOn }) => {
      if (firstSentOn === null) return text.never;
      const late = daysLate(collection, firstSentOn, today);
      return `${formatDay(firstSentOn)}, ${late > 0 ? text.lateBy(late) : text.inTime}`;
    },
  },
  { key: 'revisions', head: text.revisions, width: '8rem', align: 'right', cell: (row) => row.rev ?? 0 },
];

/** The units that owe a form, and the boxes to accept many at once. */
export function UnitList({ collection, rows, page, today, isAccepting }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      {said ? <Notice tone="success">{said}</Notice> : null}
      <DataTable
        caption={text.units}
        rows={rows}
        rowKey={(row) => row.unitId}
        rowLink={(row) => `/so-lieu/thu/${collection.id}/${row.unitId}`}
        columns={columnsOf(collection, today)}
        page={page}
        selection={isAccepting ? { form: 'accept', name: 'unitIds[]', label: (row) => row.unitName } : undefined}
        empty={
          isAccepting ? (
            <EmptyState title={text.noWaiting} body={text.noWaitingBody} />
          ) : (
            <EmptyState title={text.noUnits} body={text.noUnitsBody} />
          )
        }
      />
      {isAccepting && rows.length > 0 ? (
        <Section>
          <p>{text.acceptHint}</p>
          <CommandForm
            id="accept"
            intent="accept"
            submit={text.accept}
            layout="inline"
            onDone={(result) => {
              const { accepted, left } = result as { accepted: number; left: number };
              setSaid(text.accepted(accepted, left));
            }}
          />
        </Section>
      ) : null}
    </>
  );
}
