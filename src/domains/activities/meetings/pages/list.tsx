import { Box } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { mayAnywhere } from '#platform/access/may.ts';
import { addDays, dayOf, isDay } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { meetingColumns } from '../parts/columns.tsx';
import { listMeetings } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

const words = text.list;
/** So many days a page. */
const window = 90;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  const today = dayOf(system.clock.now());
  const { searchParams } = new URL(request.url);
  const isPast = searchParams.get('hien') === 'da-qua';
  const asked = searchParams.get('tu') ?? '';
  const edge = isDay(asked) ? asked : isPast ? addDays(today, -1) : today;
  const [from, until] = isPast ? [addDays(edge, 1 - window), edge] : [edge, addDays(edge, window - 1)];
  const lines = await read(desk, (ctx) => listMeetings(ctx, actor.unit ? [actor.unit.id] : [], from, until));
  return {
    lines: isPast ? lines.toReversed() : lines,
    ...{ isPast, unitId: actor.unit?.id ?? null },
    further: isPast ? addDays(from, -1) : addDays(until, 1),
    mayPlan: actor.unit !== null && mayAnywhere(actor.grants, system.permissions, 'activity.log'),
  };
}

export default function List({ loaderData: { lines, isPast, unitId, further, mayPlan } }: Route.ComponentProps) {
  const plan = mayPlan ? (
    <LinkButton to="/hop/moi" icon={<IconPlus size={18} aria-hidden />}>
      {words.plan}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={words.title} context={words.context} primary={plan} />
      {unitId === null ? <Notice tone="neutral">{text.noUnit}</Notice> : null}
      <Tabs
        label={words.views}
        items={[
          { to: '/hop', label: words.coming, current: !isPast },
          { to: '/hop?hien=da-qua', label: words.past, current: isPast },
        ]}
      />
      <DataTable
        caption={words.title}
        rows={lines}
        rowKey={(line) => line.id}
        rowLink={(line) => `/hop/${line.id}`}
        columns={meetingColumns(unitId)}
        empty={
          <EmptyState title={isPast ? words.emptyPast : words.empty} body={isPast ? undefined : words.emptyBody} />
        }
      />
      <Box mt="md">
        <LinkButton to={`/hop?${isPast ? 'hien=da-qua&' : ''}tu=${further}`} variant="secondary">
          {isPast ? words.earlier : words.later}
        </LinkButton>
      </Box>
    </>
  );
}
