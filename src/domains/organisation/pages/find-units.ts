import { z } from 'zod';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { listUnitsByIds, searchUnits } from '../queries.server.ts';
import type { Route } from './+types/find-units.ts';

const atATime = 20;

const wanted = z.object({
  q: z.string().max(200).catch(''),
  /** A path that the units lie under. */
  duoi: z
    .string()
    .regex(/^[a-z_]+(\.[a-z0-9_]+)*$/u)
    .optional()
    .catch(undefined),
  /** Units by id instead, to name what a draft kept: '12,15'. */
  ids: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,499}$/u)
    .optional()
    .catch(undefined),
});

/** For the unit picker: units by name or by id, as data. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { q, duoi, ids } = wanted.parse(Object.fromEntries(new URL(request.url).searchParams));
  const units = await read(desk, (ctx) =>
    ids === undefined
      ? searchUnits(ctx, { text: q, underPath: duoi, limit: atATime + 1 })
      : listUnitsByIds(ctx, ids.split(',').map(Number)),
  );
  const shown = ids === undefined ? units.slice(0, atATime) : units;
  return {
    query: q,
    units: shown.map(({ id, name, place }) => ({ id, name, place })),
    hasMore: units.length > shown.length,
  };
}
