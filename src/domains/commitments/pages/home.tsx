import { IconFileImport } from '@tabler/icons-react';
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
import { pageTitle } from '#web/text.vi.ts';
import { WorkPanel } from '../parts/work-panel.tsx';
import { myWork } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/home.ts';

export const meta = () => [{ title: pageTitle(text.home.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  const today = dayOf(desk.system.clock.now());
  const work = unit ? await read(desk, (ctx) => myWork(ctx, unit.path)) : null;
  return { today, unitName: unit?.name ?? null, work };
}

export default function Home({ loaderData: { today, unitName, work } }: Route.ComponentProps) {
  const isEmpty = work !== null && [work.toDo, work.toConfirm, work.lateBelow].every((list) => list.length === 0);
  const register = (
    <LinkButton to="/van-ban/moi" icon={<IconFileImport size={18} aria-hidden />}>
      {text.home.import}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={text.home.title}
        context={[unitName, formatDay(today)].filter(Boolean).join(' · ')}
        primary={register}
      />
      {work === null ? <Notice tone="neutral">{text.home.noUnit}</Notice> : null}
      {isEmpty ? <EmptyState title={text.home.nothing} body={text.home.nothingBody} action={register} /> : null}
      {work && !isEmpty ? (
        <Stack>
          <WorkPanel
            title={text.home.toDo}
            lines={work.toDo}
            more={work.more.toDo}
            all="/nhiem-vu?phia=duoc-giao"
            from="asker"
            none={text.home.noToDo}
            today={today}
          />
          <WorkPanel
            title={text.home.toConfirm}
            lines={work.toConfirm}
            more={work.more.toConfirm}
            all="/nhiem-vu?phia=giao&hien=claimed"
            from="owner"
            none={text.home.noToConfirm}
            today={today}
          />
          <WorkPanel
            title={text.home.lateBelow}
            lines={work.lateBelow}
            more={work.more.lateBelow}
            all="/nhiem-vu?phia=giao&hien=late"
            from="owner"
            none={text.home.noLateBelow}
            today={today}
          />
        </Stack>
      ) : null}
    </>
  );
}
