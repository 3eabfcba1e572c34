import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay, formatDayTime, relativeDay } from '#platform/vietnamese/day-format.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { Collections } from '../parts/collections.tsx';
import { OwedReports } from '../parts/owed-reports.tsx';
import { ReportBadge } from '../parts/report-badge.tsx';
import { type ReportLine, shelfOf } from '../shelf/queries.server.ts';
import type { Route } from './+types/list.ts';
import { listText as text } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  if (!unit) return null;
  return read(desk, async (ctx) => ({
    today: ctx.today,
    unitName: unit.name,
    ...(await shelfOf(ctx, await getUnit(ctx, unit.id))),
  }));
}

const ownColumns = (today: string): Column<ReportLine>[] => [
  { key: 'title', head: text.report, cell: (row) => row.title },
  { key: 'period', head: text.period, width: '13rem', cell: (row) => row.periodName },
  { key: 'state', head: text.state, width: '12rem', cell: (row) => <ReportBadge state={row.state} /> },
  {
    key: 'due',
    head: text.dueOn,
    width: '12rem',
    cell: ({ dueOn, state }) =>
      state === 'issued' ? formatDay(dueOn) : `${formatDay(dueOn)} (${relativeDay(dueOn, today)})`,
  },
  { key: 'changed', head: text.changed, width: '10rem', cell: (row) => formatDayTime(row.changedAt) },
];

export default function List({ loaderData: page }: Route.ComponentProps) {
  if (!page)
    return (
      <>
        <PageHeader title={text.title} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const { today } = page;
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context}
        secondary={
          <>
            {page.mayNumber ? (
              <LinkButton to="/bao-cao/so-van-ban" variant="quiet">
                {text.numbers}
              </LinkButton>
            ) : null}
            {page.mayApprove ? (
              <LinkButton to="/bao-cao/nguoi-ky" variant="quiet">
                {text.signatories}
              </LinkButton>
            ) : null}
          </>
        }
        primary={
          page.mayWrite ? (
            <LinkButton to="/bao-cao/moi" variant="secondary">
              {text.start}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        {page.mayWrite ? <OwedReports owed={page.owed} today={today} /> : null}
        <Section title={text.own} flush>
          <DataTable
            caption={text.own}
            rows={page.reports}
            rowKey={(row) => row.id}
            rowLink={(row) => `/bao-cao/${row.id}`}
            columns={ownColumns(today)}
            empty={<EmptyState title={text.noOwn} body={text.noOwnBody} />}
          />
        </Section>
        {page.collections.length > 0 ? <Collections collections={page.collections} today={today} /> : null}
        {page.collections.length > 0 || page.received.length > 0 ? (
          <Section title={text.received} flush>
            <DataTable
              caption={text.received}
              rows={page.received}
              rowKey={(row) => row.id}
              rowLink={(row) => `/bao-cao/${row.id}`}
              columns={[
                { key: 'title', head: text.report, cell: (row) => row.title },
                { key: 'unit', head: text.unit, width: '18rem', cell: (row) => row.unitName },
                { key: 'at', head: text.receivedAt, width: '10rem', cell: (row) => formatDayTime(row.receivedAt) },
              ]}
              empty={<EmptyState title={text.noReceived} body={text.noReceivedBody} />}
            />
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
