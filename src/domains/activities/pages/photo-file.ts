import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import { rowId } from '#web/row-id.ts';
import type { Database } from '#domains/tables.ts';
import { getPhotoFile } from '../page/queries.server.ts';
import type { Route } from './+types/photo-file.ts';

/** A photo, by the row that holds it: whoever may not see the activity finds nothing here. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const file = await found(read(desk, (ctx) => getPhotoFile(ctx, rowId(params.photoId))));
  return fileResponse(desk.system.files, file, request);
}
