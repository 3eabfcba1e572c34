import { z } from 'zod';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { lastMonthLike } from '../entry/queries.server.ts';
import { id } from '../schema.ts';
import type { Route } from './+types/last-month.ts';

const wanted = z.object({ 'don-vi': id.catch(0), loai: z.string().max(40).catch('') });

/** For the form of a new activity: what may be copied from last month, as data. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { 'don-vi': unitId, loai } = wanted.parse(Object.fromEntries(new URL(request.url).searchParams));
  return { copy: await read(desk, (ctx) => lastMonthLike(ctx, unitId, loai)) };
}
