import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { countDataRequests, listDataRequests, type RequestLine } from '../queries.server.ts';
import { type RequestsView, views } from '../rules.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const asked = new URL(request.url).searchParams.get('hien');
  const view: RequestsView = views.find((one) => one === asked) ?? 'open';
  if (!unit) return { view, unit: null };
  return read(desk, async (ctx) => ({
    ...{ view, unit: { name: unit.name } },
    mayAnswer: may(grants, desk.system.permissions, 'request.answer', unit.path),
    counts: await countDataRequests(ctx, unit.id),
    ...(await listDataRequests(ctx, unit.id, view, pageCursor(request.url).after)),
  }));
}

function state(row: RequestLine) {
  return <StateBadge state={row.state} />;
}

export default function List({ loaderData }: Route.ComponentProps) {
  const { view } = loaderData;
  if (!loaderData.unit || !loaderData.mayAnswer)
    return (
      <>
        <PageHeader title={text.title} />
        <Notice tone="neutral">{loaderData.unit ? text.notAnswering : text.noUnit}</Notice>
      </>
    );
  const { unit, counts, rows, page } = loaderData;
  return (
    <>
      <PageHeader title={text.title} context={`${unit.name} · ${text.context}`} />
      {counts.late > 0 ? <Notice tone="danger">{text.late(counts.late)}</Notice> : null}
      <Tabs
        label={text.viewsLabel}
        items={views.map((one) => ({
          to: one === 'open' ? '/yeu-cau-du-lieu' : `/yeu-cau-du-lieu?hien=${one}`,
          label: one === 'open' && counts.open > 0 ? `${text.views.open} (${counts.open})` : text.views[one],
          current: one === view,
        }))}
      />
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `/yeu-cau-du-lieu/${row.id}`}
        page={page}
        columns={[
          { key: 'kind', head: text.kind, cell: (row) => text.line(kindText[row.kind].name, row.id) },
          { key: 'came', head: text.came, width: '16rem', phone: 'line', cell: (row) => text.cameText[row.came] },
          { key: 'received', head: text.received, width: '9rem', cell: (row) => formatDay(row.receivedOn) },
          { key: 'due', head: text.due, width: '11rem', cell: (row) => formatDay(row.dueOn) },
          { key: 'state', head: text.state, width: '14rem', cell: state },
        ]}
        empty={<EmptyState title={text.empty[view]} body={view === 'open' ? text.emptyBody : undefined} />}
      />
    </>
  );
}
