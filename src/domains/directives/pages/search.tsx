import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { pageTitle } from '#web/text.vi.ts';
import { PaperName } from '../parts/paper-name.tsx';
import { PassageLine } from '../parts/passage-line.tsx';
import { cursor } from '../schema.ts';
import { findByWords, type PaperFound } from '../words/queries.server.ts';
import { wordsText as text } from '../words/text.vi.ts';
import type { Route } from './+types/search.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const typed = (new URL(request.url).searchParams.get('tu') ?? '').slice(0, 200);
  const after = cursor.nullable().catch(null).parse(pageCursor(request.url).after);
  const { unit } = desk.actor;
  if (!unit || typed.trim() === '') return { found: null };
  return { found: await read(desk, (ctx) => findByWords(ctx, unit.id, typed, after)) };
}

const columns: Column<PaperFound>[] = [
  {
    key: 'paper',
    head: text.found,
    cell: (paper) => <PaperName paper={paper} issuer={paper.issuer} />,
    width: '24rem',
  },
  { key: 'passage', head: text.passage, cell: (paper) => <PassageLine passage={paper.passage} file={paper.file} /> },
];

export default function Search({ loaderData: { found } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={text.title} context={text.context} back={{ to: '/van-ban', label: text.back }} />
      <FilterBar search={{ name: 'tu', label: text.search }} />
      <DataTable
        caption={text.found}
        rows={found?.rows ?? []}
        rowKey={(paper) => paper.id}
        rowLink={(paper) => `/van-ban/${paper.id}`}
        columns={columns}
        page={found?.page}
        empty={
          found === null ? (
            <EmptyState title={text.start} body={text.startBody} />
          ) : (
            <EmptyState title={text.none} body={text.noneBody} />
          )
        }
      />
    </>
  );
}
