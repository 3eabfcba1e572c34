import { IconPlus } from '@tabler/icons-react';
import { mayAnywhere } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { listSites, type SiteLine } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { grants } = desk.actor;
  return {
    sites: await read(desk, listSites),
    mayOpen: mayAnywhere(grants, desk.system.permissions, 'portal.manage'),
    mayRead: mayAnywhere(grants, desk.system.permissions, 'portal.read'),
  };
}

export default function List({ loaderData: { sites, mayOpen, mayRead } }: Route.ComponentProps) {
  const open = mayOpen ? (
    <LinkButton to="/trang-tin/mo" icon={<IconPlus size={18} aria-hidden />}>
      {text.open}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={text.title} context={text.context} primary={open} />
      <DataTable
        caption={text.title}
        rows={sites}
        rowKey={(site) => site.id}
        rowLink={(site) => `/trang-tin/${site.id}${mayRead ? '' : '/thiet-lap'}`}
        columns={[
          { key: 'name', head: text.name, cell: (site) => site.name },
          { key: 'unit', head: text.unit, cell: (site) => site.unitName },
          { key: 'place', head: text.place, cell: (site) => `/${site.place}` },
          {
            key: 'waiting',
            head: text.waiting,
            align: 'right',
            cell: (site) => formatNumber(site.waiting),
          },
          {
            key: 'published',
            head: text.published,
            align: 'right',
            cell: (site) => formatNumber(site.published),
          },
          {
            key: 'state',
            head: text.state,
            cell: stateOf,
          },
        ]}
        empty={<EmptyState title={text.empty} body={text.emptyBody} action={open} />}
      />
    </>
  );
}

function stateOf({ isOpen }: SiteLine) {
  return <StatusBadge tone={isOpen ? 'success' : 'neutral'}>{isOpen ? text.isOpen : text.isClosed}</StatusBadge>;
}
