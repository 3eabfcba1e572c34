import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { findOriginal } from '../queries.server.ts';
import type { Route } from './+types/original-file.ts';

/** The original of a paper: whoever may not open the paper finds nothing here. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const original = await read(desk, (ctx) => findOriginal(ctx, rowId(params.id)));
  if (!original) throw data(null, { status: 404 });
  return fileResponse(desk.system.files, original, request);
}
