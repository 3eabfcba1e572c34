import { mayAnywhere } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
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
import { chargeText } from '../in-charge/text.vi.ts';
import { listFilter } from '../schema.ts';
import { listTakingPart } from '../taking-part/queries.server.ts';
import { partText } from '../taking-part/text.vi.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.list.title) }];

/** The words of the address bar are Vietnamese; reports link here with them, so they stay as they are. */
function filterOf(url: URL) {
  const given = (name: string) => url.searchParams.get(name) ?? undefined;
  return listFilter.parse({
    side: given('phia') === 'giao' ? 'asker' : given('phia') === 'phoi-hop' ? 'part' : 'owner',
    person: given('nguoi'),
    show: given('hien'),
    unitId: given('don-vi'),
    originId: given('van-ban'),
    originPart: given('phan'),
    after: given('sau'),
    before: given('truoc'),
  });
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = filterOf(new URL(request.url));
  const { unit } = desk.actor;
  const list = filter.side === 'part' ? listTakingPart : listCommitments;
  const page = unit ? await read(desk, (ctx) => list(ctx, unit.id, filter)) : null;
  const mayHandOver = unit !== null && mayAnywhere(desk.actor.grants, desk.system.permissions, 'commitment.work');
  return { mayHandOver, filter, today: dayOf(desk.system.clock.now()), page };
}

const whose = {
  name: 'nguoi',
  label: chargeText.filter,
  options: [{ value: 'toi', label: chargeText.filterMine }],
  unset: chargeText.filterAll,
};
const shows = Object.entries(text.list.shows).map(([value, label]) => ({ value, label }));

export default function List({ loaderData: { filter, today, page, mayHandOver } }: Route.ComponentProps) {
  const lines = page?.lines ?? [];
  return (
    <>
      <PageHeader
        title={text.list.title}
        context={text.list.context[filter.side]}
        secondary={
          mayHandOver ? (
            <LinkButton to="/nhiem-vu/ban-giao" variant="quiet">
              {chargeText.handOver.link}
            </LinkButton>
          ) : null
        }
      />
      {page === null ? <Notice tone="neutral">{text.home.noUnit}</Notice> : null}
      <Tabs
        label={text.list.side}
        items={[
          { to: '/nhiem-vu', label: text.list.ownerSide, current: filter.side === 'owner' },
          { to: '/nhiem-vu?phia=giao', label: text.list.askerSide, current: filter.side === 'asker' },
          { to: '/nhiem-vu?phia=phoi-hop', label: partText.tab, current: filter.side === 'part' },
        ]}
      />
      <FilterBar
        fields={[
          { name: 'hien', label: text.list.show, options: shows, unset: text.list.unset },
          ...(filter.side === 'owner' ? [whose] : []),
        ]}
      />
      {filter.originId && lines[0] ? <Notice tone="neutral">{text.list.byPaper(lines[0].originLabel)}</Notice> : null}
      <DataTable
        caption={text.list.title}
        rows={lines}
        rowKey={(line) => line.id}
        rowLink={(line) => `/nhiem-vu/${line.id}`}
        columns={commitmentColumns(filter.side === 'owner' ? 'owner' : 'asker', today)}
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
