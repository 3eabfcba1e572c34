import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { dayOf } from '#platform/calendar/day.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { recentYears, yearOf } from '../book/schema.ts';
import { listDossiers } from '../dossiers/queries.server.ts';
import { dossierText as text } from '../dossiers/text.vi.ts';
import { ShelfTabs } from '../parts/shelf-tabs.tsx';
import { YearFilter } from '../parts/year-filter.tsx';
import type { Route } from './+types/dossiers.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const year = yearOf(new URL(request.url).searchParams.get('nam'), today);
  const { unit } = desk.actor;
  const dossiers = unit ? await read(desk, (ctx) => listDossiers(ctx, unit.id, year)) : [];
  return { years: recentYears(today), dossiers };
}

export default function Dossiers({ loaderData: { years, dossiers } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={text.title} context={text.context} />
      <ShelfTabs shelf="dossiers" />
      <YearFilter years={years} />
      <DataTable
        caption={text.title}
        rows={dossiers}
        rowKey={(row) => row.id}
        rowLink={(row) => `/van-ban/ho-so/${row.id}`}
        columns={[
          { key: 'title', head: text.name, cell: (row) => row.title },
          { key: 'code', head: text.code, width: '12rem', cell: (row) => row.code },
          { key: 'papers', head: text.papers, width: '9rem', cell: (row) => text.count(row.papers) },
        ]}
        empty={<EmptyState title={text.empty} body={text.emptyBody} />}
      />
    </>
  );
}
