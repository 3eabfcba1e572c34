import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { daysBetween } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Stack } from '#web/section.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { findDocument } from '../../queries.server.ts';
import { documentLabel } from '../../text.vi.ts';
import { madeCounts, type MadeLine, pageOfMade } from '../queries.server.ts';
import { madeText as text } from '../text.vi.ts';
import type { Route } from './+types/made.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const asked = new URL(request.url).searchParams;
  const isMade = asked.get('loc') !== 'chua';
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    if (!document || !may(desk.actor.grants, ctx.permissions, 'document.read', document.register.path)) return null;
    return {
      id: document.id,
      label: documentLabel(document),
      today: ctx.today,
      isMade,
      count: (await madeCounts(ctx, [document.id])).get(document.id) ?? { made: 0, recipients: 0 },
      ...(await pageOfMade(ctx, document.id, isMade, rowId(asked.get('sau') ?? '0'))),
    };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

const columnsOf = (today: string, isMade: boolean): Column<MadeLine>[] => [
  { key: 'unit', head: text.unit, cell: (row) => row.unitName },
  {
    key: 'received',
    head: text.received,
    width: '9rem',
    cell: (row) => (row.receivedOn ? formatDay(row.receivedOn) : text.notReceived),
  },
  ...(isMade
    ? [
        {
          key: 'paper',
          head: text.paper,
          cell: ({ paper }: MadeLine) =>
            paper && (
              <>
                {documentLabel(paper)}
                {paper.eased > 0 ? ` (${text.eased(paper.eased)})` : ''}
              </>
            ),
        },
      ]
    : []),
  {
    key: 'took',
    head: text.took,
    width: '8rem',
    align: 'right',
    cell: (row) => {
      const from = row.receivedOn ?? row.sentOn;
      if (row.paper) return text.days(Math.max(0, daysBetween(from, row.paper.issuedOn)));
      return text.waitingDays(daysBetween(from, today));
    },
  },
];

export default function Made({ loaderData: page }: Route.ComponentProps) {
  const { count, isMade } = page;
  return (
    <>
      <PageHeader
        title={text.title}
        context={`${page.label}. ${text.count(count.made, count.recipients)}`}
        back={{ to: `/van-ban/${page.id}`, label: text.back }}
      />
      <Stack>
        <Tabs
          label={text.tabs}
          items={[
            { to: '?loc=da', label: text.made(count.made), current: isMade },
            { to: '?loc=chua', label: text.waiting(count.recipients - count.made), current: !isMade },
          ]}
        />
        <DataTable
          caption={text.title}
          rows={page.rows}
          rowKey={(row) => row.id}
          columns={columnsOf(page.today, isMade)}
          empty={<EmptyState title={isMade ? text.noneMade : text.noneWaiting} />}
          page={{ before: null, after: page.next === null ? null : String(page.next) }}
        />
      </Stack>
    </>
  );
}
