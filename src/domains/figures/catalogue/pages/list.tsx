import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { catalogueTopics, type KnownIndicator, listIndicators } from '#domains/indicators/catalogue/queries.server.ts';
import { catalogueFilter } from '#domains/indicators/catalogue/schema.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { FigureTabs } from '../../parts/figure-tabs.tsx';
import { lineChoices, mayKeep, mayRead } from '../queries.server.ts';
import { cadenceText, choices, levelWords, listText as text, sourceText, wayText } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

const standings = { 'ngung-dung': 'retired', 'tat-ca': 'all' } as const;

/** Three queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const asked = new URL(request.url).searchParams;
  const standing = asked.get('tinh-trang');
  const filter = catalogueFilter.parse({
    ...{ text: asked.get('q') ?? '', topic: asked.get('chu-de') ?? '', line: asked.get('he') ?? '' },
    ...{ cadence: asked.get('ky'), source: asked.get('nguon') },
    standing: standings[standing as keyof typeof standings] ?? 'used',
  });
  return read(desk, async (ctx) => ({
    ...(await listIndicators(ctx, filter, pageCursor(request.url))),
    topics: await catalogueTopics(ctx),
    lines: await lineChoices(ctx),
    ...{ mayAdd: mayKeep(ctx), mayRead: mayRead(ctx) },
  }));
}

const columns: Column<KnownIndicator>[] = [
  { key: 'name', head: text.name, cell: (row) => row.name },
  { key: 'code', head: text.code, width: '6.5rem', cell: (row) => row.code },
  { key: 'unit', head: text.unit, width: '8.5rem', cell: (row) => row.unit },
  { key: 'way', head: text.way, width: '8rem', cell: (row) => wayText[row.way]!.short },
  { key: 'cadence', head: text.cadence, width: '8rem', cell: (row) => cadenceText[row.cadence] },
  { key: 'levels', head: text.levels, width: '10rem', phone: 'hide', cell: (row) => levelWords(row.levels) },
  {
    ...{ key: 'source', head: text.source, width: '11rem' },
    cell: (row) =>
      row.isRetired ? (
        <StatusBadge tone="neutral">{text.retired}</StatusBadge>
      ) : (
        sourceText[row.way === 'ratio' ? 'ratio' : row.measure === null ? 'entered' : 'counted']
      ),
  },
];

export default function List({ loaderData: { rows, page, topics, lines, mayAdd, mayRead } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context}
        primary={mayAdd ? <LinkButton to="/chi-tieu/danh-muc/moi">{text.add}</LinkButton> : null}
      />
      {mayRead ? <FigureTabs current="catalogue" /> : null}
      <FilterBar
        search={{ name: 'q', label: text.search, placeholder: text.placeholder }}
        fields={[
          { name: 'chu-de', label: text.topic, options: topics.map((topic) => ({ value: topic, label: topic })) },
          { name: 'he', label: text.line, options: [...lines, { value: 'all', label: text.everyLine }] },
          { name: 'ky', label: text.cadence, options: choices(cadenceText) },
          { name: 'nguon', label: text.source, options: choices(sourceText) },
          {
            ...{ name: 'tinh-trang', label: text.standing, unset: text.used },
            options: choices({ 'ngung-dung': text.retired, 'tat-ca': text.all }),
          },
        ]}
      />
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `/chi-tieu/danh-muc/${row.code}`}
        page={page}
        columns={columns}
        empty={<EmptyState title={text.none} body={text.noneBody} />}
      />
    </>
  );
}
