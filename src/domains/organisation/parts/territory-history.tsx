import { List, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DataTable } from '#web/data-table.tsx';
import type { Kin, TerritoryFact, TerritoryHistory } from '../map/queries.server.ts';
import { insideName } from '../rules.ts';
import { text } from '../text.vi.ts';
import { placeLink } from './territory-tree.tsx';

const words = text.history;

/** Names and codes by date, what was joined into a territory, and what it went into. */
export function HistoryTable({ history }: { history: TerritoryHistory }) {
  return (
    <DataTable
      caption={words.title}
      rows={history.facts}
      rowKey={(fact) => fact.from ?? ''}
      columns={[
        { key: 'name', head: words.name, cell: (fact) => fact.name },
        { key: 'period', head: words.period, cell: periodText },
        { key: 'code', head: words.code, cell: (fact) => fact.code ?? '' },
        { key: 'parent', head: words.parent, cell: (fact) => fact.parentName ?? text.nation },
      ]}
      empty={null}
    />
  );
}

function periodText({ from, until }: TerritoryFact): string {
  if (from === null) return until === null ? words.always : words.until(formatDay(until));
  return until === null ? words.since(formatDay(from)) : words.between(formatDay(from), formatDay(until));
}

/** "Gồm … nhập lại", "một phần của …": each kind of link as a sentence with its places. */
export function Succession({ history }: { history: TerritoryHistory }) {
  const { predecessors, successors, members, facts } = history;
  const of = (kin: readonly Kin[], extent: Kin['extent']) => kin.filter((one) => one.extent === extent);
  const isUnchanged = predecessors.length + successors.length === 0 && facts.some((fact) => fact.from === null);
  return (
    <Stack gap="md">
      <KinList kin={of(predecessors, 'full')} lead={words.merged} />
      <KinList kin={of(predecessors, 'partial')} lead={words.mergedPart} />
      <KinList kin={of(successors, 'full')} lead={words.joined} />
      <KinList kin={of(successors, 'partial')} lead={words.divided} />
      {members.length > 0 ? (
        <div>
          <Text fw={600}>{words.members}</Text>
          <List spacing={4}>
            {members.map((member) => (
              <List.Item key={member.id}>
                <Link to={placeLink(member.id)}>{member.name}</Link>
                {member.wentInto.length > 0 ? `, ${words.wentInto(member.wentInto.map(insideName).join('; '))}` : ''}
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
      {isUnchanged && members.length === 0 ? <Text>{words.unchanged}</Text> : null}
    </Stack>
  );
}

function KinList({ kin, lead }: { kin: readonly Kin[]; lead: (day: string) => string }) {
  const [first] = kin;
  if (!first) return null;
  return (
    <div>
      <Text fw={600}>{lead(formatDay(first.onDate))}:</Text>
      <List spacing={4}>
        {kin.map((one) => (
          <List.Item key={one.id}>
            <Link to={placeLink(one.id)}>{one.name}</Link>
            {one.place ? `, ${one.place}` : ''}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed" mt={4}>
        {words.paper(first.paper)}
      </Text>
    </div>
  );
}
