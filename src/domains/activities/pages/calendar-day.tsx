import { data } from 'react-router';
import { dayOf, isDay, monthOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { commitmentColumns } from '#domains/commitments/parts/columns.tsx';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { dayBelow } from '../calendar/queries.server.ts';
import { type DaySide, daySides } from '../calendar/rules.ts';
import { calendarText as words } from '../calendar/text.vi.ts';
import { meetingColumns } from '../meetings/parts/columns.tsx';
import { activityColumns } from '../parts/columns.tsx';
import type { Route } from './+types/calendar-day.ts';

const sideWords: Record<DaySide, string> = { activities: '', meetings: 'hop', due: 'den-han' };

export const meta = ({ params }: Route.MetaArgs) => [{ title: pageTitle(`${words.title} ${params.day}`) }];

/** One day of all units that one may read: two queries, three for meetings. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  if (!isDay(params.day)) throw data(null, { status: 404 });
  const { day } = params;
  const asked = new URL(request.url).searchParams.get('xem') ?? '';
  const side = daySides.find((one) => sideWords[one] === asked) ?? 'activities';
  const shown = await read(desk, (ctx) => dayBelow(ctx, day, side, pageCursor(request.url)));
  return { day, side, shown, today: dayOf(desk.system.clock.now()) };
}

export default function CalendarDay({ loaderData: { day, side, shown, today } }: Route.ComponentProps) {
  const { before, after, activities, meetings, due } = shown;
  const common = {
    caption: words.sides[side],
    page: { before, after },
    empty: <EmptyState title={words.none[side]} />,
  };
  const key = (line: { id: number }) => line.id;
  return (
    <>
      <PageHeader
        title={words.day(formatDay(day))}
        context={words.belowContext}
        back={{ to: `/hoat-dong/lich?thang=${monthOf(day)}&pham-vi=duoi`, label: words.back }}
      />
      <Tabs
        label={words.day(formatDay(day))}
        items={daySides.map((one) => ({
          to: `/hoat-dong/lich/${day}${sideWords[one] === '' ? '' : `?xem=${sideWords[one]}`}`,
          label: words.sides[one],
          current: one === side,
        }))}
      />
      {shown.tooWide ? <Notice tone="warning">{words.tooWide}</Notice> : null}
      {side === 'activities' ? (
        <DataTable
          {...common}
          rows={activities}
          rowKey={key}
          rowLink={(line) => `/hoat-dong/${line.id}`}
          columns={activityColumns(true)}
        />
      ) : side === 'meetings' ? (
        <DataTable
          {...common}
          rows={meetings}
          rowKey={key}
          rowLink={(line) => `/hop/${line.id}`}
          columns={meetingColumns(null)}
        />
      ) : (
        <DataTable
          {...common}
          rows={due}
          rowKey={key}
          rowLink={(line) => `/nhiem-vu/${line.id}`}
          columns={commitmentColumns('asker', today)}
        />
      )}
    </>
  );
}
