import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { implementingFileName, implementingPaper } from '../prints.server.ts';
import { getImplementing } from '../queries.server.ts';
import type { Route } from './+types/paper-file.ts';

/** The draft as it would be signed, number and day left to write in. Rendered after the reading. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { name, paper } = await found(
    read(desk, async (ctx) => {
      const draft = await getImplementing(ctx, rowId(params.draft));
      return { name: implementingFileName(draft), paper: await implementingPaper(ctx, draft, null) };
    }),
  );
  return new Response(new Uint8Array(await renderOfficeDocument(paper)), {
    headers: {
      'content-type': docxMediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
