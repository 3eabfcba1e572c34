import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { pictureKind } from '#platform/files/picture-kind.ts';
import { pictureBytes } from '#domains/opinion/feedback/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { isAnonymous, key } from '../schema.ts';
import type { Route } from './+types/picture.ts';

/** A picture that was made anew from its pixels; kept nowhere on the way. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  if (!key.safeParse(params.key).success || !isAnonymous(params.key)) throw data(null, { status: 404 });
  const bytes = await read(desk, (ctx) => pictureBytes(ctx, params.key, rowId(params.position)));
  const kind = bytes && pictureKind(bytes);
  if (!bytes || !kind || kind === 'other' || kind === 'heic') throw data(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': `image/${kind}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
