import { IconPencilPlus } from '@tabler/icons-react';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { childTerritories } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { rowId } from '#web/row-id.ts';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { matterColumns } from '../parts/columns.tsx';
import { countMatters, fieldNames, listMatters } from '../queries.server.ts';
import { petitionPath, type View, views } from '../rules.ts';
import type { Route } from './+types/list.ts';
import { listText as words } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('hien') ?? 'open';
  const view: View = views.find((one) => one === asked) ?? 'open';
  if (!unit) return { view, unit: null };
  const filter = {
    view,
    field: searchParams.get('linh-vuc') || null,
    areaId: rowId(searchParams.get('dia-ban') ?? '') || null,
    after: pageCursor(request.url).after,
  };
  return read(desk, async (ctx) => ({
    view,
    unit: { id: unit.id, name: unit.name },
    mayHandle: may(grants, desk.system.permissions, 'petition.handle', unit.path),
    counts: await countMatters(ctx, unit.id),
    fields: [...(await fieldNames(ctx))].map(([value, label]) => ({ value, label })),
    areas: (await childTerritories(ctx, unit.territoryId)).map((one) => ({ value: String(one.id), label: one.name })),
    ...(await listMatters(ctx, unit.id, filter)),
  }));
}

export default function List({ loaderData }: Route.ComponentProps) {
  const { view } = loaderData;
  if (!loaderData.unit)
    return (
      <>
        <PageHeader title={words.title} />
        <Notice tone="neutral">{words.noUnit}</Notice>
      </>
    );
  const { unit, mayHandle, counts, fields, areas, rows, page } = loaderData;
  return (
    <>
      <PageHeader
        title={words.title}
        context={`${unit.name} · ${words.context}`}
        primary={
          mayHandle ? (
            <LinkButton to="/kien-nghi/moi" icon={<IconPencilPlus size={18} aria-hidden />}>
              {words.write}
            </LinkButton>
          ) : null
        }
        secondary={
          <>
            <LinkButton to="/kien-nghi/phan-cong" variant="quiet">
              {words.routes}
            </LinkButton>
            <LinkButton to="/kien-nghi/tong-hop" variant="quiet">
              {words.scores}
            </LinkButton>
          </>
        }
      />
      {mayHandle ? null : <Notice tone="neutral">{words.notHandling}</Notice>}
      {counts.late > 0 && view !== 'late' ? <Notice tone="danger">{words.late(counts.late)}</Notice> : null}
      <Tabs
        label={words.viewsLabel}
        items={views.map((one) => ({
          to: one === 'open' ? '/kien-nghi' : `/kien-nghi?hien=${one}`,
          label: one === 'open' && counts.open > 0 ? `${words.views.open} (${counts.open})` : words.views[one],
          current: one === view,
        }))}
      />
      <FilterBar
        fields={[
          { name: 'linh-vuc', label: words.field, options: fields },
          ...(areas.length > 0 ? [{ name: 'dia-ban', label: words.area, options: areas }] : []),
        ]}
      />
      <DataTable
        caption={words.title}
        rows={rows}
        rowKey={(row) => row.key}
        rowLink={(row) => petitionPath(row.key)}
        page={page}
        columns={matterColumns(view)}
        empty={<EmptyState title={words.empty[view]} body={view === 'open' ? words.emptyBody : undefined} />}
      />
    </>
  );
}
