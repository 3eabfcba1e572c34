import { IconPlus } from '@tabler/icons-react';
import { may } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { YearTabs } from '../../parts/year-tabs.tsx';
import { BelowTable } from '../parts/below-table.tsx';
import { lackBadge } from '../parts/lack-badges.tsx';
import { boardsBelow, listBoards } from '../queries.server.ts';
import { kindShort } from '../text.vi.ts';
import type { Route } from './+types/boards.ts';
import { text } from './text.vi.ts';

const words = text.list;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  const asked = rowId(new URL(request.url).searchParams.get('don-vi') ?? '');
  const unitId = asked === 0 ? (actor.unit?.id ?? null) : asked;
  if (unitId === null) return null;
  const isOwn = unitId === actor.unit?.id;
  return found(
    read(desk, async (ctx) => ({
      unit: { id: unitId, name: (await getUnit(ctx, unitId)).name },
      boards: await listBoards(ctx, unitId),
      below: await boardsBelow(ctx, unitId),
      today: dayOf(system.clock.now()),
      isOwn,
      mayOpen: isOwn && may(actor.grants, system.permissions, 'supervision.work', actor.unit!.path),
    })),
  );
}

export default function Boards({ loaderData }: Route.ComponentProps) {
  if (!loaderData)
    return (
      <>
        <PageHeader title={words.title} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const { unit, boards, below, today, isOwn, mayOpen } = loaderData;
  const open = (
    <LinkButton to="/giam-sat/ban/moi" icon={<IconPlus size={18} aria-hidden />}>
      {words.open}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={words.title}
        context={isOwn ? words.context : unit.name}
        back={isOwn ? undefined : { to: '/giam-sat/ban', label: words.below }}
        primary={mayOpen && below.length === 0 ? open : null}
      />
      {isOwn ? <YearTabs year={Number(today.slice(0, 4))} current="boards" /> : null}
      <Stack>
        {below.length > 0 ? (
          <Section title={words.below} flush>
            <BelowTable lines={below} />
          </Section>
        ) : null}
        {below.length === 0 || boards.length > 0 ? (
          <DataTable
            caption={words.title}
            rows={boards}
            rowKey={(board) => board.id}
            rowLink={(board) => `/giam-sat/ban/${board.id}`}
            columns={[
              { key: 'name', head: words.name, cell: (board) => board.name, width: '34%' },
              { key: 'kind', head: words.kind, cell: (board) => kindShort[board.kind] },
              { key: 'members', head: words.members, cell: (board) => formatNumber(board.members), align: 'right' },
              { key: 'term', head: words.term, cell: (board) => words.until(formatDay(board.untilOn)) },
              { key: 'visits', head: words.visits, cell: (board) => formatNumber(board.visits), align: 'right' },
              { key: 'state', head: words.state, cell: (board) => lackBadge(board, today) },
            ]}
            empty={<EmptyState title={words.empty} body={words.emptyBody} />}
          />
        ) : null}
      </Stack>
    </>
  );
}
