import { IconList } from '@tabler/icons-react';
import { dayOf, monthOf } from '#platform/calendar/day.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { type MonthEntry, MonthSheet, MonthSteps } from '#web/month-sheet.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { type CalendarLine, monthOfUnit } from '../calendar/queries.server.ts';
import { id, monthWord } from '../schema.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/calendar.ts';

const words = text.calendar;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const { searchParams } = new URL(request.url);
  const month = monthDays(monthWord.catch(monthOf(today)).parse(searchParams.get('thang')));
  const asked = id.safeParse(searchParams.get('don-vi'));
  const { unit } = desk.actor;
  const unitId = asked.success ? asked.data : (unit?.id ?? null);
  const entries =
    unitId === null
      ? null
      : await found(
          read(desk, async (ctx) => ({
            ...(await monthOfUnit(ctx, unitId, month)),
            unitName: unitId === unit?.id ? unit.name : (await getUnit(ctx, unitId)).name,
          })),
        );
  return { today, month, entries, asked: asked.success ? asked.data : null };
}

function entryOf(line: CalendarLine): MonthEntry {
  return {
    key: line.id,
    day: line.happenedOn,
    to: `/hoat-dong/${line.id}`,
    title: line.title,
    under: line.isPartner ? `${words.partner}, ${line.ownerName}` : line.place,
    tone: line.isPartner ? 'progress' : undefined,
  };
}

export default function Calendar({ loaderData: { today, month, entries, asked } }: Route.ComponentProps) {
  const unit = asked === null ? '' : `&don-vi=${asked}`;
  const thisMonth = asked === null ? '/hoat-dong/lich' : `?don-vi=${asked}`;
  const list = `/hoat-dong?thang=${month.month}${unit}`;
  return (
    <>
      <PageHeader
        title={words.title}
        context={entries?.unitName}
        back={{ to: '/hoat-dong', label: text.list.title }}
        secondary={
          <LinkButton to={list} variant="secondary" icon={<IconList size={18} aria-hidden />}>
            {words.list}
          </LinkButton>
        }
      />
      <MonthSteps
        label={words.title}
        month={month}
        today={today}
        to={(to) => (to === null ? thisMonth : `?thang=${to}${unit}`)}
        count={words.total(entries?.lines.length ?? 0)}
      />
      {entries?.isCut ? <Notice tone="warning">{words.cut}</Notice> : null}
      {entries === null ? <Notice tone="neutral">{text.noUnit}</Notice> : null}
      <MonthSheet month={month} today={today} entries={entries?.lines.map(entryOf) ?? []} empty={words.empty} />
    </>
  );
}
