import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { sealToVerify } from '../../sealing/queries.server.ts';
import type { Route } from './+types/seal-file.ts';

/** A seal as a file that verifies without this system. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const [collectionId, sealId] = [rowId(params.collectionId), rowId(params.sealId)];
  const sheet = await found(read(desk, (ctx) => sealToVerify(ctx, collectionId, sealId)));
  return new Response(JSON.stringify(sheet, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="ban-chot-${sealId}.json"`,
      'cache-control': 'private, no-store',
    },
  });
}
