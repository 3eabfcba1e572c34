import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { findPetitionFile } from '../page/queries.server.ts';
import type { Route } from './+types/file.ts';

/** By the row that holds it: whoever does not handle the petition finds nothing here. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const id = String(rowId(params.key));
  const file = await read(desk, (ctx) => findPetitionFile(ctx, id, params.part, rowId(params.position)));
  if (!file) throw data(null, { status: 404 });
  return fileResponse(desk.system.files, file, request);
}
