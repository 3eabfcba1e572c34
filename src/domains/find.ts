import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import type { Route } from './+types/find.ts';
import { searchSources } from './search.ts';
import type { Database } from './tables.ts';

const mostOfEach = 6;

/** For the search box of the shell, as data: what was asked, and the groups in which something was found. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200);
  // A single letter is in everything.
  if (searchKey(typed).length < 2) return { typed, groups: [] };
  const groups = await read(desk, async (ctx) => {
    const found = [];
    for (const { heading, find } of searchSources) found.push({ heading, found: await find(ctx, typed, mostOfEach) });
    return found;
  });
  return { typed, groups: groups.filter(({ found }) => found.length > 0) };
}
