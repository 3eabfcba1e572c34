import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { deskOf } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { findImage, type ImageWidth } from '../queries.server.ts';

const widths: ReadonlySet<string> = new Set(['480', '960', '1600']);

interface Asked {
  context: Parameters<typeof deskOf>[0];
  params: { imageId?: string; size?: string };
}

/**
 * A picture of an article, at the same path under every address. What an address shows never changes, but a picture whose article
 * was withdrawn must go: nobody keeps it longer than a day.
 */
export async function loader({ context, params }: Asked): Promise<Response> {
  const { desk, publicDesk } = deskOf<Database>(context);
  const width = params.size ?? '';
  if (!widths.has(width)) throw data(null, { status: 404 });
  const find = (by: typeof desk) =>
    read(by, (ctx) => findImage(ctx, rowId(params.imageId), Number(width) as ImageWidth));
  const image = (await find(await publicDesk())) ?? (desk.actor ? await find(desk) : null);
  if (!image) throw data(null, { status: 404 });
  return new Response(await desk.system.files.stream(image.hash), {
    headers: {
      'content-type': image.mediaType,
      'content-length': String(image.size),
      'content-disposition': 'inline',
      'cache-control': image.isPublic ? 'public, max-age=86400, immutable' : 'private, no-store',
    },
  });
}
