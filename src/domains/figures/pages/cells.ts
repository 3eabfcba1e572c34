import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { typeCells } from '../entry/commands.server.ts';
import { recordsOfCell } from '../page/queries.server.ts';
import type { Route } from './+types/cells.ts';

/** GET ?o=3: the records behind a counted cell. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const position = rowId(new URL(request.url).searchParams.get('o') ?? undefined);
  const of = { collectionId: rowId(params.collectionId), unitId: rowId(params.unitId), position };
  return Response.json(await found(read(desk, (ctx) => recordsOfCell(ctx, of))));
}

/** POST { cells }: keeps what is being typed, without reading the page anew. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const body = (await request.json().catch(() => null)) as { cells?: unknown } | null;
  const { collectionId, unitId } = params;
  const outcome = await answer(desk, typeCells, { cells: body?.cells, collectionId, unitId });
  return Response.json(outcome, { status: outcome.ok ? 200 : outcome.code === 'sign-in-needed' ? 401 : 422 });
}
