import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { pastUnitsField } from '#domains/organisation/parts/past-units.tsx';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { commitmentColumns } from '../parts/columns.tsx';
import { listCommitments } from '../queries.server.ts';
import { listFilter } from '../schema.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.list.title) }];

/** The words of the address bar are Vietnamese; reports link here with them, so they stay as they are. */
function filterOf(url: URL) {
  const given = (name: string) => url.searchParams.get(name) ?? undefined;
  return listFilter.parse({
    side: given('phia') === 'giao' ? 'asker' : 'owner',
    show: given('hien'),
    unitId: given('don-vi'),
    originId: given('van-ban'),
    originPart: given('phan'),
    past: given('truoc-sap-xep'),
    after: given('sau'),
    before: given('truoc'),
  });
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = filterOf(new URL(request.url));
  const { unit } = desk.actor;
  const page = unit
    ? await read(desk, async (ctx) => ({
        ...(await listCommitments(ctx, unit.id, filter)),
        hasPast: (await predecessorIds(ctx, unit.id)).length > 0,
      }))
    : null;
  return { filter, today: dayOf(desk.system.clock.now()), page };
}

const shows = Object.entries(text.list.shows).map(([value, label]) => ({ value, label }));

export default function List({ loaderData: { filter, today, page } }: Route.ComponentProps) {
  const lines = page?.lines ?? [];
  return (
    <>
      <PageHeader title={text.list.title} context={text.list.context[filter.side]} />
      {page === null ? <Notice tone="neutral">{text.home.noUnit}</Notice> : null}
      <Tabs
        label={text.list.side}
        items={[
          { to: '/nhiem-vu', label: text.list.ownerSide, current: filter.side === 'owner' },
          { to: '/nhiem-vu?phia=giao', label: text.list.askerSide, current: filter.side === 'asker' },
        ]}
      />
      <FilterBar
        fields={[
          { name: 'hien', label: text.list.show, options: shows, unset: text.list.unset },
          ...(page?.hasPast ? [pastUnitsField] : []),
        ]}
      />
      {filter.originId && lines[0] ? <Notice tone="neutral">{text.list.byPaper(lines[0].originLabel)}</Notice> : null}
      <DataTable
        caption={text.list.title}
        rows={lines}
        rowKey={(line) => line.id}
        rowLink={(line) => `/nhiem-vu/${line.id}`}
        columns={commitmentColumns(filter.side, today)}
        page={{ before: page?.previous ?? null, after: page?.next ?? null }}
        empty={
          <EmptyState
            title={text.list.empty}
            body={text.list.emptyBody}
            action={
              <LinkButton to="/nhiem-vu" variant="secondary">
                {text.list.clear}
              </LinkButton>
            }
          />
        }
      />
    </>
  );
}
