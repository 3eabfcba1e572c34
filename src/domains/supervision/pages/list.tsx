import { IconPlus } from '@tabler/icons-react';
import { mayAnywhere } from '#platform/access/may.ts';
import { dayOf, dayParts } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Segments } from '#web/segments.tsx';
import { Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { SessionBadge } from '../parts/session-badge.tsx';
import { YearTabs } from '../parts/year-tabs.tsx';
import { courseOf } from '../programme/queries.server.ts';
import { listFilter } from '../schema.ts';
import { listSessions, type SessionLine, type Side } from '../sessions/queries.server.ts';
import { waitingSessions } from '../today/queries.server.ts';
import { followText, formName, kindText, nextText } from '../text.vi.ts';
import type { Route } from './+types/list.ts';
import { pageText as words } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

const sides: Record<string, Side> = { 'doi-tuong': 'body', 'cap-duoi': 'above' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  const { searchParams } = new URL(request.url);
  const thisYear = dayParts(dayOf(system.clock.now())).year;
  const year = listFilter.parse(Object.fromEntries(searchParams)).nam ?? thisYear;
  const unitId = actor.unit?.id ?? null;
  const mayWork = unitId !== null && mayAnywhere(actor.grants, system.permissions, 'supervision.work');
  return read(desk, async (ctx) => {
    const side = sides[searchParams.get('ben') ?? ''] ?? 'own';
    const isWaiting = searchParams.get('hien') === 'cho' && side !== 'above' && unitId !== null;
    const isOwn = !isWaiting && side === 'own' && unitId !== null && actor.unit!.path.endsWith('.front');
    return {
      ...{ year, thisYear, side, isWaiting, unitId, mayPlan: mayWork },
      lines:
        unitId === null
          ? []
          : isWaiting
            ? await listSessions(ctx, { ids: (await waitingSessions(ctx, unitId, side)).map(({ id }) => id) })
            : await listSessions(ctx, { unitId, side, year }),
      courses: isOwn && year === thisYear ? await courseOf(ctx, unitId, year) : [],
    };
  });
}

export default function List({
  loaderData: { year, thisYear, side, isWaiting, unitId, mayPlan, lines, courses },
}: Route.ComponentProps) {
  const plan = mayPlan ? (
    <LinkButton to="/giam-sat/moi" icon={<IconPlus size={18} aria-hidden />}>
      {words.plan}
    </LinkButton>
  ) : null;
  const ben = { own: '', body: '&ben=doi-tuong', above: '&ben=cap-duoi' }[side];
  return (
    <>
      <PageHeader title={words.title} context={words.context} primary={side === 'own' ? plan : null} />
      <YearTabs year={year} current={side} />
      <Stack>
        {unitId === null ? <Notice tone="neutral">{words.noUnit}</Notice> : null}
        {[...Map.groupBy(courses, ({ course }) => course)].map(([course, of]) =>
          course === 'met' ? null : (
            <Notice key={course} tone={course === 'behind' ? 'warning' : 'neutral'} title={words.course[course]}>
              {of.map((one) => (
                <p key={one.kind}>{words.courseWords(kindText[one.kind], one.held, one.planned, one.dueToday)}</p>
              ))}
            </Notice>
          ),
        )}
        <Segments
          label={words.years}
          items={[
            ...[thisYear - 1, thisYear, thisYear + 1].map((one) => ({
              to: `/giam-sat?nam=${one}${ben}`,
              label: words.previousYear(one),
              current: one === year && !isWaiting,
            })),
            ...(side === 'above' ? [] : [{ to: `/giam-sat?hien=cho${ben}`, label: words.waiting, current: isWaiting }]),
          ]}
        />
        <DataTable
          caption={words.title}
          rows={lines}
          rowKey={(line) => line.id}
          rowLink={(line) => `/giam-sat/${line.id}`}
          columns={[
            { key: 'subject', head: words.subject, cell: (line) => line.subject, width: '34%' },
            { key: 'kind', head: words.kind, cell: (line) => formName(line.form) },
            side === 'own'
              ? { key: 'bodies', head: words.bodies, cell: (line) => line.bodyNames.join('; ') }
              : { key: 'unit', head: words.unit, cell: (line) => line.unitName },
            { key: 'on', head: words.workingOn, cell: (line) => formatDay(line.workingOn), width: '7.5rem' },
            { key: 'next', head: words.next, cell: nextWords },
            { key: 'state', head: words.state, cell: stateCell, width: '10.5rem' },
          ]}
          empty={
            <EmptyState
              title={isWaiting ? words.emptyWaiting : words.empty}
              body={side === 'own' ? words.emptyOwn : side === 'body' ? words.emptyBody : words.emptyAbove}
            />
          }
        />
      </Stack>
    </>
  );
}

const stateCell = (line: SessionLine) => <SessionBadge state={line.state} />;

function nextWords({ next, dueOn, isOverdue, state }: SessionLine): string {
  if (next === null) return state === 'concluded' ? followText : '–';
  if (dueOn === null) return nextText[next];
  return `${nextText[next]}, ${isOverdue ? words.overdue(formatDay(dueOn)) : words.due(formatDay(dueOn))}`;
}
