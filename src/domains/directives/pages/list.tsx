import { IconListSearch } from '@tabler/icons-react';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { mayAnywhere } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { pageTitle } from '#web/text.vi.ts';
import { type InboxLine, listInbox } from '../dispatch/queries.server.ts';
import { forwardedToMe } from '../forwarding/queries.server.ts';
import { DocumentBadge, StandingBadge } from '../parts/badges.tsx';
import { ForwardedToMe } from '../parts/forwarded-to-me.tsx';
import { PaperName } from '../parts/paper-name.tsx';
import { shelfOf, ShelfTabs } from '../parts/shelf-tabs.tsx';
import { type DocumentLine, listRegister } from '../queries.server.ts';
import { shelfFilter } from '../schema.ts';
import { wordsText } from '../words/text.vi.ts';
import type { Route } from './+types/list.ts';
import { listText as text } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const given = new URL(request.url).searchParams;
  const shelf = shelfOf(given.get('so'));
  const filter = shelfFilter.parse({ shelf, words: given.get('tim') ?? '', ...pageCursor(request.url) });
  const { unit, grants } = desk.actor;
  const mayRegister = unit !== null && mayAnywhere(grants, desk.system.permissions, 'document.register');
  if (unit === null) return { shelf, isSearch: false, mayRegister, register: null, inbox: null, forwarded: [] };
  return read(desk, async (ctx) => ({
    shelf,
    isSearch: filter.words !== '',
    mayRegister,
    register: shelf === 'inbox' ? null : await listRegister(ctx, unit.id, filter),
    inbox: shelf === 'inbox' ? await listInbox(ctx, unit.id, filter) : null,
    forwarded: await forwardedToMe(ctx),
  }));
}

function nextWords(line: DocumentLine): string {
  if (line.state === 'sent') return line.recipients > 0 ? text.follow(line.received, line.recipients) : text.followOwn;
  if (line.state === 'recalled') return text.nothing;
  if (line.proposed > 0) return text.decide(line.proposed);
  return line.accepted > 0 ? text.send(line.accepted) : text.readOnly;
}

function inboxWords(line: InboxLine): string {
  if (line.standing === 'recalled') return text.nothing;
  if (line.receivedAt === null) return text.receive;
  return line.studiedOn === null ? text.study : text.doWork;
}

const registerColumns: Column<DocumentLine>[] = [
  { key: 'paper', head: text.paper, cell: (line) => <PaperName paper={line} issuer={line.issuer} /> },
  {
    key: 'arrival',
    head: text.arrival,
    width: '9rem',
    cell: (line) =>
      line.arrivedOn === null ? '–' : text.arrivalNumber(line.arrivalNumber ?? 0, formatDay(line.arrivedOn)),
  },
  { key: 'state', head: text.state, width: '9.5rem', cell: (line) => <DocumentBadge state={line.state} /> },
  { key: 'next', head: text.next, width: '14rem', cell: nextWords },
];

const inboxColumns: Column<InboxLine>[] = [
  {
    key: 'paper',
    head: text.paper,
    cell: (line) => <PaperName paper={line.paper} note={line.recallReason} />,
  },
  { key: 'sender', head: text.sender, width: '13rem', cell: (line) => line.senderName },
  { key: 'sentOn', head: text.sentOn, width: '7rem', cell: (line) => formatDay(dayOf(new Date(line.sentAt))) },
  { key: 'state', head: text.state, width: '10rem', cell: (line) => <StandingBadge standing={line.standing} /> },
  { key: 'next', head: text.next, width: '11rem', cell: inboxWords },
];

export default function List({ loaderData }: Route.ComponentProps) {
  const { shelf, isSearch, mayRegister, register, inbox, forwarded } = loaderData;
  const [emptyTitle, emptyBody] = isSearch ? [text.notFound, text.notFoundBody] : text.empty[shelf];
  const action = mayRegister ? <LinkButton to="/van-ban/moi">{text.register}</LinkButton> : null;
  const empty = (
    <EmptyState title={emptyTitle!} body={emptyBody} action={isSearch || shelf === 'inbox' ? null : action} />
  );
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context[shelf]}
        primary={action}
        secondary={
          <LinkButton to="/van-ban/tim" variant="secondary" icon={<IconListSearch size={18} aria-hidden />}>
            {wordsText.link}
          </LinkButton>
        }
      />
      <ForwardedToMe papers={forwarded} />
      <ShelfTabs shelf={shelf} />
      {shelf === 'inbox' ? null : <FilterBar search={{ name: 'tim', label: text.search }} />}
      {register === null && inbox === null ? <Notice tone="neutral">{text.noUnit}</Notice> : null}
      {register ? (
        <DataTable
          caption={text.shelves[shelf]}
          rows={register.rows}
          rowKey={(line) => line.id}
          rowLink={(line) => `/van-ban/${line.id}`}
          columns={shelf === 'in' ? registerColumns : registerColumns.filter((column) => column.key !== 'arrival')}
          page={register.page}
          empty={empty}
        />
      ) : null}
      {inbox ? (
        <DataTable
          caption={text.shelves.inbox}
          rows={inbox.rows}
          rowKey={(line) => line.id}
          rowLink={(line) => `/van-ban/${line.documentId}`}
          columns={inboxColumns}
          page={inbox.page}
          empty={empty}
        />
      ) : null}
    </>
  );
}
