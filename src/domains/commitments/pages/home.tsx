import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useOutletContext } from 'react-router';
import { mayAnywhere } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Stack } from '#web/section.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { WorkPanel } from '../parts/work-panel.tsx';
import { WorkTiles } from '../parts/work-tiles.tsx';
import { chargeText } from '../in-charge/text.vi.ts';
import { myWork } from '../today/queries.server.ts';
import { unansweredParts } from '../taking-part/queries.server.ts';
import { partText } from '../taking-part/text.vi.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/home.ts';

export const meta = () => [{ title: pageTitle(text.home.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  const today = dayOf(desk.system.clock.now());
  const mine = new URL(request.url).searchParams.get('nguoi') === 'toi';
  const work = unit
    ? await read(desk, async (ctx) => ({
        ...(await myWork(ctx, unit.id, { mine })),
        parts: await unansweredParts(ctx, unit.id),
      }))
    : null;
  const mayRegister = mayAnywhere(desk.actor.grants, desk.system.permissions, 'document.register');
  return { today, mine, unitName: unit?.name ?? null, work, mayRegister };
}

const panels = [
  { id: 'toDecide', title: text.home.toDecide, all: '/nhiem-vu?phia=giao&hien=asking', side: 'asker' },
  { id: 'toConfirm', title: text.home.toConfirm, all: '/nhiem-vu?phia=giao&hien=claimed', side: 'asker' },
  { id: 'toDo', title: text.home.toDo, all: '/nhiem-vu', side: 'owner' },
  { id: 'lateBelow', title: text.home.lateBelow, all: '/nhiem-vu?phia=giao&hien=late', side: 'asker' },
] as const;

export default function Home({ loaderData: { today, mine, unitName, work, mayRegister } }: Route.ComponentProps) {
  const others = useOutletContext<ReactNode>();
  const isEmpty =
    work !== null &&
    others === null &&
    [work.toDo, work.toConfirm, work.toDecide, work.lateBelow, work.parts.lines].every((list) => list.length === 0);
  const register = mayRegister ? (
    <LinkButton to="/van-ban/moi" icon={<IconFileImport size={18} aria-hidden />}>
      {text.home.import}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        title={text.home.title}
        context={[unitName, formatDay(today)].filter(Boolean).join(' · ')}
        primary={register}
      />
      {work === null ? <Notice tone="neutral">{text.home.noUnit}</Notice> : null}
      {work ? (
        <Tabs
          label={chargeText.home.label}
          items={[
            { to: '/', label: chargeText.home.unit, current: !mine },
            { to: '/?nguoi=toi', label: chargeText.home.mine, current: mine },
          ]}
        />
      ) : null}
      {others}
      {isEmpty ? <EmptyState title={text.home.nothing} body={text.home.nothingBody} action={register} /> : null}
      {work && !isEmpty ? (
        <Stack>
          <WorkTiles counts={work.counts} />
          {panels.map((panel) => {
            const lines = work[panel.id];
            if (lines.length === 0) return null;
            return (
              <WorkPanel
                key={panel.id}
                {...panel}
                all={panel.id === 'toDo' && mine ? `${panel.all}?nguoi=toi` : panel.all}
                lines={lines}
                more={work.counts[panel.id] > lines.length}
                today={today}
              />
            );
          })}
          {work.parts.lines.length > 0 ? (
            <WorkPanel
              id="parts"
              title={partText.home}
              all="/nhiem-vu?phia=phoi-hop"
              side="asker"
              act={partText.answer}
              lines={work.parts.lines}
              more={work.parts.isMore}
              today={today}
            />
          ) : null}
        </Stack>
      ) : null}
    </>
  );
}
