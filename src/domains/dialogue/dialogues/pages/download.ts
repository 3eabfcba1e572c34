import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import { paperHeadOf } from '#domains/organisation/heads/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { printedOf } from '../parts/paper-addresses.ts';
import { dialoguePaper } from '../../papers/prints.server.ts';
import { getDialogue } from '../queries.server.ts';
import type { Route } from './+types/download.ts';

/** A paper of the dialogue. Rendered after the reading: nothing waits inside it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { dialogue, head } = await found(
    read(desk, async (ctx) => {
      const dialogue = await getDialogue(ctx, rowId(params.id));
      return { dialogue, head: await paperHeadOf(ctx, dialogue.unitId) };
    }),
  );
  const paper = printedOf(dialogue).find(({ address }) => `${address}.docx` === params.which);
  if (!paper || !head) throw data(null, { status: 404 });
  const bytes = await renderOfficeDocument(dialoguePaper(dialogue, head, paper.which));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': docxMediaType,
      'content-disposition': `attachment; filename="${paper.address}.docx"`,
      'cache-control': 'private, no-store',
    },
  });
}
