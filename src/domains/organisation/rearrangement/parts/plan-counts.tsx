import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { PlanPage } from '../../rearrangement-page/queries.server.ts';
import { text } from '../text.vi.ts';

const words = text.plan;

/** The dry run in total: how much of what, and what becomes of it. */
export function Impact({ page: { impact, units } }: { page: PlanPage }) {
  const lines = [
    ...(units.closing > 0 ? [{ what: 'units', name: words.units, count: units.closing, fate: words.unitsFate }] : []),
    ...(units.goingOn > 0
      ? [{ what: 'branches', name: words.branches, count: units.goingOn, fate: words.branchesFate }]
      : []),
    ...impact,
  ];
  if (lines.length === 0) return null;
  return (
    <Section title={words.impact} flush>
      <DataTable
        caption={words.impact}
        rows={lines}
        rowKey={(line) => line.what}
        columns={[
          { key: 'name', head: words.impactOf.what, cell: (line) => line.name, width: '16rem' },
          {
            key: 'count',
            head: words.impactOf.count,
            cell: (line) => formatNumber(line.count),
            align: 'right',
            width: '7rem',
          },
          { key: 'fate', head: words.impactOf.fate, cell: (line) => line.fate },
        ]}
        empty={null}
      />
    </Section>
  );
}

const agrees = {
  key: 'agrees',
  head: words.agreeHead,
  width: '8rem',
  cell: ({ before, after }: PlanPage['compared'][number]) =>
    before === after ? (
      <StatusBadge tone="success">{words.agree}</StatusBadge>
    ) : (
      <StatusBadge tone="danger">{words.differ}</StatusBadge>
    ),
};

/** Counted before and after carrying out: nothing is lost and nothing is made. */
export function ComparedCounts({ page: { compared } }: { page: PlanPage }) {
  if (compared.length === 0) return null;
  return (
    <Section title={words.compared} flush>
      <DataTable
        caption={words.compared}
        rows={compared}
        rowKey={(line) => line.what}
        columns={[
          { key: 'name', head: words.impactOf.what, cell: (line) => line.name },
          {
            key: 'before',
            head: words.before,
            cell: (line) => formatNumber(line.before),
            align: 'right',
            width: '7rem',
          },
          {
            key: 'after',
            head: words.after,
            cell: (line) => (line.after === null ? '' : formatNumber(line.after)),
            align: 'right',
            width: '7rem',
          },
          agrees,
        ]}
        empty={null}
      />
    </Section>
  );
}
