import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { getEvidenceFile } from '../page/queries.server.ts';
import type { Route } from './+types/evidence-file.ts';

/** A file of evidence, by the row that holds it: whoever may not see the commitment finds nothing here. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const file = await found(read(desk, (ctx) => getEvidenceFile(ctx, rowId(params.evidenceId))));
  return fileResponse(desk.system.files, file, request);
}
