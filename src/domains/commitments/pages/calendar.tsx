import { useSearchParams } from 'react-router';
import { dayOf, monthOf } from '#platform/calendar/day.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { type MonthEntry, MonthSheet, MonthSteps } from '#web/month-sheet.tsx';
import { Notice } from '#web/notice.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { dueInMonth } from '../calendar/queries.server.ts';
import { calendarText as words } from '../calendar/text.vi.ts';
import { ViewFrame } from '../parts/view-frame.tsx';
import type { Outcome, Side } from '../rules.ts';
import { outcomeText } from '../text.vi.ts';
import { type ViewLine, viewHead } from '../views/queries.server.ts';
import { viewPaths, withParameters } from '../views/rules.ts';
import { viewFilterOf } from '../views/schema.ts';
import { viewNames } from '../views/text.vi.ts';
import type { Route } from './+types/calendar.ts';

export const meta = () => [{ title: pageTitle(viewNames.calendar) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = viewFilterOf(new URL(request.url), 'all');
  const today = dayOf(desk.system.clock.now());
  const month = monthDays(filter.month ?? monthOf(today));
  const shown = await read(desk, async (ctx) => {
    const head = await viewHead(ctx, filter);
    return { head, due: head.unit && (await dueInMonth(ctx, head.unit.id, filter, month)) };
  });
  return { filter, today, month, ...shown };
}

export default function Calendar({ loaderData: { filter, today, month, head, due } }: Route.ComponentProps) {
  const [parameters] = useSearchParams();
  const lines = due?.lines ?? [];
  return (
    <ViewFrame view="calendar" filter={filter} head={head} files={['xlsx']} withState="all">
      <MonthSteps
        label={words.label}
        month={month}
        today={today}
        to={(to) => withParameters(viewPaths.calendar, parameters, { thang: to })}
        count={words.total(lines.filter((line) => monthOf(line.dueOn) === month.month).length)}
      />
      {due?.isCut ? <Notice tone="warning">{words.cut}</Notice> : null}
      <MonthSheet
        month={month}
        today={today}
        entries={lines.map((line) => entryOf(line, filter.side))}
        empty={words.empty}
      />
    </ViewFrame>
  );
}

const tones = {
  done: 'success',
  claimed: 'waiting',
  'in-progress': 'progress',
  behind: 'danger',
  ended: 'neutral',
} as const satisfies Record<Outcome, string>;

function entryOf(line: ViewLine, side: Side): MonthEntry {
  const other = side === 'owner' ? line.askerName : line.ownerName;
  return {
    ...{ key: line.id, day: line.dueOn, to: `/nhiem-vu/${line.id}`, title: line.what },
    under: `${outcomeText[line.outcome]} · ${other}`,
    tone: tones[line.outcome],
  };
}
