import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { findAttachment } from '../attachments/queries.server.ts';
import type { Route } from './+types/attachment-file.ts';

/** An annex of a paper: whoever may not open the paper finds nothing here. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const file = await read(desk, (ctx) => findAttachment(ctx, rowId(params.id), rowId(params.attachmentId)));
  if (!file) throw data(null, { status: 404 });
  return fileResponse(desk.system.files, file, request);
}
