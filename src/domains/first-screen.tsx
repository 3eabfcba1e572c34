import { Outlet } from 'react-router';
import { may } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { WaitingLine } from '#platform/waiting-line.ts';
import { WaitingList } from '#web/waiting-list.tsx';
import type { Route } from './+types/first-screen.ts';
import { ThemeLine } from './activities/parts/theme-line.tsx';
import { themeFor } from './activities/year/queries.server.ts';
import { WaitingTargets } from './figures/targets/parts/waiting-targets.tsx';
import { waitingTargets } from './indicators/targets/queries.server.ts';
import type { Database } from './tables.ts';
import { todayText } from './text.vi.ts';
import { todaySources } from './today.ts';

/** What the domains put around the work of today. Two queries, and those of todaySources for whoever may act on them. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ context, request });
  const { actor, system } = desk;
  const { unit } = actor;
  const year = Number(dayOf(system.clock.now()).slice(0, 4));
  if (unit === null) return { year, theme: null, targets: null, lines: [] };
  const sources = todaySources.filter(({ needs }) => may(actor.grants, system.permissions, needs, unit.path));
  return read(desk, async (ctx) => {
    const lines: WaitingLine[] = [];
    for (const source of sources) lines.push(...(await source.lines(ctx, unit.id)));
    return {
      year,
      theme: await themeFor(ctx, unit.id, year),
      targets: await waitingTargets(ctx, unit.id),
      lines: lines.toSorted((a, b) => Number(b.isLate) - Number(a.isLate)),
    };
  });
}

/** Around the first screen: the theme of the year above it; what else waits is given to the page, which places it. */
export default function FirstScreen({ loaderData: { year, theme, targets, lines } }: Route.ComponentProps) {
  return (
    <>
      <ThemeLine year={year} theme={theme} />
      <WaitingTargets waiting={targets} />
      <Outlet
        context={
          lines.length === 0 ? null : <WaitingList title={todayText.waiting} lines={lines} late={todayText.late} />
        }
      />
    </>
  );
}
