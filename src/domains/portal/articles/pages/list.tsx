import { IconPencilPlus } from '@tabler/icons-react';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { rowId } from '#web/row-id.ts';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { SiteTabs } from '../../sites/parts/site-tabs.tsx';
import { getOwnSite, siteRights } from '../../sites/queries.server.ts';
import { text as siteText } from '../../sites/text.vi.ts';
import { ArticleBadge } from '../parts/article-badge.tsx';
import { type ArticleLine, listArticles } from '../queries.server.ts';
import { kinds, states } from '../rules.ts';
import { kindText, stateText, text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

const words = text.list;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.site.name ?? siteText.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { searchParams } = new URL(request.url);
  const filter = {
    state: states.find((state) => state === searchParams.get('trang-thai')),
    kind: kinds.find((kind) => kind === searchParams.get('the-loai')),
  };
  return found(
    read(desk, async (ctx) => {
      const site = await getOwnSite(ctx, rowId(params.siteId));
      const list = await listArticles(ctx, site.id, filter, pageCursor(request.url));
      const isFiltered = filter.state !== undefined || filter.kind !== undefined;
      return { site, rights: siteRights(ctx, site.unitPath), ...list, isFiltered };
    }),
  );
}

export default function List({ loaderData: { site, rights, rows, page, isFiltered } }: Route.ComponentProps) {
  const marked = rows.filter((row) => row.needsLook).length;
  const write =
    rights.mayWrite && site.isOpen ? (
      <LinkButton to={`/trang-tin/${site.id}/bai-moi`} icon={<IconPencilPlus size={18} aria-hidden />}>
        {words.write}
      </LinkButton>
    ) : null;
  return (
    <>
      <PageHeader
        title={site.name}
        context={`/${site.place}`}
        back={{ to: '/trang-tin', label: siteText.title }}
        primary={write}
        secondary={
          site.isOpen ? (
            <LinkButton to={`/${site.place}`} variant="secondary" external>
              {siteText.visit}
            </LinkButton>
          ) : null
        }
      />
      <SiteTabs siteId={site.id} current="articles" />
      {marked > 0 ? <Notice tone="danger">{words.marked(formatNumber(marked))}</Notice> : null}
      <FilterBar
        fields={[
          {
            name: 'trang-thai',
            label: words.state,
            options: states.map((value) => ({ value, label: stateText[value] })),
          },
          { name: 'the-loai', label: words.kind, options: kinds.map((value) => ({ value, label: kindText[value] })) },
        ]}
      />
      <DataTable
        caption={site.name}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `/trang-tin/bai/${row.id}`}
        page={page}
        columns={[
          { key: 'title', head: words.title, cell: (row) => row.title },
          { key: 'kind', head: words.kind, width: '11rem', cell: (row) => kindText[row.kind] },
          {
            key: 'state',
            head: words.state,
            width: '14rem',
            cell: stateOf,
          },
          { key: 'goes', head: words.goes, width: '10rem', cell: (row) => timeOf(row.publishAt ?? row.publishedAt) },
          {
            key: 'changed',
            head: words.changed,
            width: '13rem',
            cell: (row) => `${formatDayTime(row.changedAt)}${row.changedBy ? `, ${row.changedBy}` : ''}`,
          },
          { key: 'views', head: words.views, align: 'right', phone: 'hide', cell: (row) => formatNumber(row.views) },
        ]}
        empty={
          <EmptyState
            title={isFiltered ? words.emptyFiltered : words.empty}
            body={isFiltered ? undefined : words.emptyBody}
            action={isFiltered ? null : write}
          />
        }
      />
    </>
  );
}

const timeOf = (at: string | null) => (at === null ? '–' : formatDayTime(at));

function stateOf(row: ArticleLine) {
  return row.needsLook ? <StatusBadge tone="danger">{words.look}</StatusBadge> : <ArticleBadge state={row.state} />;
}
