import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Section } from '#web/section.tsx';
import { FigureCell } from '../../totals/parts/figure-cell.tsx';
import { tableText } from '../../totals/table/text.vi.ts';
import type { ExplainedPart, Explanation } from '../number/queries.server.ts';
import { explainText as text } from '../text.vi.ts';

/** What adds up to a number, each part with its own explanation. */
export function PartsTable({ number: { parts, place, address } }: { number: Explanation }) {
  return (
    <Section title={text.parts} flush>
      <DataTable
        caption={text.parts}
        rows={parts}
        rowKey={(part) => part.key}
        rowLink={(part) => part.cell.to}
        columns={[
          {
            key: 'name',
            head: text.partName[address.part === null ? place.level : 'part'],
            cell: (part) => (part.isClosed ? `${part.name} (${tableText.closed})` : part.name),
          },
          {
            key: 'value',
            head: text.value,
            align: 'right',
            width: '10rem',
            cell: valueOf,
          },
          {
            key: 'share',
            head: text.share,
            align: 'right',
            width: '9rem',
            cell: (part) => `${part.cell.answered}/${part.cell.expected}`,
          },
        ]}
        empty={<EmptyState title={tableText.noRows} body={tableText.noRowsBody} />}
      />
    </Section>
  );
}

/** The row leads further; its share has a column of its own. */
function valueOf({ cell, name }: ExplainedPart) {
  return <FigureCell cell={{ ...cell, answered: 0, expected: 0, to: '' }} of={name} />;
}
