import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { pageTitle } from '#web/text.vi.ts';
import { boardOf } from '../board/queries.server.ts';
import { Board } from '../parts/board.tsx';
import { ViewFrame } from '../parts/view-frame.tsx';
import { viewHead } from '../views/queries.server.ts';
import { viewFilterOf } from '../views/schema.ts';
import { viewNames } from '../views/text.vi.ts';
import type { Route } from './+types/board.ts';

export const meta = () => [{ title: pageTitle(viewNames.board) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = viewFilterOf(new URL(request.url));
  const shown = await read(desk, async (ctx) => {
    const head = await viewHead(ctx, filter);
    return { head, board: head.unit && (await boardOf(ctx, head.unit.id, filter)) };
  });
  return { filter, today: dayOf(desk.system.clock.now()), ...shown };
}

export default function BoardPage({ loaderData: { filter, today, head, board } }: Route.ComponentProps) {
  return (
    <ViewFrame view="board" filter={filter} head={head}>
      <Board board={board ?? []} side={filter.side} today={today} />
    </ViewFrame>
  );
}
