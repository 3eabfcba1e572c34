import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { type TimeBar, TimeBars, TimeLegend, type TimeSpan } from '#web/time-bars.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { ViewFrame } from '../parts/view-frame.tsx';
import styles from '../parts/week-groups.module.css';
import type { Side } from '../rules.ts';
import { mostInTimeline, timelineOf } from '../timeline/queries.server.ts';
import { type SpanKind, spansOf, type TimeWindow, usualWindow, windowFrom } from '../timeline/rules.ts';
import { spanText, timelineText as words } from '../timeline/text.vi.ts';
import { type ViewLine, viewHead } from '../views/queries.server.ts';
import { viewPaths, withParameters } from '../views/rules.ts';
import { viewFilterOf } from '../views/schema.ts';
import { viewNames, viewText } from '../views/text.vi.ts';
import type { Route } from './+types/timeline.ts';

export const meta = () => [{ title: pageTitle(viewNames.timeline) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = viewFilterOf(new URL(request.url), 'all');
  const today = dayOf(desk.system.clock.now());
  const window = filter.month ? windowFrom(filter.month) : usualWindow(today);
  const shown = await read(desk, async (ctx) => {
    const head = await viewHead(ctx, filter);
    return { head, found: head.unit && (await timelineOf(ctx, head.unit.id, filter, window)) };
  });
  return { filter, today, window, most: mostInTimeline, ...shown };
}

const looks: Record<SpanKind, TimeSpan['look']> = {
  work: 'solid',
  ahead: 'outline',
  overdue: 'striped',
  waiting: 'dotted',
};
const legend = [
  ...(['work', 'ahead', 'overdue', 'waiting'] as const).map((kind) => ({ look: looks[kind], words: spanText[kind] })),
  { look: 'end' as const, words: words.confirmed },
];

export default function Timeline({ loaderData }: Route.ComponentProps) {
  const { filter, today, window, most, head, found } = loaderData;
  const lines = found?.lines ?? [];
  return (
    <ViewFrame view="timeline" filter={filter} head={head} files={['xlsx']} withState="all">
      <WindowSteps window={window} today={today} />
      {found?.isCut ? <Notice tone="warning">{viewText.cut(most)}</Notice> : null}
      {lines.length === 0 ? (
        <EmptyState title={words.empty} body={words.emptyBody} />
      ) : (
        <>
          <TimeLegend items={legend} />
          <TimeBars
            label={words.label}
            {...{ from: window.from, until: window.until, today }}
            todayWord={words.today}
            months={window.months.map((month) => ({
              ...{ from: `${month}-01`, name: words.month(month), year: month.slice(0, 4) },
            }))}
            bars={lines.map((line) => barOf(line, filter.side, today))}
          />
        </>
      )}
    </ViewFrame>
  );
}

function WindowSteps({ window, today }: { window: TimeWindow; today: string }) {
  const [parameters] = useSearchParams();
  const to = (month: string | null) => withParameters(viewPaths.timeline, parameters, { thang: month });
  return (
    <nav className={styles.steps} aria-label={words.label}>
      <LinkButton to={to(window.previous)} variant="secondary">
        <IconChevronLeft size={18} aria-hidden />
        <span className="visually-hidden">{words.previous}</span>
      </LinkButton>
      <h2>{words.window(window.months[0]!, window.months.at(-1)!)}</h2>
      <LinkButton to={to(window.next)} variant="secondary">
        <IconChevronRight size={18} aria-hidden />
        <span className="visually-hidden">{words.next}</span>
      </LinkButton>
      {window.from === usualWindow(today).from ? null : (
        <LinkButton to={to(null)} variant="quiet">
          {words.now}
        </LinkButton>
      )}
    </nav>
  );
}

function barOf(line: ViewLine, side: Side, today: string): TimeBar {
  const isSaidDone = line.state === 'claimed' || line.state === 'confirmed';
  const isConfirmed = line.state === 'confirmed' && line.verdictOn !== null;
  const days = [
    words.asked(line.askedOn),
    words.due(line.dueOn),
    isSaidDone && line.claimedOn ? words.claimed(line.claimedOn) : null,
    isConfirmed ? words.confirmedOn(line.verdictOn!) : null,
  ];
  return {
    ...{ key: line.id, to: `/nhiem-vu/${line.id}`, title: line.what },
    under: side === 'owner' ? line.askerName : line.ownerName,
    days: days.filter(Boolean).join(' · '),
    spans: spansOf(line, today, vietnamCalendar).map(({ kind, from, until }) => ({ look: looks[kind], from, until })),
    endsOn: isConfirmed ? line.verdictOn : null,
  };
}
