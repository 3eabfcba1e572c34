import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { addDays } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { ViewFrame } from '../parts/view-frame.tsx';
import { WeekGroups } from '../parts/week-groups.tsx';
import styles from '../parts/week-groups.module.css';
import { viewHead } from '../views/queries.server.ts';
import { viewPaths, withParameters } from '../views/rules.ts';
import { viewFilterOf } from '../views/schema.ts';
import { viewNames } from '../views/text.vi.ts';
import { mostInWeek, workOfWeek } from '../week/queries.server.ts';
import { type Week, weekOf } from '../week/rules.ts';
import { weekText as words } from '../week/text.vi.ts';
import type { Route } from './+types/week.ts';

export const meta = () => [{ title: pageTitle(viewNames.week) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = viewFilterOf(new URL(request.url));
  const today = dayOf(desk.system.clock.now());
  const week = weekOf(filter.week ?? today);
  const shown = await read(desk, async (ctx) => {
    const head = await viewHead(ctx, filter);
    return { head, work: head.unit && (await workOfWeek(ctx, head.unit.id, filter, week)) };
  });
  return { filter, today, week, most: mostInWeek, ...shown };
}

export default function WeekPage({ loaderData: { filter, today, week, most, head, work } }: Route.ComponentProps) {
  const isEmpty = work !== null && Object.values(work.groups).every((lines) => lines.length === 0);
  return (
    <ViewFrame view="week" filter={filter} head={head} files={['xlsx', 'docx']}>
      <WeekSteps week={week} today={today} />
      {work?.isCut ? <Notice tone="warning">{words.cut(most)}</Notice> : null}
      {isEmpty ? <EmptyState title={words.empty} body={words.emptyBody} /> : null}
      {work && !isEmpty ? <WeekGroups groups={work.groups} side={filter.side} today={today} /> : null}
    </ViewFrame>
  );
}

function WeekSteps({ week, today }: { week: Week; today: string }) {
  const [parameters] = useSearchParams();
  const to = (day: string | null) => withParameters(viewPaths.week, parameters, { tuan: day });
  const isThisWeek = week.from <= today && today <= week.until;
  return (
    <nav className={styles.steps} aria-label={words.steps}>
      <LinkButton to={to(addDays(week.from, -7))} variant="secondary">
        <IconChevronLeft size={18} aria-hidden />
        <span className="visually-hidden">{words.previous}</span>
      </LinkButton>
      <h2>
        {words.title(week.number, week.year)}
        <small>{words.days(week.from, week.until)}</small>
      </h2>
      <LinkButton to={to(addDays(week.from, 7))} variant="secondary">
        <IconChevronRight size={18} aria-hidden />
        <span className="visually-hidden">{words.next}</span>
      </LinkButton>
      {isThisWeek ? null : (
        <LinkButton to={to(null)} variant="quiet">
          {words.thisWeek}
        </LinkButton>
      )}
    </nav>
  );
}
