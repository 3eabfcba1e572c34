import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { listBooks, listNumbers } from '../numbers/queries.server.ts';
import type { Route } from './+types/numbers.ts';
import { listText, numbersText as text } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  if (!unit) return null;
  const given = new URL(request.url).searchParams;
  const under = Number(given.get('truoc')) || undefined;
  return read(desk, async (ctx) => {
    const books = await listBooks(ctx, unit.id);
    const book = books.find((one) => `${one.paperType}.${one.series}` === given.get('so')) ?? books[0] ?? null;
    return {
      ...{ unitName: unit.name, books, book },
      page: book ? await listNumbers(ctx, { unitId: unit.id, ...book, under }) : null,
    };
  });
}

/** Where the row that bears a number is; null for papers of other kinds. */
function addressOf(subject: string): string | null {
  const [kind, id] = subject.split(':');
  return kind === 'report' ? `/bao-cao/${id}` : null;
}

export default function Numbers({ loaderData }: Route.ComponentProps) {
  const back = { to: '/bao-cao', label: text.back };
  if (!loaderData)
    return (
      <>
        <PageHeader title={text.title} back={back} />
        <Notice tone="neutral">{listText.noUnit}</Notice>
      </>
    );
  const { unitName, books, book, page } = loaderData;
  const linkOf = (one: { paperType: string; series: string }) =>
    `/bao-cao/so-van-ban?so=${encodeURIComponent(`${one.paperType}.${one.series}`)}`;
  return (
    <>
      <PageHeader title={text.title} context={text.context(unitName)} back={back} />
      <Stack>
        {books.length > 1 ? (
          <Tabs
            label={text.books}
            items={books.map((one) => ({
              to: linkOf(one),
              label: text.book(one.paperType, one.series),
              current: linkOf(one) === (book && linkOf(book)),
            }))}
          />
        ) : null}
        <Section {...(book ? { title: text.book(book.paperType, book.series) } : {})} flush>
          <DataTable
            caption={text.title}
            rows={page?.rows ?? []}
            rowKey={(row) => row.number}
            {...(page?.rows.every((row) => addressOf(row.subject) !== null)
              ? { rowLink: (row: { subject: string }) => addressOf(row.subject)! }
              : {})}
            columns={[
              { key: 'paper', head: text.paper, cell: (row) => `${String(row.number).padStart(2, '0')}. ${row.title}` },
              { key: 'on', head: text.on, width: '9rem', cell: (row) => formatDay(row.takenOn) },
              { key: 'by', head: text.by, width: '14rem', cell: (row) => row.takenBy ?? '–' },
            ]}
            empty={<EmptyState title={text.none} body={text.noneBody} />}
          />
        </Section>
        {book && page?.next ? (
          <LinkButton to={`${linkOf(book)}&truoc=${page.next}`} variant="secondary">
            {text.older}
          </LinkButton>
        ) : null}
      </Stack>
    </>
  );
}
