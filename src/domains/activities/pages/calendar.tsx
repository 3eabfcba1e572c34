import { IconCalendarPlus, IconList } from '@tabler/icons-react';
import { dayOf, monthOf } from '#platform/calendar/day.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { MonthSheet, MonthSteps } from '#web/month-sheet.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Segments } from '#web/segments.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { calendarBelow, calendarOfUnit } from '../calendar/queries.server.ts';
import { calendarText as words } from '../calendar/text.vi.ts';
import { belowEntries, unitEntries } from '../parts/calendar-entries.ts';
import styles from '../parts/year-items.module.css';
import { ThemeLine } from '../parts/theme-line.tsx';
import { id, monthWord } from '../schema.ts';
import { text } from '../text.vi.ts';
import { themeFor } from '../year/queries.server.ts';
import type { Route } from './+types/calendar.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

/** Five queries for the own unit, one more for another; six for all that one may read. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const { searchParams } = new URL(request.url);
  const month = monthDays(monthWord.catch(monthOf(today)).parse(searchParams.get('thang')));
  const year = Number(month.month.slice(0, 4));
  const isBelow = searchParams.get('pham-vi') === 'duoi';
  const asked = id.safeParse(searchParams.get('don-vi'));
  const { unit } = desk.actor;
  const unitId = asked.success && !isBelow ? asked.data : (unit?.id ?? null);
  const shown = await found(
    read(desk, async (ctx) => ({
      theme: unitId === null ? null : await themeFor(ctx, unitId, year),
      below: isBelow ? await calendarBelow(ctx, month) : null,
      own: isBelow || unitId === null ? null : await calendarOfUnit(ctx, unitId, month),
      unitName: isBelow || unitId === null ? null : unitId === unit?.id ? unit.name : (await getUnit(ctx, unitId)).name,
    })),
  );
  return { today, year, month, isBelow, hasUnit: unitId !== null, asked: asked.success ? asked.data : null, ...shown };
}

type Shown = Route.ComponentProps['loaderData'];

const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);

function countWords({ own, below }: Shown): string {
  const meetings = words.meetings((own ?? below)?.meetings.length ?? 0);
  if (below) return [words.activities(sum(below.activities)), meetings, words.due(sum(below.due))].join(', ');
  return [words.activities(own?.lines.length ?? 0), meetings, words.due(own?.due.length ?? 0)].join(', ');
}

export default function Calendar({ loaderData }: Route.ComponentProps) {
  const { today, year, month, isBelow, hasUnit, asked, theme, own, below, unitName } = loaderData;
  const scope = isBelow ? 'pham-vi=duoi' : asked === null ? '' : `don-vi=${asked}`;
  const at = (given: string, of: string | null) => {
    const search = [of === null ? '' : `thang=${of}`, given].filter(Boolean).join('&');
    return search === '' ? '/hoat-dong/lich' : `/hoat-dong/lich?${search}`;
  };
  const unitScope = asked === null ? '' : `don-vi=${asked}`;
  return (
    <>
      <PageHeader
        title={words.title}
        context={isBelow ? words.belowContext : unitName}
        back={{ to: '/hoat-dong', label: text.list.title }}
        secondary={
          <>
            <LinkButton
              to="/hoat-dong/lich/lien-ket"
              variant="secondary"
              icon={<IconCalendarPlus size={18} aria-hidden />}
            >
              {words.link}
            </LinkButton>
            <LinkButton
              to={`/hoat-dong?thang=${month.month}${isBelow ? '&pham-vi=duoi' : asked === null ? '' : `&don-vi=${asked}`}`}
              variant="secondary"
              icon={<IconList size={18} aria-hidden />}
            >
              {words.list}
            </LinkButton>
          </>
        }
      />
      <ThemeLine year={year} theme={theme} />
      <div className={styles.choice}>
        <Segments
          label={words.scope}
          items={[
            { to: at(unitScope, month.month), label: words.ofUnit, current: !isBelow },
            { to: at('pham-vi=duoi', month.month), label: words.below, current: isBelow },
          ]}
        />
      </div>
      <MonthSteps
        label={words.title}
        month={month}
        today={today}
        to={(to) => at(scope, to)}
        count={countWords(loaderData)}
      />
      {own?.isCut ? <Notice tone="warning">{words.cut}</Notice> : null}
      {below?.isCut ? <Notice tone="warning">{words.cutMeetings}</Notice> : null}
      {below?.tooWide ? <Notice tone="warning">{words.tooWide}</Notice> : null}
      {hasUnit || isBelow ? null : <Notice tone="neutral">{text.noUnit}</Notice>}
      <MonthSheet
        month={month}
        today={today}
        entries={below ? belowEntries(below, month.from) : own ? unitEntries(own, month.from) : []}
        empty={words.empty}
      />
    </>
  );
}
