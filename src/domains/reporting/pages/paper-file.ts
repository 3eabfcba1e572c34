import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { reportFileName, reportPaper } from '../prints.server.ts';
import { getReport } from '../queries.server.ts';
import type { Route } from './+types/paper-file.ts';

/** The report as a paper. Rendered after the reading: nothing waits inside it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { origin } = new URL(request.url);
  const { name, paper } = await found(
    read(desk, async (ctx) => {
      const report = await getReport(ctx, rowId(params.id));
      return { name: reportFileName(report), paper: await reportPaper(ctx, report, origin) };
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
