import { IconPlus } from '@tabler/icons-react';
import { mayAnywhere } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { DialogueTabs } from '../../dialogues/parts/dialogue-tabs.tsx';
import { listDigests } from '../queries.server.ts';
import { digestText as words, periodWords } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  const isBelow = new URL(request.url).searchParams.get('pham-vi') === 'duoi';
  const digests = await read(desk, (ctx) => listDigests(ctx, isBelow));
  const mayStart = actor.unit !== null && mayAnywhere(actor.grants, system.permissions, 'dialogue.work');
  return { digests, isBelow, mayStart, hasUnit: actor.unit !== null };
}

export default function List({ loaderData: { digests, isBelow, mayStart, hasUnit } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={words.title}
        context={words.context}
        primary={
          mayStart ? (
            <LinkButton to="/tong-hop-du-luan/moi" icon={<IconPlus size={18} aria-hidden />}>
              {words.start}
            </LinkButton>
          ) : null
        }
      />
      <DialogueTabs current="digests" />
      <Stack>
        <Segments
          label={words.scope}
          items={[
            { to: '/tong-hop-du-luan', label: words.own, current: !isBelow },
            { to: '/tong-hop-du-luan?pham-vi=duoi', label: words.below, current: isBelow },
          ]}
        />
        {hasUnit ? null : <Notice tone="neutral">{words.noUnit}</Notice>}
        {digests === null ? <Notice tone="warning">{words.tooWide}</Notice> : null}
        <DataTable
          caption={words.title}
          rows={digests ?? []}
          rowKey={(one) => one.id}
          rowLink={(one) => `/tong-hop-du-luan/${one.id}`}
          columns={[
            { key: 'name', head: words.name, cell: (one) => one.title, width: '36%' },
            { key: 'period', head: words.period, cell: periodOf },
            { key: 'area', head: words.area, cell: (one) => one.areaName },
            { key: 'unit', head: words.unit, cell: (one) => one.unitName },
            {
              key: 'state',
              head: words.state,
              cell: stateOf,
            },
          ]}
          empty={<EmptyState title={words.none} body={words.noneBody} />}
        />
      </Stack>
    </>
  );
}

const stateOf = ({ state }: { state: 'draft' | 'sent' }) => (
  <StatusBadge tone={state === 'sent' ? 'success' : 'progress'}>{words.states[state]}</StatusBadge>
);
const periodOf = (one: { startsOn: string; endsOn: string }) => periodWords({ from: one.startsOn, until: one.endsOn });
