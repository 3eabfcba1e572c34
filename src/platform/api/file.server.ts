import { z } from 'zod';
import type { ReadContext } from '#platform/command/context.server.ts';
import type { MediaType } from '#platform/files/file-limits.ts';
import { type ServedFile, sendFile } from '#platform/files/response.server.ts';
import { type Endpoint, giving } from './endpoint.server.ts';

const size = z.enum(['full', 'small']).default('full').describe('Of a picture: whole, or 320 pixels long');

/** A stored file, by the id of the row that holds it: whoever may not see that row finds nothing. Never by hash. */
export function givingFile<DB>(of: {
  path: string;
  summary: string;
  mediaTypes: readonly MediaType[];
  find(ctx: ReadContext<DB>, id: number): Promise<ServedFile>;
}): Endpoint<DB> {
  return giving({
    ...{ path: of.path, summary: of.summary, mediaTypes: of.mediaTypes, query: z.object({ size }) },
    find: (ctx: ReadContext<DB>, params) => of.find(ctx, params.id!),
    send: (desk, file, asked, call) =>
      sendFile(desk.system.files, file, { isSmall: asked.size === 'small', knownTag: call.knownTag }),
  });
}
