import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { pageTitle } from '#web/text.vi.ts';
import { type Arrival, listArrivals } from '../book/queries.server.ts';
import { arrivalCursor, recentYears, yearOf } from '../book/schema.ts';
import { bookText as text } from '../book/text.vi.ts';
import { capital } from '../text.vi.ts';
import { ShelfTabs } from '../parts/shelf-tabs.tsx';
import { YearFilter } from '../parts/year-filter.tsx';
import type { Route } from './+types/book.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const year = yearOf(new URL(request.url).searchParams.get('nam'), today);
  const { unit } = desk.actor;
  const { after, before } = pageCursor(request.url);
  const edges = { after: arrivalCursor.parse(after), before: arrivalCursor.parse(before) };
  const arrivals = unit ? await read(desk, (ctx) => listArrivals(ctx, unit.id, year, edges)) : null;
  return { year, years: recentYears(today), unitName: unit?.name ?? '', arrivals };
}

const day = (on: string | null) => (on === null ? '' : formatDay(on));

/** The columns of the form in NĐ 30/2020/NĐ-CP, Phụ lục IV; days stand below what they belong to. */
const columns: Column<Arrival>[] = [
  { key: 'number', head: text.number, width: '4rem', cell: (row) => row.number },
  { key: 'arrivedOn', head: text.arrivedOn, width: '6.75rem', cell: (row) => day(row.arrivedOn) },
  { key: 'issuer', head: text.issuer, width: '12rem', cell: (row) => row.issuer },
  { key: 'symbol', head: text.symbolAndDay, width: '10rem', cell: (row) => `${row.symbol}, ${day(row.issuedOn)}` },
  {
    key: 'title',
    head: text.about,
    cell: (row) => <Link to={`/van-ban/${row.documentId}`}>{`${capital(row.kind)}: ${row.title}`}</Link>,
  },
  { key: 'to', head: text.to, width: '10rem', cell: (row) => row.to ?? '' },
  { key: 'forwardedOn', head: text.forwarded, width: '7rem', cell: forwardedWords },
  { key: 'note', head: text.note, width: '6rem', cell: (row) => (row.dossier ? text.dossier(row.dossier) : '') },
];

function forwardedWords({ forwardedOn, takenOn }: Arrival): string {
  if (forwardedOn === null) return '';
  return takenOn === null
    ? `${day(forwardedOn)}, ${text.notTaken}`
    : `${day(forwardedOn)}, ${text.taken(day(takenOn))}`;
}

export default function Book({ loaderData: { year, years, unitName, arrivals } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={text.title} context={text.context(unitName, year)} />
      <ShelfTabs shelf="book" />
      <YearFilter years={years} />
      <DataTable
        caption={text.title}
        rows={arrivals?.rows ?? []}
        rowKey={(row) => row.number}
        columns={columns}
        page={arrivals?.page}
        empty={<EmptyState title={text.empty} body={text.emptyBody} />}
      />
    </>
  );
}
