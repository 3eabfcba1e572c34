import { read } from '#platform/command/execute.server.ts';
import { deskOf } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { actorOfLink } from '../feed/commands.server.ts';
import { calendarFile } from '../feed/prints.server.ts';
import { feedEntries } from '../feed/queries.server.ts';
import type { Route } from './+types/calendar-feed.ts';

/** The calendar behind a link: what its owner's unit has before it. Nothing is said of a link that does not hold. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { desk } = deskOf<Database>(context);
  const actor = await actorOfLink(desk.system, params.token.replace(/\.ics$/u, ''));
  if (!actor?.unit) return new Response(null, { status: 404 });
  const { unit } = actor;
  const entries = await read({ system: desk.system, actor }, (ctx) => feedEntries(ctx, unit.id));
  return new Response(calendarFile(unit.name, entries, new URL(request.url).origin), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}
