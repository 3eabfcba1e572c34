import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { findArticleFile } from '../queries.server.ts';
import type { Route } from './+types/file.ts';

/** The file of a document, by its article: whoever may not read that finds nothing here. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const file = await read(desk, (ctx) => findArticleFile(ctx, rowId(params.id)));
  if (!file) throw data(null, { status: 404 });
  return fileResponse(desk.system.files, file, request);
}
