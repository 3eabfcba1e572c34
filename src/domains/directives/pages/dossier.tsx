import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { type DossierPaper, findDossier, papersOfDossier } from '../dossiers/queries.server.ts';
import { dossierText as text } from '../dossiers/text.vi.ts';
import { PaperName } from '../parts/paper-name.tsx';
import type { Route } from './+types/dossier.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.dossier.title ?? text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  const page = await read(desk, async (ctx) => {
    const dossier = unit ? await findDossier(ctx, unit.id, rowId(params.dossierId)) : null;
    return dossier && { dossier, papers: await papersOfDossier(ctx, dossier.id) };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

const columns: Column<DossierPaper>[] = [
  { key: 'paper', head: text.papers, cell: (paper) => <PaperName paper={paper} issuer={paper.issuer} /> },
  { key: 'putAt', head: text.putAt, width: '9rem', cell: (paper) => formatDay(dayOf(new Date(paper.putAt))) },
];

export default function DossierPage({ loaderData: { dossier, papers } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={dossier.title}
        context={`${dossier.code}, ${text.year.toLowerCase()} ${dossier.year}`}
        back={{ to: `/van-ban/ho-so?nam=${dossier.year}`, label: text.back }}
      />
      <DataTable
        caption={dossier.title}
        rows={papers}
        rowKey={(paper) => paper.id}
        rowLink={(paper) => `/van-ban/${paper.id}`}
        columns={columns}
        empty={<EmptyState title={text.emptyDossier} />}
      />
    </>
  );
}
