import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { TallyOfPlace } from '../queries.server.ts';
import { addTally, missingOf, noTally, reportedOf, type Tally } from '../rules.ts';
import { collectionText as text } from '../text.vi.ts';

interface Row {
  key: string;
  name: string;
  tally: Tally;
}

const columnsOf = (head: string): Column<Row>[] => [
  { key: 'name', head, cell: (row) => row.name },
  {
    key: 'reported',
    head: text.reported,
    width: '12rem',
    align: 'right',
    cell: ({ tally }) => formatRate(reportedOf(tally), tally.expected),
  },
  {
    key: 'inTime',
    head: text.inTimeCount,
    width: '12rem',
    align: 'right',
    cell: ({ tally }) => formatRate(tally.inTime, tally.expected),
  },
  {
    key: 'returned',
    head: text.returnedCount,
    width: '7rem',
    align: 'right',
    cell: ({ tally }) => formatNumber(tally.returned),
  },
  {
    key: 'missing',
    head: text.missingCount,
    width: '7rem',
    align: 'right',
    cell: ({ tally }) => formatNumber(missingOf(tally)),
  },
];

function rowsBy(tallies: readonly TallyOfPlace[], keyOf: (one: TallyOfPlace) => [key: string, name: string]): Row[] {
  const rows = new Map<string, Row>();
  for (const one of tallies) {
    const [key, name] = keyOf(one);
    const row = rows.get(key);
    rows.set(key, { key, name, tally: addTally(row?.tally ?? noTally, one) });
  }
  return [...rows.values()];
}

const gap = ({ tally }: Row) => tally.expected - reportedOf(tally);

interface Props {
  tallies: TallyOfPlace[];
  lineNames: Record<string, string>;
  linkOf: (filter: Record<string, string>) => string;
}

/** The same count by line and by place; the place where most is missing stands first. */
export function PlaceTables({ tallies, lineNames, linkOf }: Props) {
  const byLine = rowsBy(tallies, (one) => [one.organisation, lineNames[one.organisation] ?? one.organisation]);
  const byPlace = rowsBy(tallies, (one) => [String(one.placeId), one.placeName]);
  const all = tallies.reduce<Tally>(addTally, noTally);
  const foot = {
    name: text.all,
    reported: formatRate(reportedOf(all), all.expected),
    inTime: formatRate(all.inTime, all.expected),
    returned: formatNumber(all.returned),
    missing: formatNumber(missingOf(all)),
  };
  return (
    <Stack>
      {byLine.length > 1 ? (
        <Section title={text.byLine} flush>
          <DataTable
            caption={text.byLine}
            rows={byLine.toSorted((a, b) => gap(b) - gap(a))}
            rowKey={(row) => row.key}
            rowLink={(row) => linkOf({ he: row.key })}
            columns={columnsOf(text.line)}
            foot={foot}
            empty={null}
          />
        </Section>
      ) : null}
      <Section title={text.byPlace} flush>
        <DataTable
          caption={text.byPlace}
          rows={byPlace.toSorted((a, b) => gap(b) - gap(a) || a.name.localeCompare(b.name, 'vi'))}
          rowKey={(row) => row.key}
          rowLink={(row) => linkOf({ noi: row.key })}
          columns={columnsOf(text.place)}
          foot={foot}
          empty={null}
        />
      </Section>
    </Stack>
  );
}
