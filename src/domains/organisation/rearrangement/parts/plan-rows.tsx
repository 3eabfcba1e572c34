import { List, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { placeLink } from '../../parts/territory-tree.tsx';
import type { RowView } from '../../rearrangement-page/queries.server.ts';
import { rowKindText, text } from '../text.vi.ts';

const words = text.plan;

const columns = [
  { key: 'from', head: words.partsBefore, cell: (row: RowView) => <Before row={row} /> },
  { key: 'to', head: words.to, cell: (row: RowView) => <After row={row} /> },
  // While it is carried out nothing is counted yet: a dash, not the claim that nothing is touched.
  { key: 'touches', head: words.touches, cell: (row: RowView) => <Touches row={row} nothing="–" /> },
];

const draftColumns = [
  { ...columns[0]!, head: words.from },
  columns[1]!,
  { ...columns[2]!, cell: (row: RowView) => <Touches row={row} nothing={words.nothing} /> },
  {
    key: 'drop',
    head: words.changeHead,
    width: '6rem',
    cell: (row: RowView) => (
      <CommandForm intent="dropRow" submit={words.dropRow} tone="quiet" layout="inline">
        <HiddenField name="at" value={String(row.at)} />
      </CommandForm>
    ),
  },
];

/** What becomes of which places, with what lies in them and what stands against it. */
export function PlanRows({ rows, isDraft }: { rows: readonly RowView[]; isDraft: boolean }) {
  return (
    <DataTable
      caption={words.rows}
      rows={rows}
      rowKey={(row) => row.at}
      columns={isDraft ? draftColumns : columns}
      empty={<EmptyState title={words.noRows} body={isDraft ? words.noRowsBody : null} />}
    />
  );
}

function Before({ row }: { row: RowView }) {
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {rowKindText[row.kind]}
      </Text>
      <span>{row.from.map((place) => place.name).join(', ')}</span>
    </Stack>
  );
}

function After({ row }: { row: RowView }) {
  return (
    <List listStyleType="none" spacing={2}>
      {row.to.map((place, at) => (
        <List.Item key={place.name}>
          <Text component="span" fw={600}>
            {place.id === null ? place.name : <Link to={placeLink(place.id)}>{place.name}</Link>}
          </Text>
          {row.to.length > 1 && at === 0 ? ` (${words.heir})` : null}
        </List.Item>
      ))}
    </List>
  );
}

function Touches({ row, nothing }: { row: RowView; nothing: string }) {
  const inWords = useRefusalWords();
  const units = row.units > 0 && row.kind !== 'rename' ? [{ name: words.units, count: row.units }] : [];
  const lines = [...units, ...row.touches];
  return (
    <Stack gap="xs">
      <Text size="sm">
        {lines.length === 0 ? nothing : lines.map(({ name, count }) => `${name}: ${formatNumber(count)}`).join(' · ')}
      </Text>
      {row.refusals.map(({ code, details }) => (
        <Notice key={code + String(details.name)} tone="warning">
          {inWords(code, details)}
        </Notice>
      ))}
    </Stack>
  );
}
